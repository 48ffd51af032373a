import Foundation
import Terminal
import Testing
import VendorAPI

@testable import Dashboard
@testable import DashboardUI

/// Forms of many fields in windows of every size: what is asked, where one is and what can be typed is always seen.
struct FormViewTests {
  static let sizes = [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)]

  /// A form over the dashboard, with people to choose from.
  private func site(_ id: String, _ size: Size, _ pane: PaneID = .closures) throws -> Site {
    var site = Site.full(size.columns, size.rows)
    try site.receiveUsers(["Ambulancedienst Veluwerand", "Brandweer Veluwerand", "Gemeente Heideveen"])
    site.state.send(.focusPane(pane), .start(try #require(Action.named(id))))
    site.state.notice = nil
    try #require(site.state.form != nil, "\(String(describing: site.state.notices.first))")
    return site
  }

  private func expect(_ site: Site, _ name: String) throws {
    let size = site.state.surfaceSize
    try expectSnapshot(Screen.draw(site.state, size: size), "\(name)-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: sizes) func `a closure with its weeks, overlaps and holidays`(size: Size) throws {
    var site = try site("vemap createClosure", size)
    let texts = [
      1: "Knooppunt 's-Hertogenbossche Sluisdijk–Noord/Zuid (fase 2b, incl. geluidsscherm)", 2: "4-5-2026",
      3: "17-5-2026", 5: "A1 HRR km 44,0-47,0",
    ]
    for (field, text) in texts.sorted(by: { $0.key < $1.key }) {
      site.state.send(.focusField(field), .edit(.insert(text)))
    }
    try expect(site, "form-closure")
    site.state.send(.focusField(6), .edit(.insert("e")), .pickerMove(1))
    try expect(site, "form-closure-choosing")
  }

  @Test(arguments: sizes) func `an invitation`(size: Size) throws {
    try expect(try site("12build addInvitation", size, .projects), "form-invitation")
  }

  @Test(arguments: sizes) func `an invoice with fields of its own`(size: Size) throws {
    var site = try site("corlega createInvoice", size, .invoices)
    site.state.send(.sendForm, .focusField(3))
    let lines = (1...9).map { "\"veld\($0)\": \"waarde\"" }.joined(separator: ",\n")
    site.state.send(.edit(.insert("{\(lines)}")))
    try expect(site, "form-invoice")
  }

  @Test(arguments: sizes.prefix(2)) func `in every form the field typed in is seen, with its mark and its help`(
    size: Size
  ) {
    var state = Site.full(size.columns, size.rows).state
    for action in Action.all where !action.fields.isEmpty {
      var form = FormState(action, [Subject(list: "x", id: "1", name: "Een record", values: [:])])
      for (index, field) in action.fields.enumerated() {
        form.focus = index
        state.overlay = .form(form)
        var surface = Surface(size: size)
        FormView(state: state, form: form, frame: state.overlayFrame(at: size)).draw(on: &surface)
        let lines = surface.lines
        let place = "\(action.id) \(field.name) \(size.columns)x\(size.rows)"
        guard let row = lines.firstIndex(where: { $0.contains("▌") }) else {
          Issue.record("nowhere to type: \(place)")
          continue
        }
        #expect(lines[row].contains(field.title(.nl).prefix(8)), "\(place): \(lines[row])")
        #expect(!field.isRequired || lines[row].contains(" *"), "\(place): \(lines[row])")
        #expect(surface.cursor?.row == row, "\(place)")
        if field.kind.length(of: "") == nil, form.reading(index, state.fieldContext) == .empty {
          let help = (field.help ?? field.kind.help)(.nl)
          #expect(lines.contains { $0.contains(help.prefix(18)) }, "\(place): \(lines.joined(separator: "\n"))")
        }
      }
    }
  }

  @Test func `what Enter would take is seen however long the names before it are`() throws {
    var site = try site("vemap createClosure", Size(columns: 40, rows: 12))
    try site.receiveUsers((1...9).map { "Veiligheidsregio Noord \($0)" })
    site.state.send(.focusField(6))
    for number in 1...9 {
      let lines = Screen.draw(site.state, size: site.state.surfaceSize).lines
      #expect(lines.contains { $0.contains("Noord \(number) ") }, "\(lines.joined(separator: "\n"))")
      site.state.send(.pickerMove(1))
    }
  }

  @Test func `a text that goes on beyond its field says so`() {
    var surface = Surface(size: Size(columns: 10, rows: 1))
    var line = TextLine("abcdefghijklmnop")
    let row = Rect(Size(columns: 10, rows: 1))
    _ = TextField(line: line.atStart).draw(in: row, role: .input, ground: .overlay, on: &surface)
    #expect(surface.lines == ["abcdefghi…"])
    let cursor = TextField(line: line).draw(in: row, role: .input, ground: .overlay, on: &surface)
    #expect(surface.lines == ["…ijklmnop"])
    #expect(cursor?.column == 9)
    for _ in 1...8 { line.apply(.left) }
    TextField(line: line).draw(in: row, role: .input, ground: .overlay, on: &surface)
    #expect(surface.lines == ["abcdefghi…"])
  }
}
