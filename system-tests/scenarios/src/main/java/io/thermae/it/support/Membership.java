package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** A customer's membership in a business, as its owner sees it. */
public record Membership(Business business, String id) {

    private static final String JOB = "/admin/jobs/finance.memberships/run";

    /** What offers one: four visits of a service a week, and ten percent off all others. */
    public static JsonObject offer(Business business, UUID serviceId) {
        return body(
                "name",
                "Gold",
                "unit",
                "WEEK",
                "price",
                Invoice.money(business, "1000.00"),
                "visits",
                4,
                "serviceIds",
                list(serviceId),
                "discountPercent",
                "10",
                "graceDays",
                7);
    }

    /** Offers it; gives the id of what is offered. */
    public static String kind(Business business, UUID serviceId) {
        return kind(business, offer(business, serviceId));
    }

    public static String kind(Business business, JsonObject offer) {
        return business.owner().post("/membership-kinds", offer).expect(201).text("/id");
    }

    /** One that begins today. */
    public static Membership begun(Business business, String kind, String customer) {
        return new Membership(
                business,
                business.owner()
                        .post("/memberships", body("kindId", kind, "customerId", customer))
                        .expect(201)
                        .text("/id"));
    }

    public String path() {
        return "/memberships/" + id;
    }

    public Answer shown() {
        return business.owner().get(path()).expect(200);
    }

    public Answer periods() {
        return business.owner().get(path() + "/periods").expect(200);
    }

    /** The invoice of its latest period. */
    public Invoice invoice() {
        return new Invoice(business, shown().text("/period/invoiceId"));
    }

    /** The visits of its latest period. */
    public VisitPackage visits() {
        Answer shown = shown();
        return new VisitPackage(
                business, shown.text("/period/packageId"), new Invoice(business, shown.text("/period/invoiceId")));
    }

    public Answer becomes(String what, JsonObject body) {
        return business.owner().post(path() + "/" + what, body);
    }

    public Answer paused(Object from, Object to) {
        return becomes("pause", body("from", from, "to", to));
    }

    public Answer cancelled() {
        return becomes("cancel", body("reason", "Moves away"));
    }

    public Answer ended(boolean refundRest) {
        return becomes("end", body("reason", "Moves away", "refundRest", refundRest));
    }

    /** As if it had begun so many days ago, and nobody had looked since. */
    public void begunDaysAgo(Platform platform, int days) {
        platform.database()
                .change(
                        "update finance.membership_period set starts_on = starts_on - ?, ends_on = ends_on - ?"
                                + " where membership_id = ?::uuid",
                        days,
                        days,
                        id);
        platform.database()
                .change(
                        """
                        update finance.package
                        set expires_on = expires_on - ?, lapses_at = lapses_at - make_interval(days => ?)
                        where membership_id = ?::uuid
                        """,
                        days,
                        days,
                        id);
        platform.database()
                .change(
                        """
                        update finance.membership
                        set starts_on = starts_on - ?, anchor_on = anchor_on - ?, next_on = next_on - ?,
                            next_at = next_at - make_interval(days => ?), cancelled_on = cancelled_on - ?,
                            paused_from = paused_from - ?, paused_to = paused_to - ?
                        where id = ?::uuid
                        """,
                        days,
                        days,
                        days,
                        days,
                        days,
                        days,
                        days,
                        id);
    }

    /** Has what is due be done until something holds. */
    public static void runsUntil(Platform platform, String what, BooleanSupplier holds) {
        Awaitility.await(what).atMost(Duration.ofMinutes(2)).until(() -> {
            runs(platform);
            return holds.getAsBoolean();
        });
    }

    public static void runs(Platform platform) {
        platform.superAdmin().api().post(JOB, body());
    }

    /** Has what is due be done, and waits until it was looked for so many times more. */
    public static void awaitRounds(Platform platform, int more) {
        long before = rounds(platform);
        runsUntil(platform, "rounds of memberships", () -> rounds(platform) >= before + more);
    }

    private static long rounds(Platform platform) {
        return platform.superAdmin().api().get("/admin/jobs").expect(200).items().stream()
                .filter(job -> job.getString("name").equals("finance.memberships"))
                .findFirst()
                .orElseThrow()
                .getInt("rounds");
    }

    /** One that is paid for, was paused, and is cancelled. */
    public static void isThere(Business business, String customer, UUID serviceId, String trace) {
        Membership gold = begun(business, kind(business, serviceId), customer);
        Invoice invoice = gold.invoice();
        invoice.paid(invoice.open());
        gold.visits()
                .pays(VisitPackage.visit(business, customer, serviceId, "400.00"))
                .expect(201);
        gold.paused(
                        Platform.today(business.zone()).plusDays(2),
                        Platform.today(business.zone()).plusDays(3))
                .expect(200);
        gold.becomes("cancel", body("reason", "Asked for by " + trace)).expect(200);
    }
}
