package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.AttendanceConfirmed;
import io.thermae.booking.api.BookingCancelled;
import io.thermae.booking.api.BookingMoved;
import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.TimeOffDecided;
import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.api.WebhookPaused;
import io.thermae.engagement.notice.StoredNotifications.Matter;
import io.thermae.engagement.notice.WriteNotifications;
import io.thermae.finance.api.PlatformInvoiceIssued;
import io.thermae.finance.api.PlatformInvoiceOverdue;
import io.thermae.finance.api.RefundFailed;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Json;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.BusinessApproved;
import io.thermae.tenancy.api.BusinessClosing;
import io.thermae.tenancy.api.BusinessKeptOpen;
import io.thermae.tenancy.api.BusinessReactivated;
import io.thermae.tenancy.api.BusinessRejected;
import io.thermae.tenancy.api.BusinessSuspended;
import io.thermae.tenancy.api.BusinessTrialEnding;
import io.thermae.tenancy.api.ImpersonationStarted;
import io.thermae.tenancy.api.PermissionAsked;
import io.thermae.tenancy.api.PermissionDecided;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotifiersTest {

    private static final UUID EVENT = new UUID(5, 5);
    private static final UUID THING = new UUID(8, 8);
    private static final String ZONE = "Asia/Almaty";
    private static final Addressee DANA = new Addressee("Dana", "dana@example.org", "en", null);
    private static final BookingSnapshot BEFORE =
            Visits.visit(Language.RU, ZONE, 0, Visits.massage(Visits.DANA, ZONE, "2024-03-01T09:00"));
    private static final BookingSnapshot AFTER =
            Visits.visit(Language.RU, ZONE, 1, Visits.massage(Visits.DANA, ZONE, "2024-03-02T09:00"));

    private final List<String> told = new ArrayList<>();
    private final Notifiers notifiers = new Notifiers(new WriteNotifications() {
        @Override
        public void ofVisit(UUID eventId, Matter matter, List<BookingSnapshot> states) {
            assertThat(eventId).isEqualTo(EVENT);
            told.add(matter.kind() + " " + matter.number() + " " + matter.start() + " " + states.size());
        }

        @Override
        public void ofPerson(UUID eventId, Matter matter, String email, NotificationTopic topic) {
            assertThat(eventId).isEqualTo(EVENT);
            assertThat(matter.subjectId()).isEqualTo(THING);
            told.add(matter.kind() + " " + email + " " + topic);
        }

        @Override
        public void ofBranch(UUID eventId, Matter matter, NotificationTopic topic) {
            assertThat(eventId).isEqualTo(EVENT);
            assertThat(matter.subjectId()).isEqualTo(THING);
            told.add(matter.kind() + " " + matter.branchId() + " " + topic);
        }
    });

    private void happens(DomainEvent event) {
        notifiers.tell(new EventMessage(
                EVENT,
                event.getClass().getSimpleName(),
                1,
                new UUID(1, 1),
                Visits.NOW,
                "request",
                Json.write(event),
                null));
    }

    @Test
    void of_a_visit_those_are_told_who_do_it_and_who_did() {
        happens(new BookingMoved(AFTER, BEFORE));
        happens(new BookingCancelled(AFTER, "Ill", true, null, null));
        happens(new AttendanceConfirmed(AFTER));

        assertThat(told)
                .containsExactly(
                        NotificationKind.BOOKING_MOVED + " " + AFTER.number() + " " + AFTER.start() + " 2",
                        NotificationKind.BOOKING_CANCELLED + " " + AFTER.number() + " " + AFTER.start() + " 1",
                        NotificationKind.BOOKING_CONFIRMED + " " + AFTER.number() + " " + AFTER.start() + " 1");
    }

    @Test
    void of_a_refund_that_has_failed_those_who_answer_for_the_branch() {
        UUID branch = new UUID(7, 7);
        Money amount = new Money(1000, Currency.getInstance("KZT"));
        happens(new RefundFailed(new UUID(8, 8), THING, branch, amount, "expired_or_canceled_card"));

        assertThat(told).containsExactly("REFUND_FAILED " + branch + " REFUNDS");
    }

    @Test
    void of_permissions_who_decides_and_who_has_asked() {
        happens(new PermissionAsked(THING, "Spa", "Aigul", "BOOKINGS_READ", "At the desk", DANA));
        happens(new PermissionDecided(THING, "Spa", "Aigul", "BOOKINGS_READ", true, null, ZONE, null, DANA));
        happens(new PermissionDecided(THING, "Spa", "Aigul", "BOOKINGS_READ", false, null, ZONE, "No", DANA));

        assertThat(told)
                .containsExactly(
                        "PERMISSION_ASKED dana@example.org PERMISSIONS",
                        "PERMISSION_GRANTED dana@example.org PERMISSIONS",
                        "PERMISSION_REFUSED dana@example.org PERMISSIONS");
    }

    @Test
    void of_what_the_business_owes_the_platform_its_owner() {
        Money amount = new Money(1000, Currency.getInstance("KZT"));
        happens(new BusinessTrialEnding(THING, "Spa", Visits.NOW, ZONE, DANA));
        happens(new PlatformInvoiceIssued(THING, "000042", "Spa", "Small", amount, Visits.NOW, ZONE, DANA));
        happens(new PlatformInvoiceOverdue(THING, "000042", "Spa", "Small", amount, null, null, ZONE, DANA));

        assertThat(told)
                .containsExactly(
                        "TRIAL_ENDING dana@example.org SUBSCRIPTION",
                        "BILL_ISSUED dana@example.org SUBSCRIPTION",
                        "BILL_OVERDUE dana@example.org SUBSCRIPTION");
    }

    @Test
    void of_each_step_of_a_business_its_owner() {
        happens(new BusinessApproved(THING, "Spa", "spa", null, null, DANA));
        happens(new BusinessRejected(THING, "Spa", "No such address", DANA));
        happens(new BusinessSuspended(THING, "Spa", null, DANA));
        happens(new BusinessReactivated(THING, "Spa", "spa", DANA));
        happens(new BusinessClosing(THING, "Spa", Visits.NOW, ZONE, DANA));
        happens(new BusinessKeptOpen(THING, "Spa", DANA));
        happens(new ImpersonationStarted(
                THING, new UUID(1, 1), "Spa", ZONE, "The owner has asked for it", Visits.NOW, DANA));

        assertThat(told)
                .containsExactly(
                        "BUSINESS_APPROVED dana@example.org SUBSCRIPTION",
                        "BUSINESS_REJECTED dana@example.org SUBSCRIPTION",
                        "BUSINESS_SUSPENDED dana@example.org SUBSCRIPTION",
                        "BUSINESS_REACTIVATED dana@example.org SUBSCRIPTION",
                        "BUSINESS_CLOSING dana@example.org SUBSCRIPTION",
                        "BUSINESS_KEPT_OPEN dana@example.org SUBSCRIPTION",
                        "IMPERSONATION_STARTED dana@example.org SUBSCRIPTION");
    }

    @Test
    void of_the_rest_whom_it_names() {
        happens(new TimeOffDecided(THING, "Spa", "Aigul", true, Visits.NOW, Visits.NOW, ZONE, null, DANA));
        happens(new TimeOffDecided(THING, "Spa", "Aigul", false, Visits.NOW, Visits.NOW, ZONE, null, DANA));
        happens(new WebhookPaused(THING, "Spa", "Till", "till.example", Visits.NOW, null, 1, ZONE, DANA));

        assertThat(told)
                .containsExactly(
                        "TIME_OFF_APPROVED dana@example.org TIME_OFF",
                        "TIME_OFF_REFUSED dana@example.org TIME_OFF",
                        "WEBHOOK_PAUSED dana@example.org WEBHOOKS");
    }
}
