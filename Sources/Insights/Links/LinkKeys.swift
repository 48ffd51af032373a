import Records

/// What a party can be linked by, made comparable once.
struct LinkKeys {
  let party: Party
  let kvk: KvKNumber?
  let mail: MailAddress?
  let phone: PhoneNumber?
  let company: CompanyName
  let person: PersonName

  init(_ party: Party) {
    self.party = party
    // `00000000`: typed because a field must not be empty.
    kvk = party.kvk.flatMap { Set($0.digits).count == 1 ? nil : $0 }
    mail = party.email.flatMap(MailAddress.init)
    phone = party.phone.flatMap(PhoneNumber.init).flatMap { $0.isFiller ? nil : $0 }
    company = CompanyName(party.company ?? "")
    // `Planning Barrier & Baken` is nobody's name; `Jan Jansen` of the firm Jansen is his.
    let name = party.person ?? ""
    let isDepartment =
      !party.hasOneName && company.words.count > 1 && Set(company.words).isSubset(of: CompanyName(name).words)
    person = PersonName(isDepartment ? "" : name)
  }

  /// Whatever two parties have in common, they have one of these in common, with the key that it shows.
  var shared: [(key: Link.Key, value: String)] {
    var keys: [(Link.Key, String)] = []
    if let kvk { keys.append((.kvk, kvk.digits)) }
    if let mail {
      keys.append((mail.isRole ? .roleMailbox : .email, mail.text))
      if !mail.isPublicDomain { keys.append((.emailDomain, mail.domain)) }
    }
    if let phone { keys.append((phone.isMobile ? .mobile : .landline, phone.e164)) }
    if !company.words.isEmpty { keys.append((.companyName, company.words.joined(separator: " "))) }
    keys += company.nearKeys.map { (.companyWords, $0) }
    if !person.words.isEmpty { keys.append((.personName, person.words.joined(separator: " "))) }
    return keys
  }

  /// On what the two agree, the strongest first.
  func evidence(with other: LinkKeys) -> [Link.Evidence] {
    var found: [Link.Evidence] = []
    func add(_ key: Link.Key, _ value: String, isCertain: Bool = true) {
      found.append(Link.Evidence(key: key, value: value, isCertain: isCertain))
    }
    if let kvk, let theirs = other.kvk, kvk.digits == theirs.digits {
      add(.kvk, kvk.digits, isCertain: kvk.isCertain && theirs.isCertain)
    }
    if let mail, let theirs = other.mail {
      if mail.text == theirs.text {
        add(mail.isRole ? .roleMailbox : .email, mail.text)
      } else if mail.domain == theirs.domain, !mail.isPublicDomain {
        add(.emailDomain, mail.domain)
      }
    }
    let isHeld = Set([party.role, other.party.role]) == [.thread, .entry]
    if let phone, let theirs = other.phone, let key = Link.Key(phone, theirs, isHeld: isHeld) {
      add(key, phone.e164, isCertain: phone.isCertain && theirs.isCertain)
    }
    addNames(with: other, &found)
    return found.sorted { $0.key < $1.key }
  }

  private func addNames(with other: LinkKeys, _ found: inout [Link.Evidence]) {
    func add(_ key: Link.Key, _ words: [String]) {
      found.append(Link.Evidence(key: key, value: words.joined(separator: " "), isCertain: true))
    }
    let isSameCompany = company.isSame(as: other.company)
    if party.hasOneName, other.party.hasOneName {
      // Neither says that it is a firm's name, so it is worth no more than a person's.
      if isSameCompany { add(.personName, company.words) }
      return
    }
    if isSameCompany {
      add(.companyName, company.words)
    } else if company.isNearly(other.company) {
      add(.companyWords, company.words)
    }
    // One text in a field for either is not two things that agree.
    let isSaid = isSameCompany && (party.hasOneName || other.party.hasOneName)
    if person.isSame(as: other.person), !isSaid { add(.personName, person.words) }
  }

  /// What speaks against the two being one, however much agrees.
  func conflicts(with other: LinkKeys, _ evidence: [Link.Evidence]) -> [Link.Conflict] {
    if let kvk, let theirs = other.kvk {
      // Of one firm, people and their numbers may differ.
      return kvk.digits == theirs.digits ? [] : [.kvk(kvk.digits, theirs.digits)]
    }
    let agreed = Set(evidence.map(\.key))
    var found: [Link.Conflict] = []
    if let name = party.person, let theirs = other.party.person, isOtherPerson(than: other) {
      found.append(.person(name, theirs))
    }
    // Somebody with a name who has one address at two firms has moved; without a name it may be their bookkeeper's.
    let isPersonal = agreed.contains(.email) && !person.words.isEmpty && !other.person.words.isEmpty
    if !agreed.isDisjoint(with: [.email, .mobile, .conversationPhone]), !isPersonal, !party.hasOneName,
      !other.party.hasOneName, company.isOther(than: other.company), let name = party.company,
      let theirs = other.party.company
    {
      found.append(.company(name, theirs))
    }
    return found
  }

  /// A name that may be a firm's is not held against a person of that firm.
  private func isOtherPerson(than other: LinkKeys) -> Bool {
    if party.hasOneName || other.party.hasOneName, company.isNearly(other.company) { return false }
    return person.isUnlike(other.person)
  }

  /// What the agreement comes to: the strongest key, 5 for each further one, less where something speaks against it.
  static func points(_ evidence: [Link.Evidence], _ conflicts: [Link.Conflict]) -> Int {
    guard let strongest = evidence.map(\.key.points).max() else { return 0 }
    let sum = min(99, strongest + 5 * (evidence.count - 1))
    let hasStrong = evidence.contains { $0.key.isStrong && $0.isCertain }
    return ([sum, hasStrong ? 99 : Link.Certainty.certain.points - 1] + conflicts.map(\.ceiling)).min() ?? sum
  }
}

extension Link.Key {
  /// What one number is for two records; `nil` where it is not one number.
  /// - Parameter isHeld: one of them is a conversation, the other an entry of a list.
  init?(_ one: PhoneNumber, _ other: PhoneNumber, isHeld: Bool) {
    guard one.e164 == other.e164, !one.isFiller else { return nil }
    self = !one.isMobile ? .landline : isHeld ? .conversationPhone : .mobile
  }
}

extension PhoneNumber {
  /// `0611111111`: typed because a field must not be empty.
  fileprivate var isFiller: Bool { Set(e164.suffix(8)).count == 1 }
}
