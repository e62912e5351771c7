package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;

import jakarta.json.JsonObject;

/** A gift card of a business, with the code that was told when it was sold. */
public record GiftCard(Business business, String id, String code) {

    /** One that was paid in cash, for nobody in particular. */
    public static GiftCard sold(Business business, String amount) {
        return sold(business, sale(business, amount));
    }

    public static GiftCard sold(Business business, JsonObject sale) {
        Answer answer = business.owner().post("/gift-cards", sale).expect(201);
        return new GiftCard(business, answer.text("/giftCard/id"), answer.text("/code"));
    }

    /** What sells a card for cash. */
    public static JsonObject sale(Business business, String amount) {
        return body("parts", list(body("method", "CASH", "amount", Invoice.money(business, amount))));
    }

    public String path() {
        return "/gift-cards/" + id;
    }

    public Answer shown() {
        return business.owner().get(path()).expect(200);
    }

    public String balance() {
        return shown().text("/balance/amount");
    }

    /** A part of a payment that it pays. */
    public JsonObject part(String amount) {
        return body("method", "GIFT_CARD", "amount", Invoice.money(business, amount), "giftCardCode", code);
    }

    /** What pays an invoice by it. */
    public JsonObject payment(Invoice invoice, String amount) {
        return body("parts", list(part(amount)), "allocations", list(body("invoiceId", invoice.id())));
    }

    /** Pays an invoice by it; gives the payment. */
    public String pays(Invoice invoice, String amount) {
        return business.owner()
                .post("/payments", payment(invoice, amount))
                .expect(201)
                .text("/id");
    }

    /** One that a customer has bought, that has paid and got something back, and is blocked. */
    public static void isThere(Business business, String customer, String trace) {
        GiftCard card = sold(
                business,
                body(
                        "customerId",
                        customer,
                        "parts",
                        list(body(
                                "method",
                                "CARD_TERMINAL",
                                "amount",
                                Invoice.money(business, "500.00"),
                                "reference",
                                "Slip of " + trace)),
                        "recipient",
                        "Mother of " + trace,
                        "message",
                        "From " + trace));
        String payment = card.pays(Invoice.issued(business, "200.00", customer), "200.00");
        Invoice.refunded(business, payment, "50.00").expect(201);
        business.owner()
                .post(card.path() + "/block", body("reason", "Lost by " + trace))
                .expect(200);
    }
}
