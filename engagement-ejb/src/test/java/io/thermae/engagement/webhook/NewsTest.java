package io.thermae.engagement.webhook;

import static io.thermae.engagement.webhook.Danas.CASHIER;
import static io.thermae.engagement.webhook.Danas.CUSTOMER;
import static io.thermae.engagement.webhook.Danas.NOW;
import static io.thermae.engagement.webhook.Danas.card;
import static io.thermae.engagement.webhook.Danas.customer;
import static io.thermae.engagement.webhook.Danas.invoice;
import static io.thermae.engagement.webhook.Danas.money;
import static io.thermae.engagement.webhook.Danas.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.booking.api.CustomerChanged;
import io.thermae.engagement.api.WebhookEventType;
import io.thermae.engagement.event.UnreadableEvent;
import io.thermae.finance.api.DocumentChanged;
import io.thermae.finance.api.GatewayRefundStatus;
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
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What programs outside are told of documents, payments and customers has one form, for ever. */
class NewsTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final UUID TENANT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID REFUND = new UUID(5, 1);

    @Test
    void anInvoiceIsToldOfAsTheApiShowsIt() {
        assertThat(payload(new DocumentChanged(DocumentChanged.Step.PAID, invoice(InvoiceKind.INVOICE))))
                .isEqualTo(
                        json(
                                """
                        {"type":"invoice.paid","version":1,"timestamp":"2026-02-28T10:15:30Z",\
                        "businessId":"00000000-0000-7000-8000-000000000001","data":{"invoice":{\
                        "id":"00000000-0000-0001-0000-000000000001","kind":"INVOICE","status":"PAID","series":"INV",\
                        "number":"INV-000042","branchId":"00000000-0000-0002-0000-000000000001",\
                        "customerId":"00000000-0000-0003-0000-000000000001","customerName":"Dana","taxInclusive":true,\
                        "taxRounding":"LINE","lines":[{"position":1,"description":"Massage","quantity":1,\
                        "unitPrice":{"amount":"112.00","currency":"KZT"},"discountPercent":"12.5",\
                        "discount":{"amount":"0.00","currency":"KZT"},"taxName":"VAT","taxPercent":"12",\
                        "net":{"amount":"100.00","currency":"KZT"},"tax":{"amount":"12.00","currency":"KZT"},\
                        "total":{"amount":"112.00","currency":"KZT"},"credited":{"amount":"0.00","currency":"KZT"}}],\
                        "taxes":[{"name":"VAT","percent":"12","net":{"amount":"100.00","currency":"KZT"},\
                        "tax":{"amount":"12.00","currency":"KZT"}}],\
                        "net":{"amount":"100.00","currency":"KZT"},"tax":{"amount":"12.00","currency":"KZT"},\
                        "total":{"amount":"112.00","currency":"KZT"},"paid":{"amount":"112.00","currency":"KZT"},\
                        "credited":{"amount":"0.00","currency":"KZT"},"open":{"amount":"0.00","currency":"KZT"},\
                        "writtenOff":{"amount":{"amount":"1.00","currency":"KZT"},"reason":"Dana moved away",\
                        "on":"2026-02-28"},"dueInDays":14,"issuedOn":"2026-02-28","dueOn":"2026-03-14",\
                        "note":"For Dana","createdAt":"2026-02-28T15:15:30+05:00","version":7}}}"""));
    }

    @Test
    void ofADocumentWhoseCustomerWasErasedNoNameAndNoNoteIsTold() {
        News news = read(new DocumentChanged(DocumentChanged.Step.WRITTEN_OFF, invoice(InvoiceKind.INVOICE)));

        News left = news.ofErased().orElseThrow();

        assertThat(news.customer()).isEqualTo(CUSTOMER);
        assertThat(left.type()).isEqualTo(WebhookEventType.INVOICE_WRITTEN_OFF);
        assertThat(left.position()).isEqualTo(7);
        assertThat(Json.write(left.data(ALMATY))).contains("INV-000042").doesNotContain("Dana");
    }

    @ParameterizedTest
    @EnumSource(DocumentChanged.Step.class)
    void everyStepOfADocumentCanBeSubscribedTo(DocumentChanged.Step step) {
        assertThat(WebhookEventType.subscribable())
                .contains(read(new DocumentChanged(step, invoice(InvoiceKind.INVOICE)))
                        .type()
                        .wireName());
    }

    @Test
    void aCreditNoteIsADocumentOfItsOwn() {
        assertThat(read(new DocumentChanged(DocumentChanged.Step.ISSUED, invoice(InvoiceKind.INVOICE)))
                        .type()
                        .wireName())
                .isEqualTo("invoice.issued");
        assertThat(read(new DocumentChanged(DocumentChanged.Step.ISSUED, invoice(InvoiceKind.CREDIT_NOTE)))
                        .type()
                        .wireName())
                .isEqualTo("credit_note.issued");
    }

    @Test
    void aRefundIsToldWithItsPaymentAndComesAfterIt() {
        PaymentChanged received = new PaymentChanged(PaymentChanged.Step.RECEIVED, payment(List.of()), null, 0);
        PaymentChanged refunded = refunded(0);

        assertThat(read(received).position()).isLessThan(read(refunded).position());
        assertThat(read(received).type().wireName()).isEqualTo("payment.received");
        assertThat(payload(refunded))
                .isEqualTo(
                        json(
                                """
                        {"type":"payment.refunded","version":1,"timestamp":"2026-02-28T10:15:30Z",\
                        "businessId":"00000000-0000-7000-8000-000000000001","data":{\
                        "refundId":"00000000-0000-0005-0000-000000000001","payment":{\
                        "id":"00000000-0000-0004-0000-000000000001","branchId":"00000000-0000-0002-0000-000000000001",\
                        "customerId":"00000000-0000-0003-0000-000000000001",\
                        "amount":{"amount":"112.00","currency":"KZT"},"tip":{"amount":"0.00","currency":"KZT"},\
                        "credit":{"amount":"0.00","currency":"KZT"},"deposit":{"amount":"0.00","currency":"KZT"},\
                        "refunded":{"amount":"5.00","currency":"KZT"},"parts":[{"method":"CARD_TERMINAL",\
                        "amount":{"amount":"112.00","currency":"KZT"},"refunded":{"amount":"5.00","currency":"KZT"},\
                        "reference":"Dana 17"}],"allocations":[{"invoiceId":"00000000-0000-0001-0000-000000000001",\
                        "amount":{"amount":"107.00","currency":"KZT"}}],"refunds":[{\
                        "id":"00000000-0000-0005-0000-000000000001","amount":{"amount":"5.00","currency":"KZT"},\
                        "parts":[{"method":"CARD_TERMINAL","amount":{"amount":"5.00","currency":"KZT"}}],\
                        "reason":"Dana was ill","refundedOn":"2026-03-01",\
                        "refundedBy":"00000000-0000-0006-0000-000000000001","atGateway":"FAILED",\
                        "failure":"lost_or_stolen_card"}],\
                        "takenOn":"2026-02-28","takenAt":"2026-02-28T15:15:30+05:00",\
                        "takenBy":"00000000-0000-0006-0000-000000000001","note":"By Dana","version":1}}}"""));
        assertThat(Json.write(read(refunded).ofErased().orElseThrow().data(ALMATY)))
                .contains("CARD_TERMINAL")
                .doesNotContain("Dana");
    }

    @Test
    void aRefundThatComesBackIsToldAfterItAndWhatWasWrittenBeforeReturnsWereCountedCanBeRead() {
        assertThat(read(refunded(0)).position()).isEqualTo(1);
        assertThat(read(refunded(1)).position()).isEqualTo(2);
        assertThat(read(refunded(2)).position()).isEqualTo(3);
        String old = Json.write(refunded(0)).replaceAll(",\"returns\":0|\"returns\":0,", "");

        assertThat(old).doesNotContain("returns");
        assertThat(ReadNews.of(message("PaymentChanged", 1, old)).position()).isEqualTo(1);
    }

    private static PaymentChanged refunded(int returns) {
        PaymentView.Refund refund = new PaymentView.Refund(
                REFUND,
                money(500),
                List.of(new PaymentView.RefundPart(PaymentMethod.CARD_TERMINAL, money(500))),
                "Dana was ill",
                LocalDate.of(2026, 3, 1),
                CASHIER,
                GatewayRefundStatus.FAILED,
                "lost_or_stolen_card");
        return new PaymentChanged(PaymentChanged.Step.REFUNDED, payment(List.of(refund)), REFUND, returns);
    }

    @Test
    void aCardIsToldOfAsTheApiShowsIt() {
        assertThat(payload(customer(CustomerChanged.Step.UPDATED, card(), null)))
                .isEqualTo(
                        json(
                                """
                        {"type":"customer.updated","version":1,"timestamp":"2026-02-28T10:15:30Z",\
                        "businessId":"00000000-0000-7000-8000-000000000001","data":{"customer":{\
                        "id":"00000000-0000-0003-0000-000000000001","name":"Dana","phone":"+77011234567",\
                        "birthDate":"1990-05-04","language":"kk","preferredMasterIds":[],"tags":["vip"],\
                        "createdAt":"2026-02-28T15:15:30+05:00","blockedAt":"2026-02-28T15:15:30+05:00",\
                        "blockReason":"Did not come","version":9}}}"""));
    }

    @Test
    void ofACardThatWasMergedOnlyWhereItHasGoneIsTold() {
        assertThat(payload(customer(CustomerChanged.Step.MERGED, null, new UUID(3, 2)))
                        .getJsonObject("data"))
                .isEqualTo(
                        json(
                                """
                        {"customer":{"id":"00000000-0000-0003-0000-000000000001","version":9},\
                        "mergedInto":"00000000-0000-0003-0000-000000000002"}"""));
    }

    @Test
    void ofACardThatWasErasedOnlyWhichItWasIsTold() {
        CustomerChanged erased = customer(CustomerChanged.Step.ERASED, null, null);

        assertThat(payload(erased).getJsonObject("data"))
                .isEqualTo(json("{\"customer\":{\"id\":\"00000000-0000-0003-0000-000000000001\"}}"));
        assertThat(read(erased).ofErased()).contains(new NewsOfCustomer(erased));
        assertThat(read(erased).isLast()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = CustomerChanged.Step.class, names = "ERASED", mode = EnumSource.Mode.EXCLUDE)
    void whenACustomerWasErasedNothingElseIsToldOfHim(CustomerChanged.Step step) {
        News news = read(customer(step, card(), null));

        assertThat(news.ofErased()).isEqualTo(Optional.empty());
        assertThat(news.isLast()).isFalse();
        assertThat(news.position()).isEqualTo(9);
        assertThat(WebhookEventType.subscribable()).contains(news.type().wireName());
    }

    @Test
    void whatCannotBeReadIsRefusedWithoutSayingWhatItSays() {
        DomainEvent event = customer(CustomerChanged.Step.UPDATED, card(), null);
        assertThatThrownBy(() -> ReadNews.of(message("CustomerChanged", 2, Json.write(event))))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> ReadNews.of(message("CustomerLaughed", 1, Json.write(event))))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> ReadNews.of(message("CustomerChanged", 1, "{\"step\": \"Dana\"}")))
                .isInstanceOf(UnreadableEvent.class)
                .hasNoCause();
    }

    private static JsonObject payload(DomainEvent event) {
        News news = read(event);
        return json(Payloads.write(news.type(), NOW, TENANT, news.data(ALMATY)));
    }

    /** As it is after its way through the outbox and the broker. */
    private static News read(DomainEvent event) {
        News news = ReadNews.of(message(event.type(), event.version(), Json.write(event)));
        assertThat(news.subject()).isEqualTo(event.subject());
        return news;
    }

    private static EventMessage message(String type, int version, String payload) {
        return new EventMessage(new UUID(9, 9), type, version, TENANT, NOW, "request", payload, null);
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
