/// The answers that the vendor's document prints, letter for letter.
enum Documented {
  static let getToken = #"""
    {
        "token": "5756cbe60ac41227b718df64f0ae9b5f2c76607b3a889066339f7cfdd241dccf55cf50c5173e9220294feff189aec45cf103e23d6b649981110f49a2c4c28457",
        "expireDate": "1450341052"
    }
    """#

  static let listProjects = #"""
    [
        {
            "id": "1234567",
            "name": "projectname",
            "calcNumber": "cal-123",
            "workNumber": "werk-123",
            "companyId": "1234567",
            "city": "Rijssen",
            "type": "default",
            "phaseName": "Calculatie",
            "phaseId": 123456,
            "active": true
        }
    ]
    """#

  static let getProject = #"""
    {
        "id": "1234567",
        "name": "projectname",
        "calcNumber": "1234",
        "workNumber": "",
        "address_1": "Nijverdalseweg 143",
        "address_2": "second address line",
        "zip": "7461AG",
        "city": "Rijssen",
        "countryCode": "nl",
        "country": "Nederland",
        "phaseId": "123456",
        "client": "...",
        "manager": "...",
        "architect": "...",
        "constructor": "...",
        "calculator": "...",
        "inkoper": "...",
        "werkvoorbereider": "..."
    }
    """#

  static let listPhases = #"""
    [
        {
            "product": {
                "template": {
                    "phase": 123457
                }
            }
        }
    ]
    """#

  static let listProjectPhases = #"""
    [
        {
            "product": {
                "template": {
                    "phase": 123457
                }
            }
        }
    ]
    """#

  static let listCommunication = #"""
    [
        {
            "id": 1234567,
            "name": "Betonwerk en metselwerk",
            "externalData": "MG-123",
            "codeIds": [
                531,
                532
            ],
            "codes": "21, 22",
            "communication": [
                {
                    "id": 1122334,
                    "specialistId": "7654321",
                    "status": "unknown|rejected|calculating|offer|offerwaiting|granted|inbudget|notgranted",
                    "obsolete": "0",
                    "deadlineDate": "1450341052",
                    "dateOfferReceived": "1450341052",
                    "datePurchase": "1450341052",
                    "dateWorkStart": "1450341052",
                    "offerPrice": "1000.50",
                    "offerPrice2": "2000.50",
                    "correctedOfferPrice": "1500.75",
                    "expiryDate": "1450341052",
                    "syncChecked": "1",
                    "specialist": {
                        "name": "Subcontractor name",
                        "cocNumber": "05888888",
                        "locationNumber": "123456789012",
                        "vatNumber": "NL123456789B01",
                        "address_1": "Ernst Machstraat 10",
                        "zip": "7442DL",
                        "city": "Nijverdal",
                        "phone": "0880228420",
                        "phoneWithPrefix": "+31880228420"
                    },
                    "statusChanges": [
                        {
                            "changeDate": "1450341052",
                            "oldStatus": "calculating",
                            "newStatus": "offer"
                        }
                    ]
                }
            ]
        }
    ]
    """#

  static let getCommunication = #"""
    [
        {
            "id": "1234567",
            "type": "request",
            "subType": "",
            "dateSent": 1666872465,
            "deadlineDate": 1668872465,
            "subject": "Offerteaanvraag",
            "manualAdd": false,
            "description": "message text",
            "language": "nl",
            "companyName": "Subcontractor name",
            "address_1": "Nijverdalseweg 1435",
            "zip": "7468 AG",
            "city": "Rijssen",
            "cocNumber": "05888888",
            "locationNumber": "123456789012",
            "vatNumber": "NL123456789B01",
            "phone": "0623648714",
            "phoneWithPrefix": "+31623648714",
            "sender": {
                "contactName": "Sender name",
                "email": "sender@12build.com"
            },
            "receivers": [
                {
                    "contactName": "Receiver name",
                    "email": "receiver@12build.com"
                }
            ],
            "attachments": [
                {
                    "id": 1234567,
                    "type": "project",
                    "name": "documentname",
                    "extension": "pdf",
                    "size": "816094"
                },
                {
                    "id": 1234568,
                    "type": "project",
                    "name": "documentname2",
                    "extension": "pdf",
                    "size": "2647455"
                }
            ],
            "workComponentAttachments": [
                {
                    "id": 1234567,
                    "type": "messageGroup",
                    "name": "documentname",
                    "extension": "pdf",
                    "size": "816094"
                },
                {
                    "id": 1234568,
                    "type": "messageGroup",
                    "name": "documentname2",
                    "extension": "pdf",
                    "size": "2647455"
                }
            ]
        },
        {
            "id": "2345678",
            "type": "response",
            "subType": "",
            "dateSent": 1667872465,
            "deadlineDate": 0,
            "subject": "Offerte",
            "manualAdd": true,
            "description": "message text",
            "language": "nl",
            "companyName": "aeub onderhoud",
            "address_1": "Nijverdalseweg 143",
            "zip": "7461 AG",
            "city": "Rijssen",
            "cocNumber": "05888888",
            "locationNumber": "123456789012",
            "vatNumber": "NL123456789B01",
            "phone": "0548 54 06 52",
            "phoneWithPrefix": "+31548540652",
            "sender": {
                "contactName": "Sender name",
                "email": "sender@12build.com"
            },
            "receivers": [
                {
                    "contactName": "Receiver name",
                    "email": "receiver@12build.com"
                }
            ],
            "attachments": [
                {
                    "id": 1234567,
                    "type": "attachment",
                    "name": "documentname",
                    "extension": "pdf",
                    "size": "363044"
                }
            ],
            "workComponentAttachments": [
                {
                    "id": 1234567,
                    "type": "messageGroup",
                    "name": "documentname",
                    "extension": "pdf",
                    "size": "816094"
                },
                {
                    "id": 1234568,
                    "type": "messageGroup",
                    "name": "documentname2",
                    "extension": "pdf",
                    "size": "2647455"
                }
            ]
        }
    ]
    """#
}
