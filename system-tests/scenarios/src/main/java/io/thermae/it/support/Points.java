package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** The points of a customer, as the owner of the business sees them. */
public record Points(Business business, String customer) {

    private static final String JOB = "/admin/jobs/finance.loyalty/run";

    /** A point for each 10.00 that are paid, which pays 1.00; they are over after a year. */
    public static JsonObject programme(Business business) {
        return body(
                "active",
                true,
                "earnPoints",
                1,
                "earnAmount",
                Invoice.money(business, "10.00"),
                "pointValue",
                Invoice.money(business, "1.00"),
                "minimumPoints",
                5,
                "validityMonths",
                12);
    }

    /** Has the business give points. */
    public static void areGiven(Business business) {
        areGiven(business, programme(business));
    }

    public static void areGiven(Business business, JsonObject programme) {
        business.owner().put("/loyalty/programme", programme).expect(200);
    }

    public static Points of(Business business, String customer) {
        return new Points(business, customer);
    }

    public String path() {
        return "/customers/" + customer + "/points";
    }

    public Answer shown() {
        return business.owner().get(path()).expect(200);
    }

    /** What there is, and what is owed. */
    public String balance() {
        Answer shown = shown();
        return shown.text("/points") + " - " + shown.text("/owed");
    }

    /** Their kinds, the latest first. */
    public List<String> kinds() {
        return entries().items().stream().map(entry -> entry.getString("kind")).toList();
    }

    public Answer entries() {
        return business.owner().get(path() + "/entries").expect(200);
    }

    public static JsonObject redemption(Invoice invoice, long points) {
        return body("invoiceId", invoice.id(), "points", points);
    }

    public Answer pay(Invoice invoice, long points) {
        return business.owner().post(path() + "/redemptions", redemption(invoice, points));
    }

    public Answer corrected(long points) {
        return business.owner().post(path() + "/corrections", body("points", points, "reason", "For the long wait"));
    }

    /** An issued invoice of the customer. */
    public Invoice invoice(String amount) {
        return Invoice.issued(business, amount, customer);
    }

    /** Has what he has now be over for a month, or almost a year. */
    public void areOver(Platform platform) {
        platform.database()
                .change(
                        """
                        update finance.loyalty_lot
                        set expires_on = (expires_on - interval '13 months')::date,
                            expires_at = expires_at - interval '13 months'
                        where customer_id = ?::uuid and expires_at is not null
                        """,
                        customer);
    }

    /** Has what is over be taken off until something holds. */
    public static void runsUntil(Platform platform, String what, BooleanSupplier holds) {
        Awaitility.await(what).atMost(Duration.ofMinutes(2)).until(() -> {
            platform.superAdmin().api().post(JOB, body());
            return holds.getAsBoolean();
        });
    }

    /** Points that were earned, have paid, came back, and were corrected. */
    public static void areThere(Business business, String customer, String trace) {
        areGiven(business);
        Points points = of(business, customer);
        points.invoice("500.00").paid("500.00");
        String payment = points.pay(points.invoice("40.00"), 10).expect(201).text("/id");
        Invoice.refunded(business, payment, "5.00").expect(201);
        business.owner()
                .post(points.path() + "/corrections", body("points", 3, "reason", "Asked for by " + trace))
                .expect(201);
    }
}
