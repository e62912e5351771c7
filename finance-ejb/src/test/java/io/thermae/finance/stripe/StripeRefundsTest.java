package io.thermae.finance.stripe;

import static io.thermae.finance.stripe.StripeGatewayTest.error;
import static io.thermae.finance.stripe.StripeGatewayTest.refund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.gateway.GatewayRefund;
import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However often a payment was given back, a refund is found, or it is not said that there is none. */
class StripeRefundsTest {

    private static final UUID KEY = StripeGatewayTest.KEY;

    private StripeServer stripe;
    private StripeGateway gateway;

    @BeforeEach
    void start() throws IOException {
        stripe = new StripeServer();
        gateway = StripeGateway.of(
                new StripeSettings(
                        Optional.of("sk_test_1"),
                        Optional.empty(),
                        Optional.empty(),
                        stripe.url(),
                        Duration.ofSeconds(10),
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
    void findsARefundByItsKeyAmongOthers() {
        UUID other = UUID.randomUUID();
        String list = refunds(false, refund("succeeded", other).replace("re_1", "re_0"), refund("succeeded", KEY));
        stripe.answers(200, list).answers(200, list);

        assertThat(gateway.findRefund("pi_1", KEY)).map(GatewayRefund::id).contains("re_1");
        assertThat(gateway.findRefund("pi_1", UUID.randomUUID())).isEmpty();
        assertThat(stripe.asked.get(0).form()).contains("payment_intent=pi_1");
    }

    @Test
    void findsARefundBeyondTheFirstPage() {
        stripe.answers(200, refunds(true, refund("succeeded", UUID.randomUUID()).replace("re_1", "re_0")))
                .answers(200, refunds(false, refund("succeeded", KEY)));

        assertThat(gateway.findRefund("pi_1", KEY)).map(GatewayRefund::id).contains("re_1");
        assertThat(stripe.asked).hasSize(2);
        assertThat(stripe.asked.get(1).what()).isEqualTo("GET /v1/refunds");
        assertThat(stripe.asked.get(1).form()).contains("payment_intent=pi_1", "starting_after=re_0");
    }

    @Test
    void aPageThatDoesNotComeLeavesOpenWhetherItIsThere() {
        stripe.answers(200, refunds(true, refund("succeeded", UUID.randomUUID())))
                .answers(401, error("invalid_request_error", "api_key_expired", "Expired"));

        assertThatThrownBy(() -> gateway.findRefund("pi_1", KEY)).isInstanceOf(GatewayUnavailable.class);
    }

    @Test
    void aFurtherPageIsRefusedAsTheFirstIs() {
        stripe.answers(200, refunds(true, refund("succeeded", UUID.randomUUID())))
                .answers(400, error("invalid_request_error", "resource_missing", "No such refund"));

        assertThatThrownBy(() -> gateway.findRefund("pi_1", KEY)).isInstanceOf(GatewayRefused.class);
    }

    @Test
    void ofMoreThanItLooksThroughItDoesNotSayThatThereIsNone() {
        String[] others =
                Collections.nCopies(100, refund("succeeded", UUID.randomUUID())).toArray(String[]::new);
        for (int page = 0; page < 10; page++) {
            stripe.answers(200, refunds(true, others));
        }

        assertThatThrownBy(() -> gateway.findRefund("pi_1", KEY)).isInstanceOf(GatewayRefused.class);
        assertThat(stripe.asked).hasSize(10);
    }

    private static String refunds(boolean more, String... refunds) {
        return "{\"object\": \"list\", \"has_more\": " + more + ", \"url\": \"/v1/refunds\", \"data\": ["
                + String.join(",", refunds) + "]}";
    }
}
