package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Templates;
import io.thermae.finance.api.CardRefusal;
import io.thermae.finance.api.CardRefusalTexts;
import io.thermae.finance.api.PlatformInvoiceIssued;
import io.thermae.finance.api.PlatformInvoiceOverdue;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.Addressee;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BillMailsTest {

    private static final UUID INVOICE = new UUID(3, 4);
    private static final Money AMOUNT = new Money(1_500_000, Currency.getInstance("KZT"));
    private static final Instant DATE = Instant.parse("2024-03-15T06:30:00Z");

    private final BillMails mails = new BillMails(new Templates());

    @ParameterizedTest
    @EnumSource
    void anOwnerReadsWhatIsToBePaidAndUntilWhen(Language language) {
        Mail mail = mails.issued(new PlatformInvoiceIssued(
                        INVOICE, "000042", "Aul Spa", "Studio", AMOUNT, DATE, "Asia/Almaty", owner(language)))
                .get(0);

        assertThat(mail.kind()).isEqualTo("platform-invoice-issued");
        assertThat(mail.addresseeId()).isEqualTo(INVOICE);
        assertThat(mail.recipient()).isEqualTo("aigul@example.org");
        assertThat(mail.content().subject()).contains("000042");
        assertThat(mail.content().text()).contains("Aigul", "Aul Spa", "Studio", "000042", "15", "2024");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | If it is not paid      | So the business is suspended",
                "RU | Если он не будет       | Поэтому работа компании приостановлена",
                "KK | Шот төленбесе          | Сондықтан компания жұмысы тоқтатылды",
            })
    void anOwnerIsWarnedAndThenToldWhy(Language language, String warned, String suspended) {
        Mail warning = overdue(language, DATE);
        Mail suspension = overdue(language, null);

        assertThat(warning.kind()).isEqualTo("platform-invoice-overdue");
        assertThat(warning.content().text()).contains(warned, "2024").doesNotContain(suspended);
        assertThat(warning.content().html()).contains(warned).doesNotContain(suspended);
        assertThat(suspension.content().text()).contains(suspended).doesNotContain(warned);
        assertThat(suspension.content().html()).contains(suspended).doesNotContain(warned);
    }

    @ParameterizedTest
    @EnumSource
    void anOwnerReadsWhyHisCardWasRefused(Language language) {
        String why = CardRefusalTexts.of(CardRefusal.EXPIRED, language);
        Mail refused = overdue(language, DATE, CardRefusal.EXPIRED);

        assertThat(refused.content().text()).contains(why);
        assertThat(refused.content().html()).contains(why);
        assertThat(overdue(language, DATE).content().text()).doesNotContain(why);
    }

    private Mail overdue(Language language, @Nullable Instant suspendsAt) {
        return overdue(language, suspendsAt, null);
    }

    private Mail overdue(Language language, @Nullable Instant suspendsAt, @Nullable CardRefusal refusal) {
        return mails.overdue(new PlatformInvoiceOverdue(
                        INVOICE,
                        "000042",
                        "Aul Spa",
                        "Studio",
                        AMOUNT,
                        suspendsAt,
                        refusal,
                        "Asia/Almaty",
                        owner(language)))
                .get(0);
    }

    private static Addressee owner(Language language) {
        return new Addressee("Aigul", "aigul@example.org", language.tag(), null);
    }
}
