package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What a payment gateway tells unasked is believed if it has signed it, and counts once. */
@ArquillianTest
@RunAsClient
public class GatewayWebhookIT {

    private static final String WEBHOOK = "/payment-gateways/test/webhook";

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("told").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Booking booking = booked();
    private final OnlinePayment payment = OnlinePayment.ofInvoice(platform, spa, booking);

    private Booking booked() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        return spa.visitor("Dana")
                .books(massage)
                .at(Platform.today(spa.zone())
                        .plusDays(8)
                        .atTime(12, 0)
                        .atZone(spa.zone())
                        .toOffsetDateTime());
    }

    @Test
    void whatTheGatewayTellsTenTimesAndLateIsOnePayment() {
        String id = payment.begins().expect(201).text("/id");
        payment.paysWith("pm_card_processing").expect(200);
        JsonObject paid = OnlinePayment.news(id, "SUCCEEDED", 1_500_000, 9);

        List<Answer> answers = OnlinePayment.gateway(platform, paid).postAtOnce(10, WEBHOOK, paid);

        assertThat(answers.stream().map(Answer::status).collect(Collectors.toSet()))
                .containsExactly(204);
        assertThat(payment.state()).isEqualTo("SUCCEEDED");
        IntStream.range(0, 9).forEach(revision -> {
            JsonObject late = OnlinePayment.news(id, "REQUIRES_METHOD", 0, revision);
            OnlinePayment.gateway(platform, late).post(WEBHOOK, late).expect(204);
        });
        JsonObject other = OnlinePayment.news(id, "CANCELLED", 0, 10);
        OnlinePayment.gateway(platform, other).post(WEBHOOK, other).expect(204);
        assertThat(payment.state()).isEqualTo("SUCCEEDED");
        isPaidOnce();
    }

    /** As if the first answer of the gateway had been lost, and the client had paid there all the same. */
    @Test
    void whatIsToldBeforeItIsKnownToHaveBegunIsOnePayment() {
        String id = payment.begins().expect(201).text("/id");
        platform.database()
                .change(
                        "update finance.online_payment set status = 'CREATED', gateway_id = null, revision = 0 where tenant_id = ?",
                        spa.tenantId());
        platform.database()
                .change(
                        "update finance.test_gateway_payment set status = 'SUCCEEDED', revision = 2 where tenant_id = ?",
                        spa.tenantId());
        JsonObject paid = OnlinePayment.news(id, "SUCCEEDED", 1_500_000, 2);

        OnlinePayment.gateway(platform, paid).post(WEBHOOK, paid).expect(204);
        Answer again = payment.begins().expect(200);

        assertThat(again.text("/id")).isEqualTo(id);
        assertThat(again.text("/state")).isEqualTo("SUCCEEDED");
        assertThat(owner.get("/payments/online").expect(200).items()).hasSize(1);
        isPaidOnce();
    }

    @Test
    void whatIsToldAllAtOnceInAnyOrderIsOnePayment() {
        String id = payment.begins().expect(201).text("/id");
        payment.paysWith("pm_card_processing").expect(200);
        List<JsonObject> told = new ArrayList<>();
        for (int revision = 0; revision < 5; revision++) {
            told.add(OnlinePayment.news(id, "REQUIRES_METHOD", 0, revision));
            told.add(OnlinePayment.news(id, "REQUIRES_ACTION", 0, revision));
        }
        told.add(OnlinePayment.news(id, "PROCESSING", 0, 5));
        told.add(OnlinePayment.news(id, "PROCESSING", 0, 7));
        told.add(OnlinePayment.news(id, "SUCCEEDED", 1_500_000, 6));
        told.add(OnlinePayment.news(id, "CANCELLED", 0, 8));
        told.addAll(List.copyOf(told));
        Collections.shuffle(told, new Random(217));

        List<CompletableFuture<Answer>> asked = told.stream()
                .map(news -> OnlinePayment.gateway(platform, news).postLater(WEBHOOK, news))
                .toList();

        assertThat(asked.stream().map(CompletableFuture::join).map(Answer::status))
                .containsOnly(204);
        assertThat(payment.state()).isEqualTo("SUCCEEDED");
        isPaidOnce();
    }

    private void isPaidOnce() {
        Answer payments = owner.get("/payments").expect(200);
        assertThat(payments.items()).hasSize(1);
        assertThat(payments.text("/items/0/amount/amount")).isEqualTo("15000.00");
        assertThat(payments.text("/items/0/refunded/amount")).isEqualTo("0.00");
        assertThat(invoice().status()).isEqualTo("PAID");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void nobodyElseIsBelieved() {
        String id = payment.begins().expect(201).text("/id");
        JsonObject paid = OnlinePayment.news(id, "SUCCEEDED", 1_500_000, 9);
        JsonObject more = OnlinePayment.news(id, "SUCCEEDED", 1, 9);

        OnlinePayment.gateway(platform, more).post(WEBHOOK, paid).refusedInEachLanguage(400, "signature_invalid");
        platform.anybody().post(WEBHOOK, paid).refused(400, "signature_invalid");
        OnlinePayment.gateway(platform, paid)
                .post("/payment-gateways/stripe/webhook", paid)
                .refused(404, "not_found");
        JsonObject unknown = OnlinePayment.news(UUID.randomUUID().toString(), "SUCCEEDED", 1, 9);
        OnlinePayment.gateway(platform, unknown).post(WEBHOOK, unknown).expect(204);
        String tooLong = "{\"x\": \"" + "x".repeat(300_000) + "\"}";
        platform.anybody().send("POST", WEBHOOK, "application/json", tooLong).refused(413, "payload_too_large");

        assertThat(payment.state()).isEqualTo("REQUIRES_METHOD");
        assertThat(invoice().status()).isEqualTo("ISSUED");
    }

    private Invoice invoice() {
        return new Invoice(
                spa,
                owner.get("/invoices?bookingId=" + booking.id()).expect(200).text("/items/0/id"));
    }
}
