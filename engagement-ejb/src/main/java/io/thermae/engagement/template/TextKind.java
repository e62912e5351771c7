package io.thermae.engagement.template;

import java.util.Locale;

/** The text messages that the platform sends; each is written in every language, and a missing text fails the build. */
public enum TextKind {
    CLIENT_TO_VERIFY(TextCodeWords.class),
    BOOKING_REQUESTED_CLIENT(TextVisitWords.class),
    BOOKING_PLACED_CLIENT(TextVisitWords.class),
    BOOKING_MOVED_CLIENT(TextVisitWords.class),
    BOOKING_CANCELLED_CLIENT(TextVisitWords.class),
    PLACE_OFFERED(TextOfferWords.class),
    BOOKING_REMINDER_CLIENT(TextReminderWords.class),
    ATTENDANCE_ASKED(TextRequestWords.class),
    VISIT_FOLLOW_UP(TextOutreachWords.class),
    REVIEW_ASKED(TextOutreachWords.class),
    BIRTHDAY_GREETING(TextOutreachWords.class),
    CLIENT_MISSED(TextOutreachWords.class),
    INVOICE_SENT(TextInvoiceWords.class),
    INVOICE_OVERDUE(TextOverdueWords.class),
    PAYMENT_RECEIVED(TextReceiptWords.class),
    PAYMENT_REFUNDED(TextRefundWords.class),
    INVOICE_PAYMENT_RECEIVED(TextInvoiceReceiptWords.class),
    INVOICE_PAYMENT_REFUNDED(TextInvoiceRefundWords.class),
    TEXTS_ENDED(TextChoiceWords.class),
    TEXTS_RESUMED(TextChoiceWords.class);

    private final Class<? extends Record> words;

    TextKind(Class<? extends Record> words) {
        this.words = words;
    }

    /** The stable name, and the folder of the templates. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the templates of this kind may say. */
    Class<? extends Record> words() {
        return words;
    }
}
