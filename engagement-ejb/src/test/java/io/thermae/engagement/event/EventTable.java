package io.thermae.engagement.event;

import static io.thermae.engagement.event.EventRow.mails;
import static io.thermae.engagement.event.EventRow.nobody;
import static io.thermae.engagement.event.EventRow.none;
import static io.thermae.engagement.event.EventRow.notices;
import static io.thermae.engagement.event.EventRow.texts;
import static io.thermae.engagement.event.EventRow.told;

import io.thermae.booking.api.AttendanceConfirmed;
import io.thermae.booking.api.BookingCancelled;
import io.thermae.booking.api.BookingChanged;
import io.thermae.booking.api.BookingConfirmed;
import io.thermae.booking.api.BookingMoved;
import io.thermae.booking.api.BookingPlaced;
import io.thermae.booking.api.CustomerChanged;
import io.thermae.booking.api.DaysMarked;
import io.thermae.booking.api.PlaceOffered;
import io.thermae.booking.api.TimeOffAsked;
import io.thermae.booking.api.TimeOffDecided;
import io.thermae.booking.api.VisitsTimed;
import io.thermae.engagement.api.CampaignDue;
import io.thermae.engagement.api.EmailQueued;
import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.api.PushQueued;
import io.thermae.engagement.api.SmsQueued;
import io.thermae.engagement.api.WebhookPaused;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.TextKind;
import io.thermae.finance.api.DocumentChanged;
import io.thermae.finance.api.InvoiceDispatched;
import io.thermae.finance.api.InvoiceOverdue;
import io.thermae.finance.api.InvoicePaymentReceived;
import io.thermae.finance.api.InvoicePaymentRefunded;
import io.thermae.finance.api.PaymentChanged;
import io.thermae.finance.api.PaymentReceived;
import io.thermae.finance.api.PaymentRefunded;
import io.thermae.finance.api.PlatformInvoiceIssued;
import io.thermae.finance.api.PlatformInvoiceOverdue;
import io.thermae.finance.api.RefundFailed;
import io.thermae.finance.api.ReportQueued;
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
import io.thermae.tenancy.api.QuietHoursDecided;
import io.thermae.tenancy.api.ReminderTimesDecided;
import io.thermae.tenancy.api.UserInvited;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** By which ways people are told of each event that there is, and why not by the others. */
final class EventTable {

    private static final String STAFF = "people of the business have mails and notices; a text would cost it money";
    private static final String CLIENT = "clients have no notices: they do not sign in where these are";
    private static final String PLANS = "it is only planned anew what there is to be told, and when";
    private static final String PROGRAMS = "programs outside are told (webhooks)";
    private static final String HANDOVER = "it is a message already, which waits to be handed over";
    private static final String FIGURES = "figures are counted, or a report is written, for who asks for it";
    private static final String PROOF = "it is for who reads mails at an address, and proves that he does";

    /** What is told because it is time, and not because something has happened. */
    static final Set<Kind> MAILS_IN_TIME = EnumSet.of(
            Kind.BOOKING_REMINDER_CLIENT,
            Kind.ATTENDANCE_ASKED,
            Kind.VISIT_FOLLOW_UP,
            Kind.REVIEW_ASKED,
            Kind.BIRTHDAY_GREETING,
            Kind.CLIENT_MISSED);

    /** The same by text message, and what is answered to an answer. */
    static final Set<TextKind> TEXTS_IN_TIME = EnumSet.of(
            TextKind.BOOKING_REMINDER_CLIENT,
            TextKind.ATTENDANCE_ASKED,
            TextKind.VISIT_FOLLOW_UP,
            TextKind.REVIEW_ASKED,
            TextKind.BIRTHDAY_GREETING,
            TextKind.CLIENT_MISSED,
            TextKind.TEXTS_ENDED,
            TextKind.TEXTS_RESUMED);

    /** What somebody tries. */
    static final Set<NotificationKind> NOTICES_IN_TIME = EnumSet.of(NotificationKind.TEMPLATE_TEST);

    /** One row for each event. */
    static final List<EventRow> ROWS = List.of(
            told(
                    BookingPlaced.class,
                    mails(Kind.BOOKING_REQUESTED_CLIENT, Kind.BOOKING_PLACED_CLIENT, Kind.BOOKING_PLACED_MASTER),
                    texts(TextKind.BOOKING_REQUESTED_CLIENT, TextKind.BOOKING_PLACED_CLIENT),
                    notices(NotificationKind.BOOKING_PLACED)),
            told(
                    BookingConfirmed.class,
                    mails(Kind.BOOKING_PLACED_CLIENT),
                    texts(TextKind.BOOKING_PLACED_CLIENT),
                    none("who has confirmed it works there; if a client has, AttendanceConfirmed tells it")),
            told(
                    AttendanceConfirmed.class,
                    none("nothing changes in anybody's day or calendar"),
                    none("the client has said it himself"),
                    notices(NotificationKind.BOOKING_CONFIRMED)),
            told(
                    BookingMoved.class,
                    mails(Kind.BOOKING_MOVED_CLIENT, Kind.BOOKING_MOVED_MASTER),
                    texts(TextKind.BOOKING_MOVED_CLIENT),
                    notices(NotificationKind.BOOKING_MOVED)),
            told(
                    BookingCancelled.class,
                    mails(Kind.BOOKING_CANCELLED_CLIENT, Kind.BOOKING_CANCELLED_MASTER),
                    texts(TextKind.BOOKING_CANCELLED_CLIENT),
                    notices(NotificationKind.BOOKING_CANCELLED)),
            told(PlaceOffered.class, mails(Kind.PLACE_OFFERED), texts(TextKind.PLACE_OFFERED), none(CLIENT)),
            told(TimeOffAsked.class, mails(Kind.TIME_OFF_ASKED), none(STAFF), notices(NotificationKind.TIME_OFF_ASKED)),
            told(
                    TimeOffDecided.class,
                    mails(Kind.TIME_OFF_APPROVED, Kind.TIME_OFF_REFUSED),
                    none(STAFF),
                    notices(NotificationKind.TIME_OFF_APPROVED, NotificationKind.TIME_OFF_REFUSED)),
            told(
                    PermissionAsked.class,
                    mails(Kind.PERMISSION_ASKED),
                    none(STAFF),
                    notices(NotificationKind.PERMISSION_ASKED)),
            told(
                    PermissionDecided.class,
                    mails(Kind.PERMISSION_GRANTED, Kind.PERMISSION_REFUSED),
                    none(STAFF),
                    notices(NotificationKind.PERMISSION_GRANTED, NotificationKind.PERMISSION_REFUSED)),
            told(
                    WebhookPaused.class,
                    mails(Kind.WEBHOOK_PAUSED),
                    none(STAFF),
                    notices(NotificationKind.WEBHOOK_PAUSED)),
            // a credit note by text would bring nothing: it has no link
            told(
                    InvoiceDispatched.class,
                    mails(Kind.INVOICE_SENT, Kind.CREDIT_NOTE_SENT),
                    texts(TextKind.INVOICE_SENT),
                    none(CLIENT)),
            told(InvoiceOverdue.class, mails(Kind.INVOICE_OVERDUE), texts(TextKind.INVOICE_OVERDUE), none(CLIENT)),
            told(
                    InvoicePaymentReceived.class,
                    mails(Kind.INVOICE_PAYMENT_RECEIVED),
                    texts(TextKind.INVOICE_PAYMENT_RECEIVED),
                    none(CLIENT)),
            told(
                    InvoicePaymentRefunded.class,
                    mails(Kind.INVOICE_PAYMENT_REFUNDED),
                    texts(TextKind.INVOICE_PAYMENT_REFUNDED),
                    none(CLIENT)),
            told(PaymentReceived.class, mails(Kind.PAYMENT_RECEIVED), texts(TextKind.PAYMENT_RECEIVED), none(CLIENT)),
            told(PaymentRefunded.class, mails(Kind.PAYMENT_REFUNDED), texts(TextKind.PAYMENT_REFUNDED), none(CLIENT)),
            told(RefundFailed.class, mails(Kind.REFUND_FAILED), none(STAFF), notices(NotificationKind.REFUND_FAILED)),
            told(
                    PlatformInvoiceIssued.class,
                    mails(Kind.PLATFORM_INVOICE_ISSUED),
                    none(STAFF),
                    notices(NotificationKind.BILL_ISSUED)),
            told(
                    PlatformInvoiceOverdue.class,
                    mails(Kind.PLATFORM_INVOICE_OVERDUE),
                    none(STAFF),
                    notices(NotificationKind.BILL_OVERDUE)),
            told(
                    BusinessRegistered.class,
                    mails(Kind.BUSINESS_REGISTERED),
                    none(STAFF),
                    none("its owner has just registered it himself")),
            told(
                    BusinessApproved.class,
                    mails(Kind.BUSINESS_APPROVED),
                    none(STAFF),
                    notices(NotificationKind.BUSINESS_APPROVED)),
            told(
                    BusinessRejected.class,
                    mails(Kind.BUSINESS_REJECTED),
                    none(STAFF),
                    notices(NotificationKind.BUSINESS_REJECTED)),
            told(
                    BusinessTrialEnding.class,
                    mails(Kind.BUSINESS_TRIAL_ENDING),
                    none(STAFF),
                    notices(NotificationKind.TRIAL_ENDING)),
            told(
                    BusinessActivated.class,
                    mails(Kind.BUSINESS_ACTIVATED),
                    none(STAFF),
                    none("it was agreed with the owner, and goes on as before")),
            told(
                    BusinessSuspended.class,
                    mails(Kind.BUSINESS_SUSPENDED),
                    none(STAFF),
                    notices(NotificationKind.BUSINESS_SUSPENDED)),
            told(
                    BusinessReactivated.class,
                    mails(Kind.BUSINESS_REACTIVATED),
                    none(STAFF),
                    notices(NotificationKind.BUSINESS_REACTIVATED)),
            told(
                    BusinessClosing.class,
                    mails(Kind.BUSINESS_CLOSING),
                    none(STAFF),
                    notices(NotificationKind.BUSINESS_CLOSING)),
            told(
                    BusinessKeptOpen.class,
                    mails(Kind.BUSINESS_KEPT_OPEN),
                    none(STAFF),
                    notices(NotificationKind.BUSINESS_KEPT_OPEN)),
            told(
                    BusinessClosed.class,
                    mails(Kind.BUSINESS_CLOSED),
                    none(STAFF),
                    none("its notices of before have told that it would be, and it is over")),
            told(
                    ImpersonationStarted.class,
                    mails(Kind.IMPERSONATION_STARTED),
                    none(STAFF),
                    notices(NotificationKind.IMPERSONATION_STARTED)),
            told(UserInvited.class, mails(Kind.USER_INVITED), none(PROOF), none("he does not sign in yet")),
            told(PasswordForgotten.class, mails(Kind.PASSWORD_FORGOTTEN), none(PROOF), none("he cannot sign in")),
            told(EmailToVerify.class, mails(Kind.EMAIL_TO_VERIFY), none(PROOF), none(PROOF)),
            told(MailSenderToVerify.class, mails(Kind.MAIL_SENDER_TO_VERIFY), none(PROOF), none(PROOF)),
            told(ClientToVerify.class, mails(Kind.CLIENT_TO_VERIFY), none(PROOF), none(CLIENT)),
            told(
                    ClientPhoneToVerify.class,
                    none("it is for who reads texts at a number, and proves that he does"),
                    texts(TextKind.CLIENT_TO_VERIFY),
                    none(CLIENT)),
            nobody(VisitsTimed.class, PLANS),
            nobody(ReminderTimesDecided.class, PLANS),
            nobody(QuietHoursDecided.class, PLANS),
            nobody(CampaignDue.class, PLANS),
            nobody(BookingChanged.class, PROGRAMS),
            nobody(CustomerChanged.class, PROGRAMS),
            nobody(DocumentChanged.class, PROGRAMS),
            nobody(PaymentChanged.class, PROGRAMS),
            nobody(EmailQueued.class, HANDOVER),
            nobody(SmsQueued.class, HANDOVER),
            nobody(PushQueued.class, HANDOVER),
            nobody(DaysMarked.class, FIGURES),
            nobody(ReportQueued.class, FIGURES));

    private EventTable() {}
}
