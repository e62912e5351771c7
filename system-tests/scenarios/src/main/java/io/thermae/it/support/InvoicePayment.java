package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.JsonObject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/** Paying an invoice on the web, by its own link, at the test gateway. */
public record InvoicePayment(Platform platform, String token) {

    private static final String BEFORE_TOKEN = "/api/v1/public/invoice?token=";
    private static final int PLACE_LENGTH = 43;

    /** By the link that the business is told. */
    public static InvoicePayment of(Platform platform, Invoice invoice) {
        return ofLink(
                platform,
                invoice.business()
                        .owner()
                        .post(invoice.path() + "/payment-link")
                        .expect(200)
                        .text("/url"));
    }

    /** By a link that somebody has. */
    public static InvoicePayment ofLink(Platform platform, String url) {
        return new InvoicePayment(platform, url.substring(url.indexOf(BEFORE_TOKEN) + BEFORE_TOKEN.length()));
    }

    /** The same link, as if the invoice were another business's. */
    public InvoicePayment in(UUID tenantId) {
        ByteBuffer place = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token.substring(0, PLACE_LENGTH)));
        place.putLong(0, tenantId.getMostSignificantBits());
        place.putLong(Long.BYTES, tenantId.getLeastSignificantBits());
        return new InvoicePayment(
                platform,
                Base64.getUrlEncoder().withoutPadding().encodeToString(place.array()) + token.substring(PLACE_LENGTH));
    }

    /** What is asked of the link, each of them. */
    public List<Answer> allCalls() {
        return List.of(shown(), begins(), payment(), paysWith("pm_card_visa"));
    }

    /** The invoice. */
    public Answer shown() {
        return platform.anybody().get(path(""));
    }

    /** Begins, or goes on. */
    public Answer begins() {
        return platform.anybody().post(path("/payment"));
    }

    /** Begins with as much, and such a tip, as is asked for. */
    public Answer begins(JsonObject asked) {
        return platform.anybody().post(path("/payment"), asked);
    }

    /** The same without waiting for the answer. */
    public CompletableFuture<Answer> beginsLater(JsonObject asked) {
        return platform.anybody().postLater(path("/payment"), asked);
    }

    public List<Answer> beginsAtOnce(int times) {
        return platform.anybody().postAtOnce(times, path("/payment"), body());
    }

    /** Begins without waiting for the answer. */
    public CompletableFuture<Answer> beginsLater() {
        return beginsLater(body());
    }

    /** How far the latest payment is. */
    public Answer payment() {
        return platform.anybody().get(path("/payment"));
    }

    public String state() {
        return payment().expect(200).text("/state");
    }

    public Answer paysWith(String method) {
        return platform.anybody().post(path("/payment/confirm"), body("method", method));
    }

    /** The same without waiting for the answer. */
    public CompletableFuture<Answer> paysLaterWith(String method) {
        return platform.anybody().postLater(path("/payment/confirm"), body("method", method));
    }

    /** Begins, and pays all that is open. */
    public void pays() {
        begins().expect(201);
        paysWith("pm_card_visa").expect(200);
    }

    /** Waits until the platform knows that it is so. */
    public void until(String state) {
        Awaitility.await("a payment that is " + state)
                .atMost(Duration.ofMinutes(1))
                .until(() -> state().equals(state));
    }

    private String path(String call) {
        return "/public/invoice" + call + "?token=" + token;
    }
}
