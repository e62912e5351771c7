package io.thermae.engagement.message;

import io.thermae.engagement.api.NotificationKind;
import io.thermae.kernel.Urgency;
import java.util.Locale;
import java.util.Set;

/** What follows from a message's kind alone. */
public final class KindPolicy {

    /** A mail with sample words, to who writes a template. */
    public static final String TEMPLATE_TEST = "template-test";

    /** A mail of a campaign. */
    public static final String CAMPAIGN = "campaign";

    /** Says how text messages are switched on again. */
    public static final String TEXTS_ENDED = "texts-ended";

    /** Says that they are. */
    public static final String TEXTS_RESUMED = "texts-resumed";

    /** A title that somebody tries, pushed to his browsers. */
    public static final String TITLE_TEST = ofNotice(NotificationKind.TEMPLATE_TEST);

    private static final String NOTICE = "-notice";

    /** Messages that are there for the link or the code in them. */
    private static final Set<String> SECRET = Set.of(
            "user-invited", "password-forgotten", "email-to-verify", "client-to-verify", "mail-sender-to-verify");

    /** Their reader waits for them, or has little time. */
    private static final Set<String> AWAITED = Set.of(
            "password-forgotten", "email-to-verify", "client-to-verify", "mail-sender-to-verify", "place-offered");

    /** They come by the thousand, when the clock strikes. */
    private static final Set<String> MANY = Set.of(
            "booking-reminder-client",
            "attendance-asked",
            "visit-follow-up",
            "review-asked",
            "birthday-greeting",
            "client-missed",
            CAMPAIGN);

    /** The platform's invoice is attached: the one that they are about. */
    private static final Set<String> WITH_DOCUMENT_OF_PLATFORM =
            Set.of("platform-invoice-issued", "platform-invoice-overdue");

    /** A document is attached: the one that they are about. */
    private static final Set<String> WITH_DOCUMENT = Set.of(
            "invoice-sent",
            "credit-note-sent",
            "invoice-overdue",
            "platform-invoice-issued",
            "platform-invoice-overdue");

    /** Whose subject is an invoice or a credit note, of the business or of the platform. */
    private static final Set<String> OF_INVOICES = Set.of(
            "invoice-sent",
            "credit-note-sent",
            "invoice-overdue",
            "platform-invoice-issued",
            "platform-invoice-overdue",
            "invoice-payment-received",
            "invoice-payment-refunded");

    private static final Set<String> FOR_CUSTOMERS = Set.of(
            "booking-requested-client",
            "booking-placed-client",
            "booking-moved-client",
            "booking-cancelled-client",
            "booking-reminder-client",
            "attendance-asked",
            "visit-follow-up",
            "review-asked",
            "birthday-greeting",
            "client-missed",
            CAMPAIGN,
            "place-offered",
            "invoice-sent",
            "credit-note-sent",
            "invoice-overdue",
            "payment-received",
            "payment-refunded",
            "invoice-payment-received",
            "invoice-payment-refunded",
            TEXTS_ENDED,
            TEXTS_RESUMED);

    /** Whose subject is a booking. */
    private static final Set<String> OF_BOOKINGS = Set.of(
            "booking-requested-client",
            "booking-placed-client",
            "booking-placed-master",
            "booking-moved-client",
            "booking-moved-master",
            "booking-cancelled-client",
            "booking-cancelled-master",
            "booking-reminder-client",
            "booking-placed-notice",
            "booking-moved-notice",
            "booking-cancelled-notice",
            "booking-confirmed-notice",
            "attendance-asked",
            "visit-follow-up",
            "review-asked",
            "client-missed",
            "payment-received",
            "payment-refunded");

    /** By text message they can be answered with yes or no. */
    private static final Set<String> ASKING = Set.of("attendance-asked");

    /** They tell of what is owed, of themselves: there is time for them by day. */
    private static final Set<String> PATIENT = Set.of("invoice-sent", "invoice-overdue");

    /** They tell of a visit that is near. */
    private static final Set<String> BEFORE_VISITS = Set.of("booking-reminder-client", "attendance-asked");

    private KindPolicy() {}

    /** As what a notification is pushed, for example {@code booking-placed-notice}. */
    public static String ofNotice(NotificationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + NOTICE;
    }

    /** Of which notification a push is whose kind {@link #ofNotice} has made. */
    public static NotificationKind noticeOf(String kind) {
        return NotificationKind.valueOf(kind.substring(0, kind.length() - NOTICE.length())
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
    }

    /** Whether its subject is a booking. */
    public static boolean isOfBooking(String kind) {
        return OF_BOOKINGS.contains(kind);
    }

    /** Whether it is there for a secret: it is not shown, not searched, and not sent again. */
    public static boolean isSecret(String kind) {
        return SECRET.contains(kind);
    }

    /** How soon it is to be sent, if many wait. */
    public static Urgency urgency(String kind) {
        if (AWAITED.contains(kind)) {
            return Urgency.NOW;
        }
        if (BEFORE_VISITS.contains(kind)) {
            return Urgency.TIMED;
        }
        return MANY.contains(kind) ? Urgency.BULK : Urgency.USUAL;
    }

    /** Whether it waits for the end of its reader's quiet hours if it comes of itself, by text message. */
    public static boolean canWait(String kind) {
        return PATIENT.contains(kind);
    }

    /** Whether its reader can do without it: reminders, and what a business writes of its own accord. */
    static boolean isDispensable(String kind) {
        return MANY.contains(kind);
    }

    /** Whether its addressee is a customer's card. */
    static boolean isForCustomers(String kind) {
        return FOR_CUSTOMERS.contains(kind);
    }

    /** Whether it has the business's addresses: what customers get, and what shows how they would get it. */
    static boolean isInNameOfBusiness(String kind) {
        return isForCustomers(kind) || kind.equals(TEMPLATE_TEST);
    }

    /** Those whose addressee is a customer's card. */
    public static String[] forCustomers() {
        return FOR_CUSTOMERS.toArray(String[]::new);
    }

    /** Those that ask a client whether he comes. */
    public static String[] asking() {
        return ASKING.toArray(String[]::new);
    }

    /** Those that tell whether there will be text messages. */
    public static String[] aboutTexts() {
        return new String[] {TEXTS_ENDED, TEXTS_RESUMED};
    }

    /** Those that tell of a visit that is near. */
    static String[] beforeVisits() {
        return BEFORE_VISITS.toArray(String[]::new);
    }

    /** Those whose subject is a booking. */
    public static String[] ofBookings() {
        return OF_BOOKINGS.toArray(String[]::new);
    }

    /** Those whose subject is an invoice or a credit note. */
    public static String[] ofInvoices() {
        return OF_INVOICES.toArray(String[]::new);
    }

    /** Whether the document that it is about is attached to it. */
    public static boolean hasDocument(String kind) {
        return WITH_DOCUMENT.contains(kind);
    }

    /** Whether that document is the platform's to the business, and not the business's own. */
    public static boolean isDocumentOfPlatform(String kind) {
        return WITH_DOCUMENT_OF_PLATFORM.contains(kind);
    }

    /** Those to which the document that they are about is attached. */
    public static String[] withDocument() {
        return WITH_DOCUMENT.toArray(String[]::new);
    }

    /** Those that are there for a secret. */
    public static String[] secret() {
        return SECRET.toArray(String[]::new);
    }
}
