package io.thermae.engagement.event;

import io.thermae.booking.api.AttendanceConfirmed;
import io.thermae.booking.api.BookingCancelled;
import io.thermae.booking.api.BookingConfirmed;
import io.thermae.booking.api.BookingMoved;
import io.thermae.booking.api.BookingPlaced;
import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.PlaceOffered;
import io.thermae.booking.api.TimeOffAsked;
import io.thermae.booking.api.TimeOffDecided;
import io.thermae.engagement.api.WebhookPaused;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Messages.About;
import io.thermae.engagement.message.Sms;
import io.thermae.finance.api.InvoiceDispatched;
import io.thermae.finance.api.InvoiceOverdue;
import io.thermae.finance.api.InvoicePaymentReceived;
import io.thermae.finance.api.InvoicePaymentRefunded;
import io.thermae.finance.api.PaymentReceived;
import io.thermae.finance.api.PaymentRefunded;
import io.thermae.finance.api.PlatformInvoiceIssued;
import io.thermae.finance.api.PlatformInvoiceOverdue;
import io.thermae.finance.api.RefundFailed;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.EventMessage;
import io.thermae.tenancy.api.BusinessActivated;
import io.thermae.tenancy.api.BusinessApproved;
import io.thermae.tenancy.api.BusinessClosed;
import io.thermae.tenancy.api.BusinessClosing;
import io.thermae.tenancy.api.BusinessKeptOpen;
import io.thermae.tenancy.api.BusinessReactivated;
import io.thermae.tenancy.api.BusinessRegistered;
import io.thermae.tenancy.api.BusinessRejected;
import io.thermae.tenancy.api.BusinessSuspended;
import io.thermae.tenancy.api.BusinessTrialEnding;
import io.thermae.tenancy.api.ClientPhoneToVerify;
import io.thermae.tenancy.api.ClientToVerify;
import io.thermae.tenancy.api.EmailToVerify;
import io.thermae.tenancy.api.ImpersonationStarted;
import io.thermae.tenancy.api.MailSenderToVerify;
import io.thermae.tenancy.api.PasswordForgotten;
import io.thermae.tenancy.api.PermissionAsked;
import io.thermae.tenancy.api.PermissionDecided;
import io.thermae.tenancy.api.UserInvited;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one table of the events that people are told of by mail and text message. Why of others they are not is in ADR 117. */
@Dependent
public class Composers {

    private final Map<String, Function<EventMessage, Told>> composers = new HashMap<>();

    @Inject
    Composers(
            BookingMails booking,
            BookingTexts bookingTexts,
            BusinessMails business,
            InvitationMails invitation,
            AccountMails account,
            PermissionMails permission,
            TimeOffMails timeOff,
            ClientMails client,
            ClientTexts clientTexts,
            OfferMails offer,
            OfferTexts offerTexts,
            ImpersonationMails impersonation,
            WebhookMails webhook,
            BillMails bill,
            RefundMails refund,
            MoneyLetters money) {
        ofVisit(BookingPlaced.class, BookingPlaced::booking, booking::placed, bookingTexts::placed);
        ofVisit(BookingConfirmed.class, BookingConfirmed::booking, booking::confirmed, bookingTexts::confirmed);
        // the business is told of it where its people are signed in; the client has said it himself
        on(AttendanceConfirmed.class, event -> event.booking().branchId(), event -> List.of(), event -> List.of());
        ofVisit(BookingMoved.class, BookingMoved::booking, booking::moved, bookingTexts::moved);
        ofVisit(BookingCancelled.class, BookingCancelled::booking, booking::cancelled, bookingTexts::cancelled);
        on(PlaceOffered.class, event -> null, offer::offered, offerTexts::offered);
        on(BusinessRegistered.class, business::registered);
        on(BusinessApproved.class, business::approved);
        on(BusinessRejected.class, business::rejected);
        on(BusinessTrialEnding.class, business::trialEnding);
        on(BusinessActivated.class, business::activated);
        on(BusinessSuspended.class, business::suspended);
        on(BusinessReactivated.class, business::reactivated);
        on(BusinessClosing.class, business::closing);
        on(BusinessKeptOpen.class, business::keptOpen);
        on(BusinessClosed.class, business::closed);
        on(UserInvited.class, invitation::invited);
        on(PasswordForgotten.class, account::forgotten);
        on(EmailToVerify.class, account::toVerify);
        on(MailSenderToVerify.class, account::toVerify);
        on(PermissionAsked.class, permission::asked);
        on(PermissionDecided.class, permission::decided);
        on(TimeOffAsked.class, timeOff::asked);
        on(TimeOffDecided.class, timeOff::decided);
        on(ClientToVerify.class, client::toVerify);
        onByText(ClientPhoneToVerify.class, clientTexts::toVerify);
        on(ImpersonationStarted.class, impersonation::started);
        on(WebhookPaused.class, webhook::paused);
        on(PlatformInvoiceIssued.class, bill::issued);
        on(PlatformInvoiceOverdue.class, bill::overdue);
        ofMoney(InvoiceDispatched.class, InvoiceDispatched::branchId, money::dispatched);
        ofMoney(InvoiceOverdue.class, InvoiceOverdue::branchId, money::overdue);
        ofMoney(PaymentReceived.class, PaymentReceived::branchId, money::received);
        ofMoney(PaymentRefunded.class, PaymentRefunded::branchId, money::refunded);
        ofMoney(InvoicePaymentReceived.class, InvoicePaymentReceived::branchId, money::received);
        ofMoney(InvoicePaymentRefunded.class, InvoicePaymentRefunded::branchId, money::refunded);
        on(RefundFailed.class, RefundFailed::branchId, refund::failed, event -> List.of());
    }

    private <E extends DomainEvent> void on(Class<E> type, Function<E, List<Mail>> mails) {
        on(type, event -> null, mails, event -> List.of());
    }

    private <E extends DomainEvent> void onByText(Class<E> type, Function<E, List<Sms>> texts) {
        on(type, event -> null, event -> List.of(), texts);
    }

    private <E extends DomainEvent> void ofVisit(
            Class<E> type,
            Function<E, BookingSnapshot> visit,
            Function<E, List<Mail>> mails,
            Function<E, List<Sms>> texts) {
        on(type, event -> visit.apply(event).branchId(), mails, texts);
    }

    /** By which way he is told is decided once: what a plan allows may be used up in between. */
    private <E extends DomainEvent> void ofMoney(Class<E> type, Function<E, UUID> branch, Function<E, Letter> letter) {
        composers.put(type.getSimpleName(), message -> {
            E event = Payload.read(message, type);
            Letter written = letter.apply(event);
            return new Told(new About(event.subject(), branch.apply(event)), written.mails(), written.texts());
        });
    }

    /** @param branch in which it happened; gives null for events of no branch */
    private <E extends DomainEvent> void on(
            Class<E> type,
            Function<E, @Nullable UUID> branch,
            Function<E, List<Mail>> mails,
            Function<E, List<Sms>> texts) {
        composers.put(type.getSimpleName(), message -> {
            E event = Payload.read(message, type);
            return new Told(new About(event.subject(), branch.apply(event)), mails.apply(event), texts.apply(event));
        });
    }

    /** Whether anybody is written to of events of a type. */
    boolean know(String type) {
        return composers.containsKey(type);
    }

    /**
     * What people are written of an event of a known type.
     *
     * @throws UnreadableEvent if its form is newer than this code, or broken
     */
    Told compose(EventMessage message) {
        Function<EventMessage, Told> composer = composers.get(message.type());
        if (composer == null) {
            throw new IllegalArgumentException("Nobody is told of " + message.type());
        }
        return composer.apply(message);
    }
}
