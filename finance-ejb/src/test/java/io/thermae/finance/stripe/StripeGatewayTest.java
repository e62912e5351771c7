package io.thermae.finance.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.gateway.GatewayPayment;
import io.thermae.finance.gateway.GatewayRefund;
import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import io.thermae.kernel.Money;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Speaks with Stripe as Stripe speaks: its library, a real socket, and answers as Stripe's are. */
class StripeGatewayTest {

    private static final Money AMOUNT = new Money(150_050, Currency.getInstance("KZT"));
    static final UUID KEY = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final String SERVER_ERROR = error("api_error", null, "Something went wrong");

    private StripeServer stripe;
    private StripeGateway gateway;

    @BeforeEach
    void start() throws IOException {
        stripe = new StripeServer();
        gateway = gateway(1);
    }

    @AfterEach
    void stop() {
        stripe.close();
    }

    @Test
    void beginsAPaymentUnderItsKey() {
        stripe.answers(200, intent("requires_payment_method", 0));

        GatewayPayment begun = gateway.create(KEY, AMOUNT);

        assertThat(begun.id()).isEqualTo("pi_1");
        assertThat(begun.status()).isEqualTo(OnlinePaymentStatus.REQUIRES_METHOD);
        assertThat(begun.clientSecret()).isEqualTo("pi_1_secret_2");
        assertThat(begun.received()).isZero();
        assertThat(begun.revision()).as("Stripe's clock").isPositive();
        assertThat(begun).hasToString("GatewayPayment[pi_1, REQUIRES_METHOD]");
        StripeServer.Asked asked = stripe.asked.get(0);
        assertThat(asked.what()).isEqualTo("POST /v1/payment_intents");
        assertThat(asked.idempotencyKey()).isEqualTo(KEY.toString());
        assertThat(asked.authorization()).isEqualTo("Bearer sk_test_1");
        assertThat(asked.form())
                .contains("amount=150050", "currency=kzt", "metadata[thermae_key]=" + KEY)
                .doesNotContain("card", "number");
    }

    @ParameterizedTest
    @CsvSource({
        "requires_payment_method, REQUIRES_METHOD",
        "requires_confirmation, REQUIRES_METHOD",
        "requires_action, REQUIRES_ACTION",
        "processing, PROCESSING",
        "requires_capture, PROCESSING",
        "succeeded, SUCCEEDED",
        "canceled, CANCELLED",
        "a_word_of_tomorrow, PROCESSING"
    })
    void looksHowFarAPaymentIs(String stripes, OnlinePaymentStatus ours) {
        stripe.answers(200, intent(stripes, 150_050));

        GatewayPayment found = gateway.find("pi_1", AMOUNT);

        assertThat(found.status()).isEqualTo(ours);
        assertThat(found.received()).isEqualTo(ours == OnlinePaymentStatus.SUCCEEDED ? 150_050 : 0);
        assertThat(stripe.asked.get(0).what()).isEqualTo("GET /v1/payment_intents/pi_1");
    }

    @Test
    void tellsWhyAPayerWasRefused() {
        stripe.answers(
                200,
                intent("requires_payment_method", 0)
                        .replace(
                                "\"last_payment_error\": null",
                                "\"last_payment_error\": {\"code\": \"card_declined\"}"));

        assertThat(gateway.find("pi_1", AMOUNT).failure()).isEqualTo("card_declined");
    }

    @Test
    void aCardThatIsDeclinedIsARefusal() {
        stripe.answers(402, error("card_error", "card_declined", "Your card was declined."));

        assertThatThrownBy(() -> gateway.create(KEY, AMOUNT))
                .isInstanceOfSatisfying(GatewayRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo("card_declined"));
        assertThat(stripe.asked).hasSize(1);
    }

    @Test
    void anAmountThatStripeDoesNotTakeIsARefusal() {
        stripe.answers(400, error("invalid_request_error", "amount_too_small", "Too small"));

        assertThatThrownBy(() -> gateway.create(KEY, AMOUNT))
                .isInstanceOfSatisfying(GatewayRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo("amount_too_small"));
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 500, 503})
    void aCallThatMayHaveArrivedIsMadeAgainUnderItsKey(int status) {
        stripe.answers(status, SERVER_ERROR).answers(200, intent("requires_payment_method", 0));

        assertThat(gateway.create(KEY, AMOUNT).id()).isEqualTo("pi_1");

        assertThat(stripe.asked).hasSize(2).allSatisfy(asked -> assertThat(asked.idempotencyKey())
                .isEqualTo(KEY.toString()));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 409, 429, 500, 503})
    void whatStripeDoesNotDoNowLeavesOpenWhatHasBecomeOfIt(int status) {
        stripe.answers(status, SERVER_ERROR).answers(status, SERVER_ERROR);

        assertThatThrownBy(() -> gateway.create(KEY, AMOUNT))
                .isInstanceOf(GatewayUnavailable.class)
                .hasMessageContaining(String.valueOf(status))
                .hasMessageNotContaining("sk_test_1");
    }

    @Test
    void anAnswerThatDoesNotComeLeavesOpenWhatHasBecomeOfIt() {
        StripeGateway impatient = gateway(0);
        stripe.staysSilent();

        assertThatThrownBy(() -> impatient.create(KEY, AMOUNT)).isInstanceOf(GatewayUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{}", "[]", "{\"id\": 1"})
    void anAnswerThatIsNoneLeavesOpenWhatHasBecomeOfIt(String none) {
        stripe.answers(200, none).answers(200, none);

        assertThatThrownBy(() -> gateway.create(KEY, AMOUNT)).isInstanceOf(GatewayUnavailable.class);
    }

    @Test
    void aServerThatIsNotThereLeavesOpenWhatHasBecomeOfIt() {
        stripe.close();

        assertThatThrownBy(() -> gateway.find("pi_1", AMOUNT)).isInstanceOf(GatewayUnavailable.class);
    }

    @Test
    void cancels() {
        stripe.answers(200, intent("canceled", 0));

        assertThat(gateway.cancel("pi_1", AMOUNT).status()).isEqualTo(OnlinePaymentStatus.CANCELLED);
        assertThat(stripe.asked.get(0).what()).isEqualTo("POST /v1/payment_intents/pi_1/cancel");
    }

    @Test
    void whatWasPaidJustBeforeIsNotCancelledButPaid() {
        stripe.answers(400, error("invalid_request_error", "payment_intent_unexpected_state", "It has succeeded"))
                .answers(200, intent("succeeded", 150_050));

        GatewayPayment paid = gateway.cancel("pi_1", AMOUNT);

        assertThat(paid.status()).isEqualTo(OnlinePaymentStatus.SUCCEEDED);
        assertThat(paid.received()).isEqualTo(150_050);
    }

    @ParameterizedTest
    @CsvSource({
        "succeeded, SUCCEEDED",
        "pending, PENDING",
        "requires_action, PENDING",
        "failed, FAILED",
        "canceled, FAILED"
    })
    void givesBackUnderTheKeyOfTheRefund(String stripes, GatewayRefund.Status ours) {
        stripe.answers(200, refund(stripes, KEY));

        GatewayRefund refund = gateway.refund("pi_1", KEY, AMOUNT);

        assertThat(refund.id()).isEqualTo("re_1");
        assertThat(refund.status()).isEqualTo(ours);
        StripeServer.Asked asked = stripe.asked.get(0);
        assertThat(asked.what()).isEqualTo("POST /v1/refunds");
        assertThat(asked.idempotencyKey()).isEqualTo(KEY.toString());
        assertThat(asked.form()).contains("payment_intent=pi_1", "amount=150050", "metadata[thermae_key]=" + KEY);
    }

    @Test
    void moreIsNotGivenBackThanThereIs() {
        stripe.answers(400, error("invalid_request_error", "charge_already_refunded", "Refunded"));

        assertThatThrownBy(() -> gateway.refund("pi_1", KEY, AMOUNT))
                .isInstanceOfSatisfying(GatewayRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo("charge_already_refunded"));
    }

    /** The search may be of a minute ago: what it has found is looked at. */
    @Test
    void findsWhatWasBegunByOurKey() {
        String list = "{\"object\": \"search_result\", \"has_more\": false, \"url\": \"/v1/payment_intents/search\","
                + " \"data\": [" + intent("requires_payment_method", 0) + "]}";
        String none = "{\"object\": \"search_result\", \"has_more\": false, \"url\": \"/v1/payment_intents/search\","
                + " \"data\": []}";
        stripe.answers(200, list).answers(200, intent("succeeded", 150_050)).answers(200, none);

        assertThat(gateway.findBegun(KEY, AMOUNT)).hasValueSatisfying(found -> {
            assertThat(found.status()).isEqualTo(OnlinePaymentStatus.SUCCEEDED);
            assertThat(found.received()).isEqualTo(AMOUNT.minorUnits());
        });
        assertThat(stripe.asked.get(0).what()).isEqualTo("GET /v1/payment_intents/search");
        assertThat(stripe.asked.get(0).form()).contains("metadata['thermae_key']:'" + KEY + "'");
        assertThat(stripe.asked.get(1).what()).isEqualTo("GET /v1/payment_intents/pi_1");
        assertThat(gateway.findBegun(KEY, AMOUNT)).isEmpty();
    }

    @Test
    void isNotThereWithoutAKey() {
        StripeGateway none = StripeGateway.of(settings(Optional.empty(), 0), Clock.systemUTC());

        assertThat(none.isSetUp()).isFalse();
        assertThat(gateway.isSetUp()).isTrue();
        assertThat(gateway.publishableKey()).contains("pk_test_1");
    }

    private StripeGateway gateway(int retries) {
        return StripeGateway.of(
                settings(Optional.of("sk_test_1"), retries), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private StripeSettings settings(Optional<String> key, int retries) {
        return new StripeSettings(
                key,
                Optional.of("pk_test_1"),
                Optional.empty(),
                stripe.url(),
                // the short time is for who says nothing at all
                retries == 0 ? Duration.ofMillis(700) : Duration.ofSeconds(10),
                retries,
                Duration.ofMinutes(5),
                Map.of());
    }

    static String intent(String status, long received) {
        return """
            {"id": "pi_1", "object": "payment_intent", "amount": 150050, "amount_received": %d, "currency": "kzt",
             "client_secret": "pi_1_secret_2", "created": 1700000000, "status": "%s", "last_payment_error": null,
             "metadata": {"thermae_key": "%s"}}
            """
                .formatted(received, status, KEY);
    }

    static String refund(String status, UUID key) {
        return """
            {"id": "re_1", "object": "refund", "amount": 150050, "currency": "kzt", "payment_intent": "pi_1",
             "status": "%s", "metadata": {"thermae_key": "%s"}}
            """
                .formatted(status, key);
    }

    static String error(String type, @Nullable String code, String message) {
        return "{\"error\": {\"type\": \"" + type + "\"" + (code == null ? "" : ", \"code\": \"" + code + "\"")
                + ", \"message\": \"" + message + "\"}}";
    }
}
