package io.thermae.engagement.template;

import io.thermae.kernel.Language;
import java.util.List;

/** Words for every kind of mail, with names that would be markup if nobody escaped them. */
final class Words {

    private static final String HOSTILE = "<b>\"O'Neil\" & Co</b>";

    private Words() {}

    static Record of(TextKind kind) {
        return switch (kind) {
            case CLIENT_TO_VERIFY -> new TextCodeWords(HOSTILE, "123456", "14:35");
            case BOOKING_REQUESTED_CLIENT, BOOKING_PLACED_CLIENT, BOOKING_MOVED_CLIENT, BOOKING_CANCELLED_CLIENT ->
                new TextVisitWords(HOSTILE, "March 1, 9:00", "2", "Main branch", "+77011234567");
            case PLACE_OFFERED ->
                new TextOfferWords(HOSTILE, "March 1, 9:00", "March 1, 8:15", "https://example.org/?token=abc");
            case BOOKING_REMINDER_CLIENT ->
                new TextReminderWords(HOSTILE, "March 1, 9:00", "Main branch", "+77011234567");
            case VISIT_FOLLOW_UP, REVIEW_ASKED, BIRTHDAY_GREETING, CLIENT_MISSED ->
                new TextOutreachWords(
                        HOSTILE,
                        "March 1, 2024",
                        Count.of(Language.EN, 60),
                        "https://example.org",
                        "https://example.org/?token=abc");
            case INVOICE_SENT ->
                new TextInvoiceWords(HOSTILE, "INV-000042", "10 KZT", "https://example.org/?token=abc");
            case INVOICE_OVERDUE ->
                new TextOverdueWords(
                        HOSTILE, "INV-000042", "10 KZT", "March 1, 2024", "https://example.org/?token=abc");
            case PAYMENT_RECEIVED -> new TextReceiptWords(HOSTILE, "10 KZT", "7KX4-9QM2", "March 1, 9:00");
            case PAYMENT_REFUNDED ->
                new TextRefundWords(HOSTILE, "10 KZT", true, false, false, "7KX4-9QM2", "March 1, 9:00");
            case INVOICE_PAYMENT_RECEIVED -> new TextInvoiceReceiptWords(HOSTILE, "10 KZT", "INV-000042");
            case INVOICE_PAYMENT_REFUNDED -> new TextInvoiceRefundWords(HOSTILE, "10 KZT", true, "INV-000042");
            case TEXTS_ENDED, TEXTS_RESUMED -> new TextChoiceWords(HOSTILE);
            case ATTENDANCE_ASKED ->
                new TextRequestWords(HOSTILE, "March 1, 9:00", "https://example.org/yes?token=abc", true);
        };
    }

    static Record of(Kind kind) {
        if (kind.words().equals(BusinessWords.class)) {
            return new BusinessWords(
                    "Aigerim", HOSTILE, "https://spa.example.org", "The address is wrong", "Friday, March 1, 9:00");
        }
        if (kind.words().equals(InvitationWords.class)) {
            return new InvitationWords(
                    "Aigerim", HOSTILE, false, false, true, "https://example.org/?token=abc", "abc", "tomorrow");
        }
        if (kind.words().equals(AccountWords.class)) {
            return new AccountWords("Aigerim", HOSTILE, "https://example.org/?token=abc", "abc", "tomorrow");
        }
        if (kind.words().equals(PermissionWords.class)) {
            return new PermissionWords("Aigerim", HOSTILE, "Dana", "See the bookings", "I am at the desk", "tomorrow");
        }
        if (kind.words().equals(TimeOffWords.class)) {
            return new TimeOffWords("Aigerim", HOSTILE, "Dana", "March 1, 9:00 – 10:00", true, true, "The sea");
        }
        if (kind.words().equals(OfferWords.class)) {
            return new OfferWords(
                    "Aigerim",
                    HOSTILE,
                    "Main branch, Abay Avenue 1",
                    "March 1, 9:00",
                    "Friday, March 1, 9:00 – 10:00 (UTC+05:00)",
                    HOSTILE,
                    "Friday, March 1, 8:15",
                    "https://example.org/?token=abc");
        }
        if (kind.words().equals(CodeWords.class)) {
            return new CodeWords(HOSTILE, "123456", "tomorrow");
        }
        if (kind.words().equals(ImpersonationWords.class)) {
            return new ImpersonationWords("Aigerim", HOSTILE, "The calendar is empty", "tomorrow");
        }
        if (kind.words().equals(WebhookWords.class)) {
            return new WebhookWords(
                    "Aigerim", HOSTILE, HOSTILE, "hooks.example.org", "March 1, 9:00", "503", Count.of(Language.EN, 7));
        }
        if (kind.words().equals(RefundFailedWords.class)) {
            return new RefundFailedWords(
                    "Aigerim", HOSTILE, "10 KZT", "018e0000-0000-7000-8000-000000000001", "expired_or_canceled_card");
        }
        if (kind.words().equals(BillWords.class)) {
            return new BillWords("Aigerim", HOSTILE, "000042", HOSTILE, "10 KZT", "March 1, 2024", "it has expired");
        }
        if (kind.words().equals(InvoiceWords.class)) {
            return new InvoiceWords("Aigerim", HOSTILE, "INV-000042", "10 KZT", "https://example.org/?token=abc");
        }
        if (kind.words().equals(OverdueWords.class)) {
            return new OverdueWords(
                    "Aigerim", HOSTILE, "INV-000042", "10 KZT", "March 1, 2024", "https://example.org/?token=abc");
        }
        if (kind.words().equals(ReceiptWords.class)) {
            return new ReceiptWords("Aigerim", HOSTILE, "10 KZT", "7KX4-9QM2", "March 1, 9:00", "Massage");
        }
        if (kind.words().equals(RefundWords.class)) {
            return new RefundWords(
                    "Aigerim", HOSTILE, "10 KZT", true, false, false, "7KX4-9QM2", "March 1, 9:00", "Massage");
        }
        if (kind.words().equals(InvoiceReceiptWords.class)) {
            return new InvoiceReceiptWords("Aigerim", HOSTILE, "10 KZT", "INV-000042");
        }
        if (kind.words().equals(InvoiceRefundWords.class)) {
            return new InvoiceRefundWords("Aigerim", HOSTILE, "10 KZT", true, "INV-000042");
        }
        if (kind.words().equals(OutreachWords.class)) {
            return new OutreachWords(
                    "Aigerim",
                    HOSTILE,
                    "Massage",
                    "March 1, 2024",
                    Count.of(Language.EN, 60),
                    "https://example.org/?token=abc");
        }
        return new VisitWords(
                "Aigerim",
                HOSTILE,
                "Main branch, Abay Avenue 1",
                "+77011234567",
                "7KX4-9QM2",
                "March 1, 9:00",
                "Friday, March 1, 9:00 – 10:00 (UTC+05:00)",
                "Thursday, February 29, 9:00 – 10:00 (UTC+06:00)",
                List.of(new VisitWords.Item("9:00 – 10:00", HOSTILE, "Dana", "10 KZT")),
                "10 KZT",
                "3 KZT",
                HOSTILE,
                "+77017654321",
                "Quiet music, please",
                "https://example.org/?token=abc",
                "https://example.org/yes?token=abc",
                "https://example.org/no?token=abc",
                "Ill",
                false,
                false,
                new VisitWords.Repeats(List.of(new VisitWords.Repeat("March 8, 9:00"), new VisitWords.Repeat(HOSTILE))),
                Count.of(Language.EN, 3));
    }
}
