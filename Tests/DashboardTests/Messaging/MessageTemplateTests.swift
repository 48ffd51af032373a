import Testing

@testable import Dashboard

@Suite struct MessageTemplateTests {
  @Test func parametersGoWhereTheyBelong() {
    let template = MessageTemplate(name: "t", text: "Beste {1}, {2} en {1}.")
    #expect(template.parameterCount == 2)
    #expect(template.filled(with: ["Jan", "F-1"]) == "Beste Jan, F-1 en Jan.")
  }

  @Test func whatIsMissingStaysToBeSeen() {
    #expect(MessageTemplate(name: "t", text: "{1} {2} {x} {").filled(with: ["a"]) == "a {2} {x} {")
    #expect(MessageTemplate(name: "t", text: "").parameterCount == 0)
  }
}
