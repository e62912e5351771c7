package io.thermae.finance.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.gateway.GatewayPayment;
import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.kernel.Money;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keeps cards at Stripe and charges them: its library, a real socket, and answers as Stripe's are. */
class StripeCardsTest {

    private static final Money AMOUNT = new Money(150_050, Currency.getInstance("KZT"));
    private static final UUID KEY = UUID.fromString("01890000-0000-7000-8000-000000000001");

    private StripeServer stripe;
    private StripeGateway gateway;

    @BeforeEach
    void start() throws IOException {
        stripe = new StripeServer();
        gateway = StripeGateway.of(
                new StripeSettings(
                        Optional.of("sk_test_1"),
                        Optional.of("pk_test_1"),
                        Optional.empty(),
                        stripe.url(),
                        Duration.ofSeconds(5),
                        0,
                        Duration.ofMinutes(5),
                        Map.of()),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        stripe.close();
    }

    @Test
    void beginsAPaymentWhoseCardIsKeptWithACustomerWhoIsNobody() {
        stripe.answers(200, "{\"id\": \"cus_1\", \"object\": \"customer\"}")
                .answers(200, StripeGatewayTest.intent("requires_payment_method", 0));

        assertThat(gateway.createKeeping(KEY, AMOUNT).id()).isEqualTo("pi_1");

        StripeServer.Asked customer = stripe.asked.get(0);
        assertThat(customer.what()).isEqualTo("POST /v1/customers");
        assertThat(customer.idempotencyKey()).isEqualTo(KEY + "-customer");
        assertThat(customer.form()).isEqualTo("metadata[thermae_key]=" + KEY);
        assertThat(stripe.asked.get(1).idempotencyKey()).isEqualTo(KEY.toString());
        assertThat(stripe.asked.get(1).form()).contains("customer=cus_1", "setup_future_usage=off_session");
    }

    @Test
    void knowsTheCardByWhichAPaymentWasPaid() {
        String paid = StripeGatewayTest.intent("succeeded", 150_050)
                .replace("\"metadata\"", "\"customer\": \"cus_1\", \"payment_method\": \"pm_1\", \"metadata\"");
        stripe.answers(200, paid).answers(200, StripeGatewayTest.intent("succeeded", 150_050));

        assertThat(gateway.keptCard("pi_1")).contains("cus_1/pm_1");
        assertThat(gateway.keptCard("pi_1")).isEmpty();
    }

    @Test
    void chargesACardWhoseHolderIsNotThere() {
        stripe.answers(200, StripeGatewayTest.intent("succeeded", 150_050));

        GatewayPayment charged = gateway.charge(KEY, AMOUNT, "cus_1/pm_1");

        assertThat(charged.status()).isEqualTo(OnlinePaymentStatus.SUCCEEDED);
        assertThat(charged.received()).isEqualTo(150_050);
        StripeServer.Asked asked = stripe.asked.get(0);
        assertThat(asked.what()).isEqualTo("POST /v1/payment_intents");
        assertThat(asked.idempotencyKey()).isEqualTo(KEY.toString());
        assertThat(asked.form())
                .contains("customer=cus_1", "payment_method=pm_1", "off_session=true", "confirm=true", "amount=150050");
    }

    @Test
    void aKeptCardThatIsDeclinedIsAPaymentThatIsNotPaid() {
        String declined = StripeGatewayTest.error("card_error", "card_declined", "Your card was declined.");
        stripe.answers(
                402,
                declined.substring(0, declined.length() - 2) + ", \"payment_intent\": "
                        + StripeGatewayTest.intent("requires_payment_method", 0) + "}}");

        GatewayPayment charged = gateway.charge(KEY, AMOUNT, "cus_1/pm_1");

        assertThat(charged.id()).isEqualTo("pi_1");
        assertThat(charged.status()).isEqualTo(OnlinePaymentStatus.REQUIRES_METHOD);
        assertThat(charged.failure()).isEqualTo("card_declined");
        assertThat(charged.clientSecret()).isNull();
    }

    @Test
    void aCardThatIsGoneIsARefusal() {
        stripe.answers(400, StripeGatewayTest.error("invalid_request_error", "resource_missing", "No such customer"));

        assertThatThrownBy(() -> gateway.charge(KEY, AMOUNT, "cus_1/pm_1")).isInstanceOf(GatewayRefused.class);
        assertThatThrownBy(() -> gateway.charge(KEY, AMOUNT, "none")).isInstanceOf(GatewayRefused.class);
    }

    @Test
    void forgetsACardWithItsCustomerAlsoASecondTime() {
        stripe.answers(200, "{\"id\": \"cus_1\", \"object\": \"customer\", \"deleted\": true}")
                .answers(404, StripeGatewayTest.error("invalid_request_error", "resource_missing", "No such customer"));

        gateway.forget("cus_1/pm_1");
        gateway.forget("cus_1/pm_1");

        assertThat(stripe.asked).extracting(StripeServer.Asked::what).containsOnly("DELETE /v1/customers/cus_1");
    }
}
