package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.thermae.booking.api.AttendanceConfirmed;
import io.thermae.booking.api.BookingCancelled;
import io.thermae.booking.api.BookingMoved;
import io.thermae.booking.api.BookingPlaced;
import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.VisitsTimed;
import io.thermae.engagement.api.EmailQueued;
import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.api.SmsQueued;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.notice.StoredNotifications.Matter;
import io.thermae.engagement.template.Wording;
import io.thermae.finance.api.RefundFailed;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Json;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.kernel.Queues;
import io.thermae.kernel.Urgency;
import io.thermae.tenancy.api.ClientPhoneToVerify;
import io.thermae.tenancy.api.ReminderTimesDecided;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is taken, and who is told of it; the neighbours are those of {@link TakingRecorded}. */
class TakeEventBeanTest {

    private static final UUID EVENT = new UUID(5, 5);
    private static final String ZONE = "Asia/Almaty";
    private static final BookingSnapshot VISIT =
            Visits.visit(Language.RU, ZONE, 0, Visits.massage(Visits.DANA, ZONE, "2024-03-01T09:00"));

    private final TakingRecorded recorded = new TakingRecorded(EVENT);
    private final TakeEventBean bean = recorded.bean;

    private static EventMessage message(String type, int version, String payload) {
        return new EventMessage(EVENT, type, version, new UUID(1, 1), Visits.NOW, "request", payload, null);
    }

    @Test
    void an_event_becomes_mails_that_are_sent_in_the_order_of_their_booking() {
        bean.take(message("BookingPlaced", 1, Json.write(new BookingPlaced(VISIT))));

        assertThat(recorded.queued)
                .extracting(Mail::recipient)
                .containsExactly("aigerim@example.org", "dana@example.org");
        assertThat(recorded.noted)
                .containsExactly(new Matter(
                        NotificationKind.BOOKING_PLACED, Visits.BOOKING, Visits.BRANCH, VISIT.number(), VISIT.start()));
        assertThat(recorded.published)
                .containsExactly(
                        new EmailQueued(new UUID(6, 1), Visits.BOOKING, Urgency.USUAL),
                        new EmailQueued(new UUID(6, 2), Visits.BOOKING, Urgency.USUAL))
                .allSatisfy(event -> assertThat(event.queue()).isEqualTo(Queues.NOTIFICATIONS_EMAIL));
    }

    @Test
    void that_a_client_comes_is_told_where_people_are_signed_in_and_to_nobody_by_mail() {
        bean.take(message("AttendanceConfirmed", 1, Json.write(new AttendanceConfirmed(VISIT))));

        assertThat(recorded.noted)
                .extracting(Matter::kind, Matter::branchId)
                .containsExactly(tuple(NotificationKind.BOOKING_CONFIRMED, Visits.BRANCH));
        assertThat(recorded.queued).isEmpty();
        assertThat(recorded.texts).isEmpty();
    }

    @Test
    void who_has_switched_a_mail_off_does_not_get_it_and_the_others_do() {
        recorded.unwanted.add("booking-placed-master");

        bean.take(message("BookingPlaced", 1, Json.write(new BookingPlaced(VISIT))));

        assertThat(recorded.queued).extracting(Mail::recipient).containsExactly("aigerim@example.org");
        assertThat(recorded.published).containsExactly(new EmailQueued(new UUID(6, 1), Visits.BOOKING, Urgency.USUAL));
        assertThat(recorded.noted).as("where he is signed in is another matter").hasSize(1);
    }

    @Test
    void a_client_on_the_telephone_gets_the_code_in_his_language_and_the_time_of_the_business() {
        UUID verification = new UUID(8, 8);

        bean.take(message(
                "ClientPhoneToVerify",
                1,
                Json.write(new ClientPhoneToVerify(verification, "Аква", ZONE, "+77011234567", "ru", Visits.NOW))));

        assertThat(recorded.queued).isEmpty();
        assertThat(recorded.texts).singleElement().satisfies(sms -> {
            assertThat(sms.recipient()).isEqualTo("+77011234567");
            assertThat(sms.text())
                    .matches("Аква: код \\d{6}, действует до %s\\. Никому его не сообщайте\\."
                            .formatted(new Wording(Language.RU, ZoneId.of(ZONE)).time(Visits.NOW)));
        });
        assertThat(recorded.published)
                .containsExactly(new SmsQueued(new UUID(7, 1), verification, Urgency.NOW))
                .allSatisfy(event -> assertThat(event.queue()).isEqualTo(Queues.NOTIFICATIONS_SMS));
    }

    @Test
    void an_event_that_comes_again_changes_nothing() {
        EventMessage message = message("BookingPlaced", 1, Json.write(new BookingPlaced(VISIT)));
        bean.take(message);

        bean.take(message);

        assertThat(recorded.queued).hasSize(2);
        assertThat(recorded.published).hasSize(2);
    }

    @Test
    void an_event_without_what_nobody_gave_can_be_read() {
        BookingSnapshot bare = new BookingSnapshot(
                VISIT.bookingId(),
                VISIT.number(),
                1,
                VISIT.businessName(),
                VISIT.branchName(),
                null,
                null,
                ZONE,
                VISIT.start(),
                VISIT.end(),
                VISIT.items(),
                VISIT.total(),
                Visits.client("Aigerim", null, Language.EN),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        bean.take(message("BookingMoved", 1, Json.write(new BookingMoved(bare, VISIT))));

        assertThat(recorded.queued).as("the master's part is as it was").isEmpty();
    }

    @Test
    void of_what_was_erased_nobody_is_told() {
        recorded.erased.add(Visits.BOOKING);

        bean.take(message("BookingPlaced", 1, Json.write(new BookingPlaced(VISIT))));

        assertThat(recorded.noted).isEmpty();
        assertThat(recorded.queued).isEmpty();
        assertThat(recorded.published).isEmpty();
    }

    @Test
    void after_an_event_all_visits_of_which_it_tells_are_looked_at_for_reminders() {
        UUID second = new UUID(7, 11);
        BookingSnapshot series =
                VISIT.with(List.of(), List.of(), List.of(second)).forMastersOnly();

        bean.take(message("BookingCancelled", 1, Json.write(new BookingCancelled(series, null, true, null, null))));

        assertThat(recorded.lookedAt).containsExactly(Visits.BOOKING, second);
        assertThat(recorded.withdrawn).containsExactly(Visits.BOOKING, second);
    }

    @Test
    void of_what_nobody_is_told_there_can_be_reminders_nevertheless() {
        EventMessage timed = message("VisitsTimed", 1, Json.write(new VisitsTimed(List.of(Visits.BOOKING))));
        bean.take(timed);
        bean.take(timed);
        assertThat(recorded.lookedAt).containsExactly(Visits.BOOKING);

        bean.inbox = new ForgetfulInbox();
        bean.take(message("ReminderTimesDecided", 1, Json.write(new ReminderTimesDecided(new UUID(1, 1)))));

        assertThat(recorded.lookedAt).containsExactly(Visits.BOOKING, TakingRecorded.EVERY);
        assertThat(recorded.queued).isEmpty();
    }

    @Test
    void who_was_erased_is_not_told_of_again() {
        UUID payment = Visits.BOOKING;
        Money amount = new Money(1000, Currency.getInstance("KZT"));
        EventMessage failed = message(
                "RefundFailed", 1, Json.write(new RefundFailed(new UUID(8, 8), payment, Visits.BRANCH, amount, null)));
        bean.inbox = new ForgetfulInbox();
        bean.take(failed);
        recorded.erased.add(payment);

        bean.take(failed);

        assertThat(recorded.noted)
                .containsExactly(new Matter(NotificationKind.REFUND_FAILED, payment, Visits.BRANCH, null, null));
        assertThat(recorded.queued).hasSize(3);
        assertThat(recorded.texts).isEmpty();
    }

    /** The broker gives it to a newer node, or lays it aside in the end. */
    @Test
    void an_event_of_an_unknown_type_is_an_error_and_is_not_taken() {
        EventMessage unknown = message("SomethingElse", 1, "{}");

        assertThatThrownBy(() -> bean.take(unknown))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("SomethingElse");

        assertThat(bean.inbox.take("engagement", EVENT)).isTrue();
        assertThat(recorded.queued).isEmpty();
        assertThat(recorded.published).isEmpty();
    }

    @Test
    void a_newer_form_is_an_error() {
        String payload = Json.write(new BookingPlaced(VISIT));

        assertThatThrownBy(() -> bean.take(message("BookingPlaced", 2, payload)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("BookingPlaced")
                .hasMessageContaining("version 2");
        assertThat(recorded.queued).isEmpty();
    }

    @Test
    void a_broken_event_is_an_error_that_says_nothing_of_what_is_in_it() {
        assertThatThrownBy(() -> bean.take(message("BookingPlaced", 1, "{\"booking\":{\"start\":\"Aigerim\"}}")))
                .isInstanceOf(UnreadableEvent.class)
                .hasNoCause()
                .hasMessageNotContaining("Aigerim");
    }
}
