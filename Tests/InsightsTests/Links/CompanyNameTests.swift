import Insights
import Testing

struct CompanyNameTests {
  @Test(arguments: [
    ("Demo Grondwerk B.V.", "DEMO GRONDWERK BV"), ("Kabel & Koppel", "kabel en koppel"),
    ("Zandgröep Holding N.V.", "Zandgroep"), ("Asfalt-Zwartwerk v.o.f.", "Asfalt Zwartwerk"),
  ])
  func `One firm is written in many ways`(one: String, other: String) {
    #expect(CompanyName(one).isSame(as: CompanyName(other)))
  }

  @Test(arguments: [
    ("Demo Grondwerk", "Demo Grondwerken"), ("Bouwbedrijf Jansen", "Jansen"), ("B.V.", "N.V."), ("", ""),
  ])
  func `Others are not`(one: String, other: String) {
    #expect(!CompanyName(one).isSame(as: CompanyName(other)))
  }
}
