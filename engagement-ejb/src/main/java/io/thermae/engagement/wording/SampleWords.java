package io.thermae.engagement.wording;

import io.thermae.engagement.template.CodeWords;
import io.thermae.engagement.template.Count;
import io.thermae.engagement.template.InvitationWords;
import io.thermae.engagement.template.InvoiceReceiptWords;
import io.thermae.engagement.template.InvoiceRefundWords;
import io.thermae.engagement.template.InvoiceWords;
import io.thermae.engagement.template.NoticeWords;
import io.thermae.engagement.template.OfferWords;
import io.thermae.engagement.template.OutreachWords;
import io.thermae.engagement.template.OverdueWords;
import io.thermae.engagement.template.PermissionWords;
import io.thermae.engagement.template.ReceiptWords;
import io.thermae.engagement.template.RefundWords;
import io.thermae.engagement.template.TextChoiceWords;
import io.thermae.engagement.template.TextCodeWords;
import io.thermae.engagement.template.TextInvoiceReceiptWords;
import io.thermae.engagement.template.TextInvoiceRefundWords;
import io.thermae.engagement.template.TextInvoiceWords;
import io.thermae.engagement.template.TextOfferWords;
import io.thermae.engagement.template.TextOutreachWords;
import io.thermae.engagement.template.TextOverdueWords;
import io.thermae.engagement.template.TextReceiptWords;
import io.thermae.engagement.template.TextRefundWords;
import io.thermae.engagement.template.TextReminderWords;
import io.thermae.engagement.template.TextRequestWords;
import io.thermae.engagement.template.TextVisitWords;
import io.thermae.engagement.template.TimeOffWords;
import io.thermae.engagement.template.VisitWords;
import io.thermae.engagement.template.Wording;
import io.thermae.finance.api.CardRefusal;
import io.thermae.finance.api.CardRefusalTexts;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.kernel.Texts;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.PermissionTexts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/**
 * What messages say when they are only looked at: of people and things that there are not ({@code samples_<language>.properties}), with
 * everything that could be said, on a day that comes.
 */
final class SampleWords {

    private static final String LINK = "https://example.com/?token=sample";
    private static final String CODE = "123456";
    private static final String NUMBER = "7KX4-9QM2";
    private static final String INVOICE = "INV-000042";
    private static final Texts TEXTS = Texts.beside(SampleWords.class, "samples_*.properties");

    private final Wording wording;
    private final String business;
    private final String currency;
    private final Instant start;

    /**
     * Of a business.
     *
     * @param currency ISO 4217 code
     */
    SampleWords(Language language, ZoneId zone, String business, String currency, Instant now) {
        this.wording = new Wording(language, zone);
        this.business = business;
        this.currency = currency;
        this.start = now.atZone(zone)
                .toLocalDate()
                .plusDays(7)
                .atTime(LocalTime.of(10, 0))
                .atZone(zone)
                .toInstant();
    }

    /** What a message may say that is written from words of a class. */
    Record of(Class<? extends Record> words) {
        if (words.equals(VisitWords.class)) {
            return visit();
        }
        if (words.equals(OfferWords.class)) {
            return new OfferWords(
                    text("client"),
                    business,
                    text("branch"),
                    wording.shortly(start),
                    span(),
                    text("service"),
                    wording.moment(start.minus(Duration.ofHours(20))),
                    LINK);
        }
        if (words.equals(InvitationWords.class)) {
            return new InvitationWords(
                    text("master"), business, false, false, true, LINK, "sample", wording.moment(start));
        }
        if (words.equals(PermissionWords.class)) {
            return new PermissionWords(
                    text("master"),
                    business,
                    text("manager"),
                    PermissionTexts.of(Permission.BOOKINGS_READ_BRANCH, wording.language()),
                    text("reason"),
                    wording.moment(start));
        }
        if (words.equals(TimeOffWords.class)) {
            return new TimeOffWords(text("manager"), business, text("master"), span(), true, false, text("reason"));
        }
        if (words.equals(CodeWords.class)) {
            return new CodeWords(business, CODE, wording.moment(start));
        }
        if (words.equals(TextCodeWords.class)) {
            return new TextCodeWords(business, CODE, wording.time(start));
        }
        if (words.equals(TextReminderWords.class)) {
            return new TextReminderWords(business, wording.shortly(start), text("branch"), text("phone"));
        }
        if (words.equals(TextVisitWords.class)) {
            return new TextVisitWords(business, wording.shortly(start), "2", text("branch"), text("phone"));
        }
        if (words.equals(NoticeWords.class)) {
            return new NoticeWords(NUMBER, CardRefusalTexts.of(CardRefusal.EXPIRED, wording.language()));
        }
        if (words.equals(TextChoiceWords.class)) {
            return new TextChoiceWords(business);
        }
        if (words.equals(TextOfferWords.class)) {
            return new TextOfferWords(
                    business, wording.shortly(start), wording.shortly(start.minus(Duration.ofHours(20))), LINK);
        }
        if (words.equals(TextRequestWords.class)) {
            return new TextRequestWords(business, wording.shortly(start), LINK, true);
        }
        if (words.equals(TextInvoiceWords.class)) {
            return new TextInvoiceWords(business, INVOICE, shortMoney(24_000), LINK);
        }
        if (words.equals(TextOverdueWords.class)) {
            return new TextOverdueWords(business, INVOICE, shortMoney(24_000), wording.date(start), LINK);
        }
        if (words.equals(TextReceiptWords.class)) {
            return new TextReceiptWords(business, shortMoney(6_000), NUMBER, wording.shortly(start));
        }
        if (words.equals(TextRefundWords.class)) {
            return new TextRefundWords(business, shortMoney(6_000), false, true, false, NUMBER, wording.shortly(start));
        }
        if (words.equals(TextInvoiceReceiptWords.class)) {
            return new TextInvoiceReceiptWords(business, shortMoney(6_000), INVOICE);
        }
        if (words.equals(TextInvoiceRefundWords.class)) {
            return new TextInvoiceRefundWords(business, shortMoney(6_000), true, INVOICE);
        }
        if (words.equals(TextOutreachWords.class)) {
            return new TextOutreachWords(business, wording.date(start), Count.of(wording.language(), 60), LINK, LINK);
        }
        if (words.equals(InvoiceWords.class)) {
            return new InvoiceWords(text("client"), business, INVOICE, money(24_000), LINK);
        }
        if (words.equals(OverdueWords.class)) {
            return new OverdueWords(text("client"), business, INVOICE, money(24_000), wording.date(start), LINK);
        }
        if (words.equals(ReceiptWords.class)) {
            return new ReceiptWords(
                    text("client"), business, money(6_000), NUMBER, wording.shortly(start), text("service"));
        }
        if (words.equals(RefundWords.class)) {
            return new RefundWords(
                    text("client"),
                    business,
                    money(6_000),
                    false,
                    true,
                    false,
                    NUMBER,
                    wording.shortly(start),
                    text("service"));
        }
        if (words.equals(InvoiceReceiptWords.class)) {
            return new InvoiceReceiptWords(text("client"), business, money(6_000), INVOICE);
        }
        if (words.equals(InvoiceRefundWords.class)) {
            return new InvoiceRefundWords(text("client"), business, money(6_000), true, INVOICE);
        }
        if (words.equals(OutreachWords.class)) {
            return new OutreachWords(
                    text("client"),
                    business,
                    text("service"),
                    wording.date(start),
                    Count.of(wording.language(), 60),
                    LINK);
        }
        throw new IllegalArgumentException("There are no samples of " + words);
    }

    private VisitWords visit() {
        Instant second = start.plus(Duration.ofHours(1));
        Instant before = start.minus(Duration.ofDays(1));
        String price = money(12_000);
        return new VisitWords(
                text("client"),
                business,
                text("branch"),
                text("phone"),
                NUMBER,
                wording.shortly(start),
                span(),
                wording.span(before, before.plus(Duration.ofHours(2))),
                List.of(
                        new VisitWords.Item(wording.hours(start, second), text("service"), text("master"), price),
                        new VisitWords.Item(
                                wording.hours(second, second.plus(Duration.ofHours(1))),
                                text("other_service"),
                                text("master"),
                                price)),
                money(24_000),
                money(6_000),
                text("client"),
                text("client_phone"),
                text("notes"),
                LINK,
                LINK,
                LINK,
                text("reason"),
                true,
                false,
                new VisitWords.Repeats(List.of(
                        new VisitWords.Repeat(wording.shortly(start.plus(Duration.ofDays(7)))),
                        new VisitWords.Repeat(wording.shortly(start.plus(Duration.ofDays(14)))))),
                Count.of(wording.language(), 3));
    }

    private String span() {
        return wording.span(start, start.plus(Duration.ofHours(2)));
    }

    private String money(long amount) {
        return wording.money(inCurrency(amount));
    }

    private String shortMoney(long amount) {
        return wording.shortMoney(inCurrency(amount));
    }

    private Money inCurrency(long amount) {
        return Money.of(BigDecimal.valueOf(amount), Currency.getInstance(currency));
    }

    private String text(String key) {
        return TEXTS.text(wording.language(), key);
    }
}
