package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.BookingCancelled;
import io.thermae.booking.api.BookingConfirmed;
import io.thermae.booking.api.BookingMoved;
import io.thermae.booking.api.BookingPlaced;
import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.BookingSnapshot.Client;
import io.thermae.booking.api.PlaceOffered;
import io.thermae.engagement.api.SmsQueued;
import io.thermae.engagement.message.Sms;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Json;
import io.thermae.kernel.Language;
import io.thermae.kernel.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who has given no address is told by text message what others are told by mail. */
class ClientsOnTheTelephoneTest {

    private static final UUID EVENT = new UUID(3, 3);
    private static final String ZONE = "Asia/Almaty";
    private static final String PHONE = "+77011234567";

    private final TakingRecorded recorded = new TakingRecorded(EVENT);

    private static BookingSnapshot visit(@Nullable String email, @Nullable String phone, String start) {
        return Visits.visit(
                new Client(Visits.AIGERIM, "Aigerim", email, phone, Language.EN.tag()),
                ZONE,
                1,
                Visits.item("Massage", Visits.DANA, "Dana", null, ZONE, start, 60));
    }

    private static BookingSnapshot visit() {
        return visit(null, PHONE, "2024-03-01T09:00");
    }

    private static PlaceOffered offer(@Nullable String email, @Nullable String phone) {
        Instant start = visit().start();
        return new PlaceOffered(
                new UUID(5, 5),
                Visits.BOOKING,
                "Spa & Co",
                "Main branch",
                null,
                ZONE,
                start,
                start.plus(Duration.ofHours(1)),
                List.of("Massage"),
                start.minus(Duration.ofHours(2)),
                Visits.AIGERIM,
                "Aigerim",
                email,
                "ru",
                phone);
    }

    private void happens(DomainEvent event) {
        recorded.bean.take(new EventMessage(
                EVENT, event.type(), event.version(), new UUID(1, 1), Visits.NOW, "request", Json.write(event), null));
    }

    private Sms theText() {
        assertThat(recorded.queued).isEmpty();
        assertThat(recorded.texts).hasSize(1);
        return recorded.texts.get(0);
    }

    @Test
    void a_visit_is_confirmed() {
        happens(new BookingPlaced(visit()));

        Sms sms = theText();
        assertThat(sms.kind()).isEqualTo("booking-placed-client");
        assertThat(sms.recipient()).isEqualTo(PHONE);
        assertThat(sms.addresseeId()).isEqualTo(Visits.AIGERIM);
        assertThat(sms.senderName()).isEqualTo("Spa & Co");
        assertThat(sms.text())
                .startsWith("Spa & Co: you are booked for ")
                .endsWith(". Main branch, 1 Abay Avenue, +77010000000");
        assertThat(recorded.published).containsExactly(new SmsQueued(new UUID(7, 1), Visits.BOOKING, Urgency.USUAL));
    }

    @Test
    void what_waits_for_the_business_is_told_so() {
        happens(new BookingPlaced(Visits.pending(visit())));

        assertThat(theText().kind()).isEqualTo("booking-requested-client");
        assertThat(theText().text())
                .startsWith("Spa & Co: to be confirmed, ")
                .endsWith(". Main branch, 1 Abay Avenue, +77010000000");
    }

    @Test
    void that_the_business_has_confirmed_it_is_told() {
        happens(new BookingConfirmed(visit(), null));

        assertThat(theText().kind()).isEqualTo("booking-placed-client");
        assertThat(theText().text()).startsWith("Spa & Co: you are booked for ");
    }

    @Test
    void who_has_confirmed_it_by_his_answer_is_not_told_what_he_said() {
        happens(new BookingConfirmed(visit(), true));

        assertThat(recorded.texts).isEmpty();
    }

    @Test
    void a_series_is_one_message() {
        List<Instant> others = List.of(visit().start().plus(Duration.ofDays(7)));

        happens(new BookingPlaced(visit().with(others, others, List.of(new UUID(7, 11)))));

        assertThat(theText().text()).contains(" (further visits: 1). ");
    }

    @Test
    void of_what_is_told_elsewhere_there_is_no_second_message() {
        happens(new BookingPlaced(visit().forMastersOnly()));

        assertThat(recorded.texts).isEmpty();
    }

    @Test
    void a_move_is_told_with_the_new_time() {
        happens(new BookingMoved(visit(null, PHONE, "2024-03-02T15:30"), visit()));

        assertThat(theText().kind()).isEqualTo("booking-moved-client");
        assertThat(theText().text()).contains("it is now on ", "3:30").doesNotContain("9:00");
    }

    @Test
    void that_the_business_has_cancelled_is_told_and_what_he_has_done_himself_is_not() {
        happens(new BookingCancelled(visit(), "Ill", false, null, null));

        assertThat(theText().kind()).isEqualTo("booking-cancelled-client");
        assertThat(theText().text()).contains(" is cancelled. ");
    }

    @Test
    void what_he_has_cancelled_himself_he_knows() {
        happens(new BookingCancelled(visit(), null, true, null, null));

        assertThat(recorded.texts).isEmpty();
    }

    @Test
    void a_place_is_offered_at_once_with_the_link_to_take_it() {
        happens(offer(null, PHONE));

        assertThat(theText().kind()).isEqualTo("place-offered");
        assertThat(theText().text())
                .startsWith("Spa & Co: освободилось место, ")
                .endsWith(Visits.sender().waitlistLink(new UUID(5, 5)));
        assertThat(recorded.published).containsExactly(new SmsQueued(new UUID(7, 1), Visits.BOOKING, Urgency.NOW));
    }

    @Test
    void who_has_an_address_gets_mails() {
        happens(new BookingPlaced(visit("aigerim@example.org", PHONE, "2024-03-01T09:00")));

        assertThat(recorded.texts).isEmpty();
        assertThat(recorded.queued).hasSize(1);
    }

    @Test
    void who_has_neither_is_not_told() {
        happens(new BookingPlaced(visit(null, null, "2024-03-01T09:00")));
        happens(offer(null, null));

        assertThat(recorded.texts).isEmpty();
        assertThat(recorded.queued).isEmpty();
    }

    @Test
    void beyond_what_the_plan_allows_nothing_is_sent_and_nothing_fails() {
        recorded.textsLeft = 0;

        happens(new BookingPlaced(visit()));

        assertThat(recorded.texts).isEmpty();
        assertThat(recorded.noted).hasSize(1);
    }

    @Test
    void where_no_texts_are_sent_none_is_written() {
        recorded.textsAreSent = false;

        happens(offer(null, PHONE));

        assertThat(recorded.texts).isEmpty();
    }
}
