/// What Corlega's document prints, to the letter: tables, calls and answers.
package enum CorlegaPrints {
  package static let base = "https://api.corlega.com/v1"

  /// Method, path and scope, from the sections Contacts, Quotes and Invoices.
  package static let endpointTables = """
    GET | /contacts | contacts.read |
    GET | /contacts/{id} | contacts.read |
    POST | /contacts | contacts.write |
    PATCH | /contacts/{id} | contacts.write |
    GET | /quotes | quotes.read |
    GET | /quotes/{id} | quotes.read |
    POST | /quotes | quotes.write |
    PATCH | /quotes/{id} | quotes.write |
    GET | /invoices | invoices.read |
    GET | /invoices/{id} | invoices.read |
    POST | /invoices | invoices.write |
    PATCH | /invoices/{id} | invoices.write |
    """

  /// "Scopes", without the wildcards.
  package static let scopeTable = """
    contacts.read | GET /v1/contacts, GET /v1/contacts/{id} |
    contacts.write | POST /v1/contacts, PATCH /v1/contacts/{id} |
    quotes.read | GET /v1/quotes, GET /v1/quotes/{id} |
    quotes.write | POST /v1/quotes, PATCH /v1/quotes/{id} |
    invoices.read | GET /v1/invoices, GET /v1/invoices/{id} |
    invoices.write | POST /v1/invoices, PATCH /v1/invoices/{id} |
    """

  /// "Voorbeeld-request".
  package static let firstCurl = #"""
    curl https://api.corlega.com/v1/contacts \
    -H "Authorization: Bearer corlega_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" \
    -H "Content-Type: application/json"
    """#

  /// "Paginatie".
  package static let pageCurl = #"""
    curl "https://api.corlega.com/v1/contacts?page=2&pageSize=50" \
    -H "Authorization: Bearer corlega_..."
    """#

  package static let pageAnswer = """
    {
    "data": [...],
    "meta": {
    "page": 2,
    "pageSize": 50,
    "total": 247,
    "hasMore": true
    }
    }
    """

  /// "Errors".
  package static let errorAnswer = """
    {
    "error": {
    "code": "insufficient_scope",
    "message": "Missing required scope: invoices.write."
    }
    }
    """

  /// "Voorbeeld: contact aanmaken".
  package static let createContact = """
    const res = await fetch("https://api.corlega.com/v1/contacts", {
    method: "POST",
    headers: {
    "Authorization": `Bearer ${process.env.CORLEGA_API_KEY}`,
    "Content-Type": "application/json",
    },
    body: JSON.stringify({
    name: "Bouwbedrijf De Vries B.V.",
    email: "info@devries-bouw.nl",
    phone: "06 12345678",
    kvkNumber: "12345678",
    type: "business",
    }),
    });
    """

  /// "Voorbeeld: alle offertes ophalen".
  package static let allQuotes = """
    const res = await fetch(
    `https://api.corlega.com/v1/quotes?page=${page}&pageSize=100`,
    { headers: { Authorization: `Bearer ${apiKey}` } },
    );
    """
}
