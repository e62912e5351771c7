package io.thermae.engagement.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.BookingChanged;
import io.thermae.booking.api.BookingChanged.Step;
import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.CancellationTerms;
import io.thermae.booking.api.Fee;
import io.thermae.booking.api.FeeKind;
import io.thermae.booking.api.PrepaymentState;
import io.thermae.engagement.api.WebhookEventType;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Json;
import io.thermae.kernel.Money;
import io.thermae.kernel.TenantId;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What programs outside get has one form, for ever. */
class PayloadsTest {

    private static final Instant START = Instant.parse("2026-03-01T04:00:00Z");
    private static final UUID TENANT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID MASTER = new UUID(1, 1);
    private static final Money PRICE = new Money(1_500_000, Currency.getInstance("KZT"));

    @Test
    void aMoveSaysWhereItIsAndWhereItWas() {
        BookingChanged.Before before =
                new BookingChanged.Before(START.minusSeconds(3600), START, new UUID(4, 1), List.of(MASTER));

        assertThat(json(payload(new BookingChanged(Step.MOVED, booking(null), before, null))))
                .isEqualTo(
                        json(
                                """
                        {"type":"booking.moved","version":1,"timestamp":"2026-02-28T10:15:30Z",\
                        "businessId":"00000000-0000-7000-8000-000000000001","data":{"booking":{\
                        "id":"00000000-0000-0003-0000-000000000001","number":"7KX4-9QM2","status":"CONFIRMED",\
                        "start":"2026-03-01T09:00:00+05:00","end":"2026-03-01T10:00:00+05:00","timeZone":"Asia/Almaty",\
                        "branchId":"00000000-0000-0004-0000-000000000001","items":[{\
                        "serviceId":"00000000-0000-0002-0000-000000000001","serviceName":"Massage",\
                        "masterIds":["00000000-0000-0001-0000-000000000001"],"resourceIds":[],\
                        "start":"2026-03-01T09:00:00+05:00","end":"2026-03-01T10:00:00+05:00",\
                        "price":{"amount":"15000.00","currency":"KZT"},"leftOut":false}],\
                        "total":{"amount":"15000.00","currency":"KZT"},\
                        "customer":{"id":"00000000-0000-0005-0000-000000000001","name":"Dana","phone":"+77011234567"},\
                        "notes":"Quiet, please","seriesId":"00000000-0000-0006-0000-000000000001","occurrence":2,\
                        "groupVisitId":"00000000-0000-0007-0000-000000000001","partySize":3,\
                        "walkIn":false,"overbooked":true,"version":4},\
                        "before":{"start":"2026-03-01T08:00:00+05:00","end":"2026-03-01T09:00:00+05:00",\
                        "branchId":"00000000-0000-0004-0000-000000000001",\
                        "masterIds":["00000000-0000-0001-0000-000000000001"]}}}"""));
    }

    @Test
    void aCancellationSaysByWhomAndWhatIsOwedButNotWhoHasWaivedIt() {
        Fee fee = new Fee(FeeKind.LATE_CANCELLATION, PRICE, null);

        JsonObject payload = json(payload(new BookingChanged(Step.CANCELLED, booking(fee), null, true)));

        assertThat(payload.getString("type")).isEqualTo("booking.cancelled");
        JsonObject data = payload.getJsonObject("data");
        assertThat(data.getBoolean("byClient")).isTrue();
        assertThat(data.getJsonObject("booking").getJsonObject("fee"))
                .isEqualTo(
                        json(
                                """
                                {"kind":"LATE_CANCELLATION","amount":{"amount":"15000.00","currency":"KZT"},"waived":false}"""));
    }

    @Test
    void aPingSaysNothing() {
        assertThat(json(Payloads.ping(START, new TenantId(TENANT))))
                .isEqualTo(
                        json(
                                """
                        {"type":"webhook.ping","version":1,"timestamp":"2026-03-01T04:00:00Z",\
                        "businessId":"00000000-0000-7000-8000-000000000001","data":{}}"""));
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void everyStepHasATypeThatCanBeSubscribedTo(Step step) {
        WebhookEventType type = Payloads.typeOf(new BookingChanged(step, booking(null), null, null));

        assertThat(type.wireName()).isEqualTo("booking." + step.name().toLowerCase(Locale.ROOT));
        assertThat(WebhookEventType.subscribable()).contains(type.wireName()).doesNotContain("webhook.ping");
        assertThat(WebhookEventType.ofWireName(type.wireName())).contains(type);
    }

    /** As it is after its way through the outbox and the broker. */
    private static String payload(BookingChanged event) {
        EventMessage message = new EventMessage(
                new UUID(9, 9),
                event.type(),
                1,
                TENANT,
                Instant.parse("2026-02-28T10:15:30Z"),
                "request",
                Json.write(event),
                null);
        News read = ReadNews.of(message);
        assertThat(read).isEqualTo(new News.OfBooking(event));
        return Payloads.write(read.type(), message.occurredAt(), message.tenantId(), read.data(ZoneOffset.UTC));
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static BookingView booking(@Nullable Fee fee) {
        return new BookingView(
                new UUID(3, 1),
                "7KX4-9QM2",
                BookingStatus.CONFIRMED,
                null,
                START,
                START.plusSeconds(3600),
                ZoneId.of("Asia/Almaty"),
                new UUID(4, 1),
                List.of(new BookingView.Item(
                        new UUID(2, 1),
                        "Massage",
                        MASTER,
                        List.of(MASTER),
                        List.of(),
                        START,
                        START.plusSeconds(3600),
                        PRICE,
                        false)),
                PRICE,
                new UUID(5, 1),
                "Dana",
                null,
                "+77011234567",
                "Quiet, please",
                null,
                new CancellationTerms(1, 24, 50, 100),
                fee,
                new BookingView.Asked(PRICE, PrepaymentState.PAID),
                null,
                null,
                new BookingView.Occurrence(new UUID(6, 1), 2),
                new BookingView.Party(new UUID(7, 1), 3),
                false,
                true,
                4);
    }
}
