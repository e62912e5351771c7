package io.thermae.engagement.webhook;

import static io.thermae.engagement.webhook.Danas.CASHIER;
import static io.thermae.engagement.webhook.Danas.NOW;
import static io.thermae.engagement.webhook.Danas.invoice;
import static io.thermae.engagement.webhook.Danas.money;
import static io.thermae.engagement.webhook.Danas.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.DocumentChanged;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.PaymentChanged;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PaymentView;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken out of what was written is what would not have been written. */
class NamelessTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final UUID TENANT = new UUID(1, 1);
    private static final PaymentView.Refund REFUND = new PaymentView.Refund(
            new UUID(5, 1),
            money(500),
            List.of(new PaymentView.RefundPart(PaymentMethod.CARD_TERMINAL, money(500))),
            "Dana was ill",
            LocalDate.of(2026, 3, 1),
            CASHIER,
            null,
            null);

    static Stream<DomainEvent> events() {
        return Stream.of(
                new DocumentChanged(DocumentChanged.Step.WRITTEN_OFF, invoice(InvoiceKind.INVOICE)),
                new DocumentChanged(DocumentChanged.Step.ISSUED, invoice(InvoiceKind.CREDIT_NOTE)),
                new PaymentChanged(PaymentChanged.Step.RECEIVED, payment(List.of()), null, 0),
                new PaymentChanged(PaymentChanged.Step.REFUNDED, payment(List.of(REFUND)), REFUND.id(), 0));
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_delivery_is_as_if_its_customer_had_been_erased_before(DomainEvent event) {
        News news = ReadNews.of(message(event));

        String left = Nameless.of(payload(news));

        assertThat(payload(news)).contains("Dana");
        assertThat(json(left)).isEqualTo(json(payload(news.ofErased().orElseThrow())));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_that_is_not_sent_yet_tells_nothing_more_and_can_be_read(DomainEvent event) {
        String left = Nameless.of(Json.write(message(event)));

        assertThat(left).doesNotContain("Dana");
        EventMessage read = Json.read(left, EventMessage.class);
        assertThat(read.id()).isEqualTo(message(event).id());
        assertThat(json(payload(ReadNews.of(read))))
                .isEqualTo(json(payload(ReadNews.of(message(event)).ofErased().orElseThrow())));
    }

    private static String payload(News news) {
        return Payloads.write(news.type(), NOW, TENANT, news.data(ALMATY));
    }

    private static EventMessage message(DomainEvent event) {
        return new EventMessage(new UUID(9, 9), event.type(), 1, TENANT, NOW, "request", Json.write(event), null);
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
