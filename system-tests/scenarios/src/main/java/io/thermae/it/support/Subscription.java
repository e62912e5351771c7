package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** A plan of the platform, and how a business comes to it. */
public record Subscription(UUID id) {

    private static final String CURRENCY = "KZT";

    private static final String JOB = "/admin/jobs/finance.subscriptions/run";

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

    /** As if its invoices that are not paid had been written so many days and an hour ago, and nobody had looked since. */
    public static void invoicedDaysAgo(Platform platform, Business business, int days) {
        platform.database()
                .change(
                        """
                        update finance.platform_invoice
                        set due_at = due_at - make_interval(days => ?, hours => 1),
                            next_at = next_at - make_interval(days => ?, hours => 1)
                        where tenant_id = ? and status = 'OPEN'
                        """,
                        days,
                        days,
                        business.tenantId());
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

    /**
     * One that is to begin after the trial, and an invoice that was paid long ago, on the web and otherwise: that goes back. A card is
     * kept, and not looked at before long.
     */
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
        platform.database()
                .change(
                        """
                        insert into finance.platform_payment
                            (tenant_id, id, invoice_id, currency, amount_minor, gateway, gateway_id, status, revision,
                             received_minor, begun_by, created_at, expires_at)
                        select tenant_id, gen_random_uuid(), id, currency, amount_minor, 'test', 'test_of_long_ago', 'SUCCEEDED',
                               2, amount_minor, gen_random_uuid(), issued_at, due_at
                        from finance.platform_invoice where tenant_id = ? and status = 'PAID'
                        """,
                        business.tenantId());
        platform.database()
                .change(
                        """
                        insert into finance.platform_refund
                            (tenant_id, id, payment_id, currency, amount_minor, reason, status, gateway_id, attempts, created_at)
                        select tenant_id, gen_random_uuid(), id, currency, amount_minor, 'PAID_ALREADY', 'DONE',
                               'test_of_long_ago', 1, created_at
                        from finance.platform_payment where tenant_id = ?
                        """,
                        business.tenantId());
        platform.database()
                .change(
                        """
                        insert into finance.platform_card (tenant_id, id, gateway, reference, kept_by, kept_at, look_at)
                        values (?, gen_random_uuid(), 'test', 'pm_card_visa', gen_random_uuid(), '2020-01-02T00:00:00Z',
                                '2999-01-01T00:00:00Z')
                        """,
                        business.tenantId());
    }
}
