package io.thermae.engagement.event;

import io.thermae.booking.api.AttendanceConfirmed;
import io.thermae.booking.api.BookingCancelled;
import io.thermae.booking.api.BookingMoved;
import io.thermae.booking.api.BookingPlaced;
import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.TimeOffAsked;
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
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The one table of the events of which people of the business are told where they are signed in. */
@Dependent
public class Notifiers {

    private final Map<String, Notifier<?>> notifiers = new HashMap<>();

    /** @param write takes the event's id and the event */
    private record Notifier<E extends DomainEvent>(Class<E> type, BiConsumer<UUID, E> write) {

        UUID subject(EventMessage message) {
            return Payload.read(message, type).subject();
        }

        void tell(EventMessage message) {
            write.accept(message.id(), Payload.read(message, type));
        }
    }

    @Inject
    Notifiers(WriteNotifications write) {
        on(
                BookingPlaced.class,
                (id, event) -> write.ofVisit(
                        id, visit(NotificationKind.BOOKING_PLACED, event.booking()), List.of(event.booking())));
        on(
                BookingMoved.class,
                (id, event) -> write.ofVisit(
                        id,
                        visit(NotificationKind.BOOKING_MOVED, event.booking()),
                        List.of(event.booking(), event.before())));
        on(
                BookingCancelled.class,
                (id, event) -> write.ofVisit(
                        id, visit(NotificationKind.BOOKING_CANCELLED, event.booking()), List.of(event.booking())));
        on(
                AttendanceConfirmed.class,
                (id, event) -> write.ofVisit(
                        id, visit(NotificationKind.BOOKING_CONFIRMED, event.booking()), List.of(event.booking())));
        on(
                TimeOffAsked.class,
                (id, event) -> write.ofPerson(
                        id,
                        new Matter(NotificationKind.TIME_OFF_ASKED, event.timeOffId(), null, null, event.start()),
                        event.decider().email(),
                        NotificationTopic.TIME_OFF));
        on(
                TimeOffDecided.class,
                (id, event) -> write.ofPerson(
                        id,
                        new Matter(
                                event.approved()
                                        ? NotificationKind.TIME_OFF_APPROVED
                                        : NotificationKind.TIME_OFF_REFUSED,
                                event.timeOffId(),
                                null,
                                null,
                                event.start()),
                        event.person().email(),
                        NotificationTopic.TIME_OFF));
        on(
                WebhookPaused.class,
                (id, event) -> write.ofPerson(
                        id,
                        new Matter(NotificationKind.WEBHOOK_PAUSED, event.webhookId(), null, null, null),
                        event.owner().email(),
                        NotificationTopic.WEBHOOKS));
        on(
                RefundFailed.class,
                (id, event) -> write.ofBranch(
                        id,
                        new Matter(NotificationKind.REFUND_FAILED, event.paymentId(), event.branchId(), null, null),
                        NotificationTopic.REFUNDS));
        ofPermissions(write);
        ofSubscription(write);
        ofStanding(write);
    }

    private void ofPermissions(WriteNotifications write) {
        on(
                PermissionAsked.class,
                (id, event) -> write.ofPerson(
                        id,
                        thing(NotificationKind.PERMISSION_ASKED, event.requestId()),
                        event.decider().email(),
                        NotificationTopic.PERMISSIONS));
        on(
                PermissionDecided.class,
                (id, event) -> write.ofPerson(
                        id,
                        thing(
                                event.granted()
                                        ? NotificationKind.PERMISSION_GRANTED
                                        : NotificationKind.PERMISSION_REFUSED,
                                event.requestId()),
                        event.person().email(),
                        NotificationTopic.PERMISSIONS));
    }

    private void ofSubscription(WriteNotifications write) {
        on(
                BusinessTrialEnding.class,
                (id, event) -> write.ofPerson(
                        id,
                        thing(NotificationKind.TRIAL_ENDING, event.tenantId()),
                        event.owner().email(),
                        NotificationTopic.SUBSCRIPTION));
        on(
                PlatformInvoiceIssued.class,
                (id, event) -> write.ofPerson(
                        id,
                        thing(NotificationKind.BILL_ISSUED, event.invoiceId()),
                        event.owner().email(),
                        NotificationTopic.SUBSCRIPTION));
        on(
                PlatformInvoiceOverdue.class,
                (id, event) -> write.ofPerson(
                        id,
                        new Matter(NotificationKind.BILL_OVERDUE, event.invoiceId(), null, null, null, event.refusal()),
                        event.owner().email(),
                        NotificationTopic.SUBSCRIPTION));
    }

    /** There is an event for each owner. */
    private void ofStanding(WriteNotifications write) {
        ofOwner(BusinessApproved.class, BusinessApproved::owner, NotificationKind.BUSINESS_APPROVED, write);
        ofOwner(BusinessRejected.class, BusinessRejected::owner, NotificationKind.BUSINESS_REJECTED, write);
        ofOwner(BusinessSuspended.class, BusinessSuspended::owner, NotificationKind.BUSINESS_SUSPENDED, write);
        ofOwner(BusinessReactivated.class, BusinessReactivated::owner, NotificationKind.BUSINESS_REACTIVATED, write);
        ofOwner(BusinessClosing.class, BusinessClosing::owner, NotificationKind.BUSINESS_CLOSING, write);
        ofOwner(BusinessKeptOpen.class, BusinessKeptOpen::owner, NotificationKind.BUSINESS_KEPT_OPEN, write);
        on(
                ImpersonationStarted.class,
                (id, event) -> write.ofPerson(
                        id,
                        thing(NotificationKind.IMPERSONATION_STARTED, event.impersonationId()),
                        event.owner().email(),
                        NotificationTopic.SUBSCRIPTION));
    }

    private <E extends DomainEvent> void ofOwner(
            Class<E> type, Function<E, Addressee> owner, NotificationKind kind, WriteNotifications write) {
        on(
                type,
                (id, event) -> write.ofPerson(
                        id, thing(kind, event.subject()), owner.apply(event).email(), NotificationTopic.SUBSCRIPTION));
    }

    private static Matter thing(NotificationKind kind, UUID id) {
        return new Matter(kind, id, null, null, null);
    }

    private static Matter visit(NotificationKind kind, BookingSnapshot booking) {
        return new Matter(kind, booking.bookingId(), booking.branchId(), booking.number(), booking.start());
    }

    private <E extends DomainEvent> void on(Class<E> type, BiConsumer<UUID, E> notifier) {
        notifiers.put(type.getSimpleName(), new Notifier<>(type, notifier));
    }

    /** Whether anybody is told of events of a type where he is signed in. */
    boolean know(String type) {
        return notifiers.containsKey(type);
    }

    /**
     * What an event of a known type is about.
     *
     * @throws UnreadableEvent if its form is newer than this code, or broken
     */
    UUID subject(EventMessage message) {
        return find(message).orElseThrow(() -> new UnreadableEvent(message)).subject(message);
    }

    /**
     * Writes what there is to tell of an event; nothing, if that is of another type.
     *
     * @throws UnreadableEvent if its form is newer than this code, or broken
     */
    void tell(EventMessage message) {
        find(message).ifPresent(notifier -> notifier.tell(message));
    }

    private Optional<Notifier<?>> find(EventMessage message) {
        return Optional.ofNullable(notifiers.get(message.type()));
    }
}
