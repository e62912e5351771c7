package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Business;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.PlatformPayment;
import io.thermae.it.support.Subscription;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** However money for one invoice of the platform comes, and in whichever order that is told, it is paid once. */
@ArquillianTest
@RunAsClient
public class PlatformPaymentRacesIT {

    private static final String WEBHOOK = "/payment-gateways/test/webhook";

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("platform-races").approved();
    private final PlatformPayment payment = PlatformPayment.ofFirstInvoice(platform, spa);

    @Test
    void tenWhoBeginAtOnceBeginOne() {
        List<Answer> answers = spa.owner().postAtOnce(10, payment.path(), body());

        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 201);
        assertThat(answers.stream().map(answer -> answer.text("/id")).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    }

    /** The first was given up here, and paid there all the same. */
    @Test
    void ofTwoPaymentsThatComeAtOnceOneGoesBack() {
        JsonObject first = paid(payment.begins().expect(201).text("/id"), 10_000);
        payment.isGivenUp();
        JsonObject second = paid(payment.begins().expect(201).text("/id"), 10_000);
        payment.isPaidAtTheGateway();

        List<CompletableFuture<Answer>> told = Stream.of(first, second, first, second)
                .map(news -> OnlinePayment.gateway(platform, news).postLater(WEBHOOK, news))
                .toList();

        assertThat(told.stream().map(CompletableFuture::join).map(Answer::status))
                .containsOnly(204);
        assertThat(payment.invoice().text("/status")).isEqualTo("PAID");
        payment.untilSentBack(1);
        assertThat(payment.sentBack()).isEqualTo(10_000);
        assertThat(refunds()).isEqualTo(1);
    }

    @Test
    void ofACardAndATransferAtOnceTheCardGoesBackIfItIsLater() {
        payment.begins().expect(201);

        CompletableFuture<Answer> card =
                spa.owner().postLater(payment.path() + "/confirm", body("method", "pm_card_visa"));
        CompletableFuture<Answer> transfer =
                platform.superAdmin().api().postLater(payment.notedPath(), body("reference", "Transfer 4711"));

        assertThat(card.join().expect(200).text("/state")).isEqualTo("SUCCEEDED");
        boolean noted = transfer.join().status() == 200;
        assertThat(payment.invoice().text("/status")).isEqualTo("PAID");
        if (noted) {
            payment.untilSentBack(1);
            assertThat(payment.invoice().text("/reference")).isEqualTo("Transfer 4711");
        } else {
            transfer.join().refused(409, "illegal_transition");
            assertThat(payment.invoice().text("/reference")).startsWith("test_");
        }
        assertThat(refunds()).isEqualTo(noted ? 1 : 0);
    }

    @Test
    void whatTheGatewayTellsOfASuspendedBusinessHasItGoOn() {
        String id = payment.begins().expect(201).text("/id");
        payment.paysWith("pm_card_processing").expect(200);
        Subscription.invoicedDaysAgo(platform, spa, 22);
        Subscription.runsUntil(platform, "the suspension", () -> tenantStatus().equals("SUSPENDED"));
        JsonObject news = paid(id, 10_000);

        List<Answer> answers = OnlinePayment.gateway(platform, news).postAtOnce(5, WEBHOOK, news);

        assertThat(answers).allMatch(answer -> answer.status() == 204);
        JsonObject late = OnlinePayment.news(id, "REQUIRES_METHOD", 0, 10);
        OnlinePayment.gateway(platform, late).post(WEBHOOK, late).expect(204);
        assertThat(payment.state()).isEqualTo("SUCCEEDED");
        assertThat(payment.invoice().text("/status")).isEqualTo("PAID");
        assertThat(tenantStatus()).isEqualTo("ACTIVE");
        assertThat(refunds()).isZero();
    }

    @Test
    void anotherAmountPaysNothingAndGoesBack() {
        JsonObject less = paid(payment.begins().expect(201).text("/id"), 9_999);
        payment.isPaidAtTheGateway();

        OnlinePayment.gateway(platform, less).post(WEBHOOK, less).expect(204);

        payment.untilSentBack(1);
        assertThat(payment.sentBack()).isEqualTo(9_999);
        assertThat(payment.invoice().text("/status")).isEqualTo("OPEN");
        payment.begins().expect(201);
        payment.paysWith("pm_card_visa").expect(200);
        assertThat(payment.invoice().text("/status")).isEqualTo("PAID");
    }

    private static JsonObject paid(String id, long received) {
        return OnlinePayment.news(id, "SUCCEEDED", received, 9);
    }

    private long refunds() {
        return platform.database()
                .count("select count(*) from finance.platform_refund where tenant_id = ?", spa.tenantId());
    }

    private String tenantStatus() {
        return platform.superAdmin()
                .api()
                .get("/admin/tenants/" + spa.tenantId())
                .expect(200)
                .text("/status");
    }
}
