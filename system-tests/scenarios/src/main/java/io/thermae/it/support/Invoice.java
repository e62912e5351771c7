package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An invoice at the desk of a business, as its owner sees it. */
public record Invoice(Business business, String id) {

    /** One line of an amount, a draft for nobody in particular. */
    public static Invoice draft(Business business, String amount) {
        return draft(business, body("lines", list(line(business, amount))));
    }

    public static Invoice draft(Business business, JsonObject body) {
        return new Invoice(
                business, business.owner().post("/invoices", body).expect(201).text("/id"));
    }

    /** One line of an amount, issued to nobody in particular. */
    public static Invoice issued(Business business, String amount) {
        return draft(business, amount).issue();
    }

    /** The same, to a customer. */
    public static Invoice issued(Business business, String amount, String customerId) {
        return draft(business, body("customerId", customerId, "lines", list(line(business, amount))))
                .issue();
    }

    public static JsonObject line(Business business, String amount) {
        return body("description", "Massage", "unitPrice", money(business, amount));
    }

    public static JsonObject money(Business business, String amount) {
        return body("amount", amount, "currency", business.currency());
    }

    public Invoice issue() {
        business.owner().post(path() + "/issue").expect(200);
        return this;
    }

    public String path() {
        return "/invoices/" + id;
    }

    public Answer shown() {
        return business.owner().get(path()).expect(200);
    }

    public String status() {
        return shown().text("/status");
    }

    public String open() {
        return shown().text("/open/amount");
    }

    /** What pays it, and perhaps more. */
    public JsonObject payment(String method, String amount) {
        return body(
                "parts", list(body("method", method, "amount", money(business, amount))),
                "allocations", list(body("invoiceId", id)));
    }

    /** Pays it in cash; gives the payment. */
    public String paid(String amount) {
        return business.owner()
                .post("/payments", payment("CASH", amount))
                .expect(201)
                .text("/id");
    }

    /** Takes so much of its first line back; all of it if null. */
    public Answer credited(@Nullable String amount) {
        JsonObject all = body("reason", "Not as agreed");
        return business.owner()
                .post(
                        path() + "/credit-notes",
                        amount == null
                                ? all
                                : Body.with(
                                        all, "lines", list(body("position", 1, "amount", money(business, amount)))));
    }

    /** Gives up what is open of it. */
    public Answer writtenOff(String reason) {
        return business.owner().post(path() + "/write-off", body("reason", reason));
    }

    /** Time has passed since it was due. */
    public Invoice wasDue(Platform platform, LocalDate day) {
        platform.database().change("alter table finance.invoice disable trigger keep_documents");
        platform.database().change("update finance.invoice set due_on = ? where id = ?::uuid", day, id);
        platform.database().change("alter table finance.invoice enable trigger keep_documents");
        return this;
    }

    /** Gives some of a payment back. */
    public static Answer refunded(Business business, String payment, String amount) {
        return business.owner().post("/payments/" + payment + "/refunds", refund(business, amount));
    }

    public static JsonObject refund(Business business, String amount) {
        return body("amount", money(business, amount), "reason", "Asked for");
    }

    /** Adds a customer with a telephone; gives his id. */
    public static String customer(Business business, String name) {
        return business.owner()
                .post("/customers", body("name", name, "phone", Unique.phone()))
                .expect(201)
                .text("/id");
    }

    /** Something of each: a tax, a draft, a payment with credit that is spent, a refund and a credit note. */
    public static void areThere(Business business, String customer, String trace) {
        business.owner()
                .put("/tax-rates", body("rates", list(body("name", "VAT", "percent", "12", "standard", true))))
                .expect(200);
        draft(business, body("customerId", customer, "note", "For " + trace, "lines", list(line(business, "100.00"))));
        Invoice first = issued(business, "1000.00", customer);
        JsonObject more = Body.with(first.payment("CARD_TERMINAL", "1500.00"), "note", "By " + trace);
        String paid = business.owner().post("/payments", more).expect(201).text("/id");
        Invoice second = issued(business, "400.00", customer);
        business.owner()
                .post("/payments", second.payment("ACCOUNT_CREDIT", "400.00"))
                .expect(201);
        business.owner()
                .post(
                        "/payments/" + paid + "/refunds",
                        body("amount", money(business, "100.00"), "reason", "To " + trace))
                .expect(201);
        second.credited("50.00").expect(201);
    }
}
