import Records

extension DutchHoliday {
  var words: Words {
    switch self {
    case .newYear: Words("Nieuwjaarsdag", "New Year's Day")
    case .goodFriday: Words("Goede Vrijdag", "Good Friday")
    case .easterSunday: Words("Eerste Paasdag", "Easter Sunday")
    case .easterMonday: Words("Tweede Paasdag", "Easter Monday")
    case .kingsDay: Words("Koningsdag", "King's Day")
    case .liberationDay: Words("Bevrijdingsdag", "Liberation Day")
    case .ascensionDay: Words("Hemelvaartsdag", "Ascension Day")
    case .whitSunday: Words("Eerste Pinksterdag", "Whit Sunday")
    case .whitMonday: Words("Tweede Pinksterdag", "Whit Monday")
    case .christmasDay: Words("Eerste Kerstdag", "Christmas Day")
    case .secondChristmasDay: Words("Tweede Kerstdag", "Boxing Day")
    }
  }
}

extension Bouwvak.Region {
  var words: Words {
    switch self {
    case .north: Words("Noord", "North")
    case .middle: Words("Midden", "Middle")
    case .south: Words("Zuid", "South")
    }
  }
}

extension ClockChange {
  var words: Words {
    switch self {
    case .toSummer: Words("begin zomertijd", "start of summer time")
    case .toWinter: Words("einde zomertijd", "end of summer time")
    }
  }
}
