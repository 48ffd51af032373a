/// Holds back whoever comes until it is opened.
actor Gate {
  private var held: [CheckedContinuation<Void, Never>] = []
  private var isOpen = false

  var waiting: Int { held.count }

  func pass() async {
    if isOpen { return }
    await withCheckedContinuation { held.append($0) }
  }

  func letOneThrough() {
    if !held.isEmpty { held.removeFirst().resume() }
  }

  func open() {
    isOpen = true
    for continuation in held { continuation.resume() }
    held = []
  }
}
