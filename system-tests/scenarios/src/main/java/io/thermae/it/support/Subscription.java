package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.UUID;

/** A plan of the platform, and how a business comes to it. */
public record Subscription(UUID id) {

    private static final String CURRENCY = "KZT";

    /** A plan without limits. */
    public static Subscription plan(Platform platform, String monthly) {
        return plan(platform, monthly, body());
    }

    /**
     * A plan; a year costs ten times a month.
     *
     * @param limits as the API has them
     */
    public static Subscription plan(Platform platform, String monthly, JsonObject limits) {
        String yearly = new BigDecimal(monthly).multiply(BigDecimal.TEN).toPlainString();
        return new Subscription(UUID.fromString(platform.superAdmin()
                .api()
                .post(
                        "/admin/plans",
                        Body.with(said("Studio", monthly, yearly, limits), "code", Unique.subdomain("plan")))
                .expect(201)
                .text("/id")));
    }

    /** What is said of a plan, without its code. */
    public static JsonObject said(String name, String monthly, String yearly, JsonObject limits) {
        return body("name", name, "monthly", money(monthly), "yearly", money(yearly), "limits", limits);
    }

    public static JsonObject money(String amount) {
        return body("amount", amount, "currency", CURRENCY);
    }

    /** Its owner's choice. */
    public Answer chosenBy(Business business, String period) {
        return business.owner().put("/subscription", body("planId", id, "period", period));
    }

    /** One that is to begin after the trial, and an invoice that was paid long ago. */
    static void isThere(Platform platform, Business business) {
        plan(platform, "100.00").chosenBy(business, "MONTHLY").expect(200);
        platform.database()
                .change(
                        """
                        with counted as (update finance.platform_invoice_number set last = last + 1 returning last)
                        insert into finance.platform_invoice
                            (tenant_id, id, number, kind, status, plan_id, plan_name, period_start, period_end, currency,
                             amount_minor, issued_at, due_at, paid_at, paid_by)
                        select ?, gen_random_uuid(), last, 'PERIOD', 'PAID', gen_random_uuid(), 'Studio',
                               '2020-01-01T00:00:00Z', '2020-02-01T00:00:00Z', 'KZT', 10000, '2020-01-01T00:00:00Z',
                               '2020-01-08T00:00:00Z', '2020-01-02T00:00:00Z', gen_random_uuid()
                        from counted
                        """,
                        business.tenantId());
    }
}
