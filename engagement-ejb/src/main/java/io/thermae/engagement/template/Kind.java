package io.thermae.engagement.template;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The mails that the platform sends; each is written in every language, and a missing text fails the build. */
public enum Kind {
    BOOKING_REQUESTED_CLIENT(VisitWords.class),
    BOOKING_PLACED_CLIENT(VisitWords.class),
    BOOKING_PLACED_MASTER(VisitWords.class),
    BOOKING_MOVED_CLIENT(VisitWords.class),
    BOOKING_MOVED_MASTER(VisitWords.class),
    BOOKING_CANCELLED_CLIENT(VisitWords.class),
    BOOKING_CANCELLED_MASTER(VisitWords.class),
    BOOKING_REMINDER_CLIENT(VisitWords.class),
    ATTENDANCE_ASKED(VisitWords.class),
    VISIT_FOLLOW_UP(OutreachWords.class),
    REVIEW_ASKED(OutreachWords.class),
    BIRTHDAY_GREETING(OutreachWords.class),
    CLIENT_MISSED(OutreachWords.class),
    PLACE_OFFERED(OfferWords.class),
    INVOICE_SENT(InvoiceWords.class),
    CREDIT_NOTE_SENT(InvoiceWords.class),
    INVOICE_OVERDUE(OverdueWords.class),
    PAYMENT_RECEIVED(ReceiptWords.class),
    PAYMENT_REFUNDED(RefundWords.class),
    INVOICE_PAYMENT_RECEIVED(InvoiceReceiptWords.class),
    INVOICE_PAYMENT_REFUNDED(InvoiceRefundWords.class),
    BUSINESS_REGISTERED(BusinessWords.class),
    BUSINESS_APPROVED(BusinessWords.class),
    BUSINESS_REJECTED(BusinessWords.class),
    BUSINESS_TRIAL_ENDING(BusinessWords.class),
    BUSINESS_ACTIVATED(BusinessWords.class),
    BUSINESS_SUSPENDED(BusinessWords.class),
    BUSINESS_REACTIVATED(BusinessWords.class),
    BUSINESS_CLOSING(BusinessWords.class),
    BUSINESS_KEPT_OPEN(BusinessWords.class),
    BUSINESS_CLOSED(BusinessWords.class),
    USER_INVITED(InvitationWords.class),
    PASSWORD_FORGOTTEN(AccountWords.class),
    EMAIL_TO_VERIFY(AccountWords.class),
    PERMISSION_ASKED(PermissionWords.class),
    PERMISSION_GRANTED(PermissionWords.class),
    PERMISSION_REFUSED(PermissionWords.class),
    TIME_OFF_ASKED(TimeOffWords.class),
    TIME_OFF_APPROVED(TimeOffWords.class),
    TIME_OFF_REFUSED(TimeOffWords.class),
    CLIENT_TO_VERIFY(CodeWords.class),
    MAIL_SENDER_TO_VERIFY(CodeWords.class),
    IMPERSONATION_STARTED(ImpersonationWords.class),
    WEBHOOK_PAUSED(WebhookWords.class),
    REFUND_FAILED(RefundFailedWords.class),
    PLATFORM_INVOICE_ISSUED(BillWords.class),
    PLATFORM_INVOICE_OVERDUE(BillWords.class);

    /** What the platform tells a business, and what is about an account. */
    private static final Set<Kind> OF_THE_PLATFORM = EnumSet.of(
            BUSINESS_REGISTERED,
            BUSINESS_APPROVED,
            BUSINESS_REJECTED,
            BUSINESS_TRIAL_ENDING,
            BUSINESS_ACTIVATED,
            BUSINESS_SUSPENDED,
            BUSINESS_REACTIVATED,
            BUSINESS_CLOSING,
            BUSINESS_KEPT_OPEN,
            BUSINESS_CLOSED,
            PASSWORD_FORGOTTEN,
            EMAIL_TO_VERIFY,
            MAIL_SENDER_TO_VERIFY,
            IMPERSONATION_STARTED,
            WEBHOOK_PAUSED,
            REFUND_FAILED,
            PLATFORM_INVOICE_ISSUED,
            PLATFORM_INVOICE_OVERDUE);

    private final Class<? extends Record> words;

    Kind(Class<? extends Record> words) {
        this.words = words;
    }

    /** The stable name, and the folder of the templates: {@code booking-placed-client}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is what a business tells its clients and its team, so that it may word it. */
    boolean isOfBusiness() {
        return !OF_THE_PLATFORM.contains(this);
    }

    /** What the templates of this kind may say. */
    Class<? extends Record> words() {
        return words;
    }
}
