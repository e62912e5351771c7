package io.thermae.web.webhook;

/** What webhooks are told of, for who writes a program that is: with the events that a description of a form does not explain. */
final class WebhookCatalogue {

    /** In Markdown, behind another text. */
    static final String TEXT =
            """


            | event | `data` |
            | --- | --- |
            | `booking.placed`, `.confirmed`, `.moved`, `.cancelled`, `.checked_in`, `.completed`, `.no_show` | `booking`; \
            `before` of a move; `byClient` of a cancellation |
            | `invoice.issued`, `invoice.paid`, `invoice.written_off` | `invoice`. One of nothing is issued as `PAID` |
            | `credit_note.issued` | the credit note as `invoice`, with `creditedInvoiceId` |
            | `payment.received`, `payment.refunded` | `payment`; `refundId` says which of its refunds. The same one is told of again when \
            its gateway could not give it back (`atGateway` is `FAILED`), and when it is sent again after that |
            | `customer.created`, `customer.updated` | `customer` |
            | `customer.merged` | `customer` with `id` and `version` only, and `mergedInto`, the card that has all of it now |
            | `customer.erased` | `customer` with its `id` only |

            `data` is what the business sees of it right after that, in the form of the API. Of two payloads about one thing that with the \
            higher `version` is the later one. What is about a customer who was erased \
            meanwhile comes without names and notes, or not at all.

            For example:

            ```json
            {"type": "invoice.paid", "version": 1, "timestamp": "2026-12-01T06:10:00Z",
             "businessId": "0193a1f0-5c1e-7b3a-9a55-0242ac120002",
             "data": {"invoice": {"id": "0193a1f0-7d20-7c11-8f3e-0242ac120002", "kind": "INVOICE", "status": "PAID",
               "series": "INV", "number": "INV-000042", "branchId": "0193a1f0-6b1f-7d8a-b1b7-0242ac120002",
               "customerName": "Dana", "taxInclusive": true, "taxRounding": "LINE",
               "lines": [{"position": 1, "description": "Massage", "quantity": 1,
                 "unitPrice": {"amount": "15000.00", "currency": "KZT"},
                 "discount": {"amount": "0.00", "currency": "KZT"}, "taxPercent": "12",
                 "net": {"amount": "13392.86", "currency": "KZT"}, "tax": {"amount": "1607.14", "currency": "KZT"},
                 "total": {"amount": "15000.00", "currency": "KZT"}, "credited": {"amount": "0.00", "currency": "KZT"}}],
               "taxes": [{"percent": "12", "net": {"amount": "13392.86", "currency": "KZT"},
                 "tax": {"amount": "1607.14", "currency": "KZT"}}],
               "net": {"amount": "13392.86", "currency": "KZT"}, "tax": {"amount": "1607.14", "currency": "KZT"},
               "total": {"amount": "15000.00", "currency": "KZT"}, "paid": {"amount": "15000.00", "currency": "KZT"},
               "credited": {"amount": "0.00", "currency": "KZT"}, "open": {"amount": "0.00", "currency": "KZT"},
               "dueInDays": 14, "issuedOn": "2026-12-01", "dueOn": "2026-12-15",
               "createdAt": "2026-12-01T11:00:00+05:00", "version": 3}}}
            ```

            ```json
            {"type": "customer.erased", "version": 1, "timestamp": "2026-12-01T06:10:00Z",
             "businessId": "0193a1f0-5c1e-7b3a-9a55-0242ac120002",
             "data": {"customer": {"id": "0193a1f0-8f41-7a52-a0c9-0242ac120002"}}}
            ```
            """;

    private WebhookCatalogue() {}
}
