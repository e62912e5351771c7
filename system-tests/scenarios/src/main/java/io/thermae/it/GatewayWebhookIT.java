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
import java.util.List;
import java.util.UUID;
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
        Answer payments = owner.get("/payments").expect(200);
        assertThat(payments.items()).hasSize(1);
        assertThat(payments.text("/items/0/amount/amount")).isEqualTo("15000.00");
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
