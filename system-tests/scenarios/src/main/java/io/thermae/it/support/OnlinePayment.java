package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;

/** Paying on the web for a booking, by its link, at the test gateway. */
public record OnlinePayment(Platform platform, Booking booking) {

    /** With which the test gateway signs what it tells. */
    public static final String WEBHOOK_SECRET = "of the tests alone";

    /** Issues the invoice of a booking, which is then to be paid. */
    public static OnlinePayment ofInvoice(Platform platform, Business business, Booking booking) {
        String invoice = business.owner()
                .post("/bookings/" + booking.id() + "/invoice", body())
                .expect(201)
                .text("/id");
        new Invoice(business, invoice).issue();
        return new OnlinePayment(platform, booking);
    }

    /** Pays the invoice of a booking on the web, gets some of it back, and waits until the gateway has heard of all that. */
    public static void isThere(Platform platform, Business business, Booking booking) {
        OnlinePayment payment = ofInvoice(platform, business, booking);
        payment.begins().expect(201);
        payment.paysWith("pm_card_visa").expect(200);
        String id = business.owner()
                .get("/payments/online?bookingId=" + booking.id())
                .expect(200)
                .text("/items/0/paymentId");
        Invoice.refunded(business, id, "1.00").expect(201);
        payment.untilRefundsAreSent(business);
    }

    public String path() {
        return "/public/booking/" + booking.id() + "/payment";
    }

    /** Begins, or goes on. */
    public Answer begins() {
        return platform.anybody().post(path() + token());
    }

    /** Begins with as much, and such a tip, as is asked for. */
    public Answer begins(JsonObject asked) {
        return platform.anybody().post(path() + token(), asked);
    }

    public Answer shown() {
        return platform.anybody().get(path() + token());
    }

    public Answer paysWith(String method) {
        return platform.anybody().post(path() + "/confirm" + token(), body("method", method));
    }

    /** The same without waiting for the answer. */
    public CompletableFuture<Answer> paysLaterWith(String method) {
        return platform.anybody().postLater(path() + "/confirm" + token(), body("method", method));
    }

    public String state() {
        return shown().expect(200).text("/state");
    }

    /** Lets the time pass until the gateway is asked. */
    public void isLookedAt(Business business) {
        platform.database()
                .change(
                        "update finance.online_payment set look_at = created_at where tenant_id = ? and look_at is not null",
                        business.tenantId());
    }

    /** Waits until the platform knows that it is so. */
    public void until(String state) {
        Awaitility.await("a payment that is " + state)
                .atMost(Duration.ofMinutes(1))
                .until(() -> state().equals(state));
    }

    /** Waits until no refund of the business is on its way. */
    public void untilRefundsAreSent(Business business) {
        untilRefundsAreSent(platform, business);
    }

    /** The same, however they were paid. */
    public static void untilRefundsAreSent(Platform platform, Business business) {
        Awaitility.await("refunds of " + business.name())
                .atMost(Duration.ofMinutes(1))
                .until(() -> platform.database()
                                .count(
                                        "select count(*) from finance.gateway_refund"
                                                + " where tenant_id = ? and due_at is not null",
                                        business.tenantId())
                        == 0);
    }

    /** What the test gateway tells of a payment. */
    public static JsonObject news(String id, String status, long received, long revision) {
        return body("payment", id, "status", status, "received", received, "revision", revision);
    }

    /** What the test gateway tells of a refund. */
    public static JsonObject newsOfRefund(String key, String status) {
        return status.equals("FAILED")
                ? body("refund", key, "status", status, "failure", "expired_or_canceled_card")
                : body("refund", key, "status", status);
    }

    /** The test gateway, as it signs. */
    public static Api gateway(Platform platform, JsonObject news) {
        return platform.anybody().withHeader("Test-Signature", signature(news.toString()));
    }

    private static String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token() {
        return "?token=" + booking.manageToken();
    }
}
