package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/**
 * An owner's paying of an invoice of the platform, at the test gateway.
 *
 * @param invoiceId of the platform's invoice
 */
public record PlatformPayment(Platform platform, Business business, String invoiceId) {

    /** Ends the trial, chooses a plan of 100.00 a month, and takes its first invoice. */
    public static PlatformPayment ofFirstInvoice(Platform platform, Business business) {
        platform.superAdmin().activate(business.tenantId()).expect(200);
        Subscription.plan(platform, "100.00").chosenBy(business, "MONTHLY").expect(200);
        String invoice =
                business.owner().get("/subscription/invoices").expect(200).text("/items/0/id");
        return new PlatformPayment(platform, business, invoice);
    }

    public String path() {
        return "/subscription/invoices/" + invoiceId + "/payment";
    }

    /** Begins, or goes on. */
    public Answer begins() {
        return business.owner().post(path());
    }

    /** Begins, and lets the card be kept. */
    public Answer beginsKeeping() {
        return business.owner().post(path(), body("keepCard", true));
    }

    public Answer shown() {
        return business.owner().get(path());
    }

    public Answer paysWith(String method) {
        return business.owner().post(path() + "/confirm", body("method", method));
    }

    public String state() {
        return shown().expect(200).text("/state");
    }

    public Answer invoice() {
        return business.owner().get("/subscription/invoices/" + invoiceId).expect(200);
    }

    /** Where an administrator notes that it was paid otherwise. */
    public String notedPath() {
        return "/admin/tenants/" + business.tenantId() + "/subscription/invoices/" + invoiceId + "/pay";
    }

    /** An administrator notes that it was paid otherwise. */
    public Answer isNoted() {
        return platform.superAdmin().api().post(notedPath(), body("reference", "Transfer 4711"));
    }

    /** Nobody has paid it in time: it is over. */
    public void isGivenUp() {
        platform.database()
                .change(
                        "update finance.platform_payment set expires_at = created_at, look_at = created_at"
                                + " where tenant_id = ? and look_at is not null",
                        business.tenantId());
        until("CANCELLED");
    }

    /** Lets the time pass until the gateway is asked. */
    public void isLookedAt() {
        platform.database()
                .change(
                        "update finance.platform_payment set look_at = created_at"
                                + " where tenant_id = ? and look_at is not null",
                        business.tenantId());
    }

    /** As if all that was begun had been paid at the gateway, which has not told. */
    public void isPaidAtTheGateway() {
        platform.database()
                .change(
                        "update finance.test_gateway_payment set status = 'SUCCEEDED', revision = 9 where tenant_id = ?",
                        business.tenantId());
    }

    /** How much the gateway has sent back, in minor units. */
    public long sentBack() {
        return platform.database()
                .count(
                        "select coalesce(sum(refunded_minor), 0) from finance.test_gateway_payment where tenant_id = ?",
                        business.tenantId());
    }

    /** How many refunds there are in a state. */
    public long refunds(String status) {
        return platform.database()
                .count(
                        "select count(*) from finance.platform_refund where tenant_id = ? and status = ?",
                        business.tenantId(),
                        status);
    }

    /** Waits until the platform knows that it is so. */
    public void until(String state) {
        await("a payment that is " + state, () -> state().equals(state));
    }

    /** Waits until so many refunds have arrived. */
    public void untilSentBack(int refunds) {
        await("refunds to " + business.name(), () -> refunds("DONE") == refunds);
    }

    private static void await(String what, BooleanSupplier holds) {
        Awaitility.await(what).atMost(Duration.ofMinutes(1)).until(holds::getAsBoolean);
    }
}
