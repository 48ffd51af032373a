import Records
import Testing

struct RoadDescriptionTests {
  private func segment(
    _ road: String, _ carriageway: RoadSegment.Carriageway = .unknown, _ from: Int? = nil, _ to: Int? = nil
  ) -> RoadSegment {
    RoadSegment(road: road, carriageway: carriageway, from: from, to: to)
  }

  @Test(arguments: [
    "A1 HRR km 44,0-54,5", "A1 HRR 44,0–54,5", "a1 hrr km 44.0 - 54.5", "A1 Re km 44,0 t/m 54,5",
    "A1 HRR hm 44,0 tot 54,5",
    "A1 HRR hmp 44,0-54,5", "A1 (HRR) km44,0-km54,5", "A1, HRR, km 44,0 – km 54,5", "A1 HRR 44,0km-54,5km",
    "A1 HRR km 54,5-44,0", "A1 PRR km 44,0-54,5", "A1 km 44,0-54,5 HRR", "Nachtafsluiting A1 HRR\u{A0}km 44,0-54,5",
  ]) func `One piece of road, however it is written`(text: String) {
    #expect(RoadDescription(text).segments == [segment("A1", .right, 440, 545)])
  }

  @Test func `The vendor's own example is read`() {
    #expect(RoadDescription("A1 km 10-15").segments == [segment("A1", .unknown, 100, 150)])
    #expect(RoadDescription("A1").segments == [segment("A1")])
  }

  @Test func `Several roads are several pieces`() {
    #expect(RoadDescription("A50, A1").segments == [segment("A50"), segment("A1")])
    #expect(RoadDescription("A1,N303").segments == [segment("A1"), segment("N303")])
    #expect(RoadDescription("A1/A30").segments == [segment("A1"), segment("A30")])
    #expect(
      RoadDescription("A1 HRL km 57,0-62,0; N303 km 1-2").segments
        == [segment("A1", .left, 570, 620), segment("N303", .unknown, 10, 20)])
  }

  @Test func `A second range or carriageway is not lost`() {
    #expect(
      RoadDescription("A1 HRR km 10-15 en 20-25").segments
        == [segment("A1", .right, 100, 150), segment("A1", .right, 200, 250)])
    #expect(
      RoadDescription("A1 HRR km 10-15, HRL km 12-14").segments
        == [segment("A1", .right, 100, 150), segment("A1", .left, 120, 140)])
    #expect(RoadDescription("A1 HRR/HRL km 10-15").segments == [segment("A1", .both, 100, 150)])
    #expect(RoadDescription("A1 HRR en HRL km 10-15").segments == [segment("A1", .both, 100, 150)])
    #expect(RoadDescription("A1 HRR+HRL km 10-15").segments == [segment("A1", .both, 100, 150)])
  }

  @Test(arguments: [
    "t.h.v. brug", "Rondweg Heideveen", "", "km 10-15", "Afrit 16", "A 1", "A1234", "AX1", "B1 km 10-15",
  ])
  func `What names no road has no pieces`(text: String) {
    #expect(RoadDescription(text).segments.isEmpty)
  }

  @Test func `A place that is no range leaves the whole road`() {
    #expect(RoadDescription("A1 km 10").segments == [segment("A1")])
    #expect(RoadDescription("A1 km 10-").segments == [segment("A1")])
    #expect(RoadDescription("A1 km 10-1000000").segments == [segment("A1")])
  }
}
