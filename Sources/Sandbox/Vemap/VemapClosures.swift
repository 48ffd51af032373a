/// The sixty closures of the scenario, by project; days count from today, which is Monday 16 March 2026 (week
/// 12) under the fixed clock. A day of the calendar that matters is named beside its row.
enum VemapClosures {
  static let all: [VemapClosureRow] = kiezel + stippel

  /// What stakeholders write.
  static let comments = [
    "Akkoord met het plan.", "Graag de omleiding een dag vooraf doorgeven aan de meldkamer.",
    "Lijn 104 rijdt om via de parallelweg; akkoord.", "Het bord bij de toerit ontbreekt op tekening 3.",
    "Akkoord, mits één rijstrook vrij blijft voor hulpdiensten & bergers.", "Kan het een uur later beginnen?",
  ]

  private static let nacht = "nacht"
  private static let weekend = "weekend"
  private static let dag = "dag"
  private static let langdurig = "langdurig"

  private static let kiezel: [VemapClosureRow] = [
    .init(
      101, "K1", "Deklaag rechts, nacht 1–3", nacht, -40 ... -38, "A1 HRR km 44,0-48,0", .final(1), "MS", "BAPVO",
      "B1A1V1", status: "active"),
    .init(
      102, "K1", "Voegen viaduct Barneveld", nacht, -12 ... -10, "A1 HRL km 52,0-56,0", .final(2), "MS", "BAPVK",
      "B2A2K1", status: "active"),
    .init(
      103, "K1", "Detectielussen Hoevelaken", nacht, 0...2, "A1 HRL km 51,0-54,0", .final(1), "MS", "BAPVW", "V1B1P1",
      status: "active"),
    // Planted: the fire brigade is missing here and at five more nights of weeks 13 to 15.
    .init(
      104, "K1", "Deklaag rechts, Hoevelaken–Barneveld", nacht, 7...11, "A1 HRR km 44,0-54,5", .final(2), "MS", "APVOK",
      "V2A2"),
    // Easter Sunday, 5 April: 04-05-2026 in the vendor's form.
    .init(
      105, "K1", "Paasafsluiting afrit Barneveld", weekend, 20...21, "A1 HRL km 48,0-51,0", .active(0), "S", "BAPVG",
      "G0"),
    .init(106, "K1", "Markering links", nacht, 22...24, "A1 HRL km 44,0-47,0", .active(0), "S", "APVW"),
    .init(107, "K1", "Deklaag rechts, nacht 4–6", nacht, 36...38, "A1 HRR km 47,0-50,0", .active(0), "S", "BAPV"),
    .init(108, "K1", "Weekendafsluiting Barneveld-Oost", weekend, 53...55, "A1 HRR km 53,0-57,0", .none, "", "BAVO"),
    .init(
      109, "K2", "Geleiderail middenberm west", nacht, -33 ... -31, "A1 HRR km 58,0-62,0", .final(1), "MS", "BAPV",
      "B1V1A1", status: "active"),
    .init(
      110, "K2", "Weekend geleiderail Stroe", weekend, -24 ... -22, "A1 HRL km 52,0-57,0", .final(2), "MS", "BAPVSK",
      "B2P2S1", status: "active"),
    .init(
      111, "K2", "Geleiderail rechts Barneveld", nacht, 9...12, "A1 HRR km 52,0-58,0", .active(1), "S", "APVWS", "A1"),
    .init(
      112, "K2", "Geleiderail links Voorthuizen", nacht, 10...12, "A1 HRL km 57,0-62,0", .final(0), "MS", "APVK", "V0K0"
    ),
    .init(113, "K2", "Geleiderail rechts Stroe", nacht, 37...39, "A1 HRR km 60,0-64,0", .draft(0), "", "BAPV"),
    .init(
      114, "K3", "Asfalt Harderwijk-Zuid", nacht, -20 ... -18, "A28 HRR km 47,0-52,0", .final(2), "MS", "BAPVT",
      "B2A2T1V1", status: "active"),
    .init(
      115, "K3", "Toerit Nijkerk", nacht, -6 ... -5, "A28 HRL km 33,0-36,0", .final(1), "MS", "BAPV", "B1P1A0",
      status: "active"),
    .init(116, "K3", "Asfalt links Putten", nacht, 1...3, "A28 HRL km 40,0-44,0", .final(1), "MS", "BAPVT", "B1T1V1"),
    // Over the change to summer time in the night of 28 to 29 March.
    .init(
      117, "K3", "Weekend Strand Horst", weekend, 11...14, "A28 HRL km 45,0-50,0", .final(1), "MS", "BAPVSO", "B1O1S0"),
    // Planted: two works next to each other on the same nights.
    .init(118, "K3", "Asfalt rechts Nijkerk", nacht, 29...31, "A28 HRR km 33,0-38,0", .active(0), "S", "BAPVT"),
    .init(119, "K3", "Asfalt rechts Putten", nacht, 29...31, "A28 HRR km 39,0-44,0", .active(0), "S", "BAPVT"),
    .init(120, "K3", "Weekend Ermelo", weekend, 60...62, "A28 HRL km 46,0-50,0", .none, "", "BAPV", status: "on_hold"),
    .init(
      121, "K4", "Voeg IJsselbrug noord", nacht, -27 ... -26, "A28 HRL km 84,0-86,5", .final(1), "MS", "BAPV", "B1A1V1",
      status: "active"),
    // Planted: three days to go without a final plan; two of five reacted, one of them to an older version.
    .init(122, "K4", "Voeg IJsselbrug zuid", nacht, 3...4, "A28 HRR km 84,0-87,0", .active(2), "MS", "BAPVW", "B2P1"),
    // Planted: no plan, so no comment can be written.
    .init(123, "K4", "Proefboringen talud", dag, 24...24, "A28 HRL km 91,0-93,0", .none, "", "BVW"),
    .init(124, "K4", "Voeg Zwolle-Noord", nacht, 44...46, "A28 HRR km 91,0-94,0", .none, "", "BAPV"),
    .init(
      125, "K5", "Portaal 66,8", nacht, -13 ... -12, "A12 HRL km 66,0-69,0", .final(1), "MS", "BAPVK", "B1A1K1",
      status: "active"),
    .init(126, "K5", "Portaal 77,4", nacht, 2...3, "A12 HRR km 76,0-79,0", .final(0), "MS", "BAPV", "B0V0P0"),
    // Planted: both directions of the same kilometres in one night.
    .init(127, "K5", "Portaal 71,9 rechts", nacht, 16...16, "A12 HRR km 70,0-74,0", .final(1), "MS", "APVK", "A1V1"),
    .init(128, "K5", "Portaal 71,9 links", nacht, 16...16, "A12 HRL km 70,0-74,0", .final(1), "MS", "BAPVK", "B1A0"),
    .init(129, "K5", "Weekend portaal 86,2", weekend, 25...27, "A12 HRR km 85,0-88,0", .active(0), "S", "BAPVS", "S0"),
    // King's Day, 27 April.
    .init(130, "K5", "Portaal 91,5 op Koningsdag", dag, 42...42, "A12 HRL km 90,0-93,0", .active(0), "S", "BAPV"),
    .init(
      131, "K6", "Markering A50 links", weekend, -10 ... -8, "A50 HRL km 196,0-199,0", .final(1), "MS", "BAPVN",
      "B1N1P1", status: "active"),
    .init(132, "K6", "Markering A50 zuid", weekend, 4...6, "A50 HRR km 205,0-208,0", .final(0), "MS", "BAPVR", "B0A0"),
    .init(133, "K6", "Markering A50 rechts", nacht, 14...16, "A50 HRR km 195,0-198,0", .active(0), "S", "APVW", "W0"),
    .init(
      134, "K6", "Knooppunt 's-Hertogenbossche Sluisdijk–Noord/Zuid (fase 2b, incl. geluidsscherm)", weekend, 32...34,
      "A1 HRR km 86,0-88,5", .active(0), "S", "BAPV"),
    .init(
      135, "K6", "Markering A50 Reëweg & Naïefdijk", nacht, 45...46, "A50 HRL km 200,0-203,0", .draft(0), "", "BAPV"),
    .init(
      136, "K7", "Bermwerk Bilthoven", nacht, -50 ... -48, "A27 HRR km 80,0-84,0", .final(0), "MS", "BAPVG", "B0A0G0",
      status: "active"),
    .init(
      137, "K7", "Bermwerk Hollandsche Rading", nacht, -43 ... -41, "A27 HRL km 85,0-90,0", .final(1), "MS", "BAPVG",
      "B1V1G0", status: "active"),
    .init(
      138, "K7", "Naloop beplanting", "maintenance", -36 ... -36, "A27 HRR km 91,0-96,0", .final(0), "S", "VWG", "W0",
      status: "active"),
  ]

  private static let stippel: [VemapClosureRow] = [
    .init(
      201, "S1", "Riolering kruispunt Harderhaven", langdurig, -45 ... -15, "N302 km 20,0-24,0", .final(3), "M",
      "BOHMI", "M3B2H2", status: "active"),
    .init(
      202, "S1", "Asfalt proefvak", dag, -19 ... -19, "N302 km 12,0-14,0", .final(0), "M", "BOMU", "B0M0U0",
      status: "active"),
    .init(203, "S1", "Kabels en leidingen", nacht, 1...2, "N302 km 17,5-19,0", .final(1), "M", "BOMIU", "M1B1I0"),
    .init(204, "S1", "Duiker vervangen", dag, 9...9, "N302 km 28,0-29,0", .active(0), "M", "BMQ", "Q0"),
    .init(
      205, "S1", "Reconstructie fase 2", langdurig, 14...60, "N302 km 12,0-15,5", .final(2), "M", "BOHMIUJ", "M2B2O1",
      status: "active"),
    .init(206, "S1", "Deklaag kruispunt", nacht, 36...37, "N302 km 20,0-22,0", .draft(0), "", "BOMI"),
    .init(207, "S1", "Weekend rotonde Zuid", weekend, 53...54, "N302 km 25,0-27,0", .none, "", "BOM"),
    .init(
      208, "S2", "Proefsleuven rotonde", dag, -8 ... -8, "N345 km 5,0-5,8", .final(0), "M", "BMU", "M0B0",
      status: "active"),
    .init(209, "S2", "Rotonde Voorst noord", dag, 3...3, "N345 km 6,0-6,8", .final(0), "M", "BOMU", "B0M0"),
    .init(210, "S2", "Rotonde Voorst zuid", dag, 15...15, "N345 km 7,0-7,6", .final(0), "M", "BOMU", "O0"),
    .init(211, "S2", "Deklaag rotondes", nacht, 43...44, "N345 km 5,0-8,0", .draft(0), "", "BOMI"),
    .init(
      212, "S3", "Voegen brug", nacht, -15 ... -14, "N348 km 18,0-20,0", .final(1), "M", "BMIU", "B1I1M0",
      status: "active"),
    .init(
      213, "S3", "Brugonderhoud, één rijstrook", langdurig, 0...40, "N348 km 10,0-12,0", .final(2), "M", "BOMIQ",
      "M2B2Q1", status: "active"),
    .init(214, "S3", "Slijtlaag brugdek", nacht, 8...10, "N348 km 18,0-20,0", .final(1), "M", "BMIU", "B1M1"),
    .init(215, "S3", "Hijswerk leuningen", nacht, 30...31, "N348 km 21,0-23,0", .draft(0), "", "BMIQ"),
    .init(
      216, "S4", "Weekend Rondweg west", weekend, -17 ... -15, "S100 Rondweg Heideveen", .final(1), "M", "BOHJ",
      "H1B1J0", status: "active"),
    .init(
      217, "S4", "Verlichting rotonde Oost", dag, -5 ... -5, "Rondweg Heideveen, rotonde Oost", .final(0), "M", "BHJ",
      "H0", status: "active"),
    .init(
      218, "S4", "Weekend Rondweg midden", weekend, 18...20, "S100 Rondweg Heideveen", .active(0), "M", "BOHJ", "H0"),
    .init(219, "S4", "Inspectie brug", "maintenance", 23...25, "t.h.v. brug", .active(0), "", "BHQ"),
    .init(220, "S4", "Rondweg oost, herinrichting", langdurig, 56...90, "S100 Rondweg Heideveen", .none, "", "BOHJ"),
    .init(
      221, "S5", "Weekend aansluiting Voorthuizen", weekend, 11...12, "A1 km 59-61", .final(0), "M", "BOMU", "B0O0"),
    .init(222, "S5", "Toerit N303", nacht, 50...51, "N303 km 2,0-3,5", .draft(0), "", "BOM"),
  ]
}
