package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Templates;
import io.thermae.finance.api.InvoiceDispatched;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceOverdue;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Documents come with a word in their reader's language. */
class InvoiceMailsTest {

    private static final UUID INVOICE = new UUID(0, 1);
    private static final UUID CARD = new UUID(0, 2);
    private static final String EMAIL = "dana@example.com";

    private final OfferedLinks links = new OfferedLinks();
    private final InvoiceMails mails = new InvoiceMails(new Templates(), Visits.sender(), links);

    @Test
    void saysInEachLanguageWhichDocumentItBrings() {
        Mail english = mail(InvoiceKind.INVOICE, "INV-000042", CARD, "Dana", "en");
        Mail russian = mail(InvoiceKind.INVOICE, "INV-000042", CARD, "Дана", "ru");
        Mail kazakh = mail(InvoiceKind.CREDIT_NOTE, "CN-000007", CARD, "Дана", "kk");

        assertThat(english.kind()).isEqualTo("invoice-sent");
        assertThat(english.content().subject()).isEqualTo("Invoice INV-000042: Aul & Spa");
        assertThat(english.content().text()).contains("Hello, Dana!", "INV-000042", "11,200.00");
        assertThat(english.content().html()).contains("Aul &amp; Spa");
        assertThat(russian.language()).isEqualTo(Language.RU);
        assertThat(russian.content().subject()).startsWith("Счёт INV-000042");
        assertThat(russian.content().text()).contains("Здравствуйте, Дана!", "приложен");
        assertThat(kazakh.kind()).isEqualTo("credit-note-sent");
        assertThat(kazakh.content().subject()).startsWith("CN-000007 түзету шоты");
    }

    @Test
    void whoHasNoNameIsGreetedWithoutOneAndHasNoCard() {
        Mail mail = mail(InvoiceKind.INVOICE, "INV-000042", null, " ", "ru");

        assertThat(mail.content().text()).contains("Здравствуйте!");
        assertThat(mail.addresseeId()).isEqualTo(INVOICE);
        assertThat(mail(InvoiceKind.INVOICE, "INV-1", CARD, "Dana", "en").addresseeId())
                .isEqualTo(CARD);
    }

    @Test
    void nothingOfTheFileWaitsWithTheMail() {
        assertThat(mail(InvoiceKind.INVOICE, "INV-000042", CARD, "Dana", "en").attachment())
                .isNull();
    }

    @Test
    void remindsInEachLanguageOfWhatIsOpenAndSinceWhen() {
        Mail english = overdue("en");
        Mail russian = overdue("ru");
        Mail kazakh = overdue("kk");

        assertThat(english.kind()).isEqualTo("invoice-overdue");
        assertThat(english.addresseeId()).isEqualTo(CARD);
        assertThat(english.attachment()).isNull();
        assertThat(english.content().subject()).isEqualTo("Invoice INV-000042 is still open: Aul & Spa");
        assertThat(english.content().text()).contains("Hello, Dana!", "March 1, 2024", "11,200.00");
        assertThat(russian.language()).isEqualTo(Language.RU);
        assertThat(russian.content().subject()).startsWith("Счёт INV-000042 ещё не оплачен");
        assertThat(russian.content().text()).contains("1 марта 2024");
        assertThat(kazakh.content().subject()).startsWith("INV-000042 шоты әлі төленген жоқ");
    }

    @Test
    void whatCanBePaidOnTheWebHasItsLinkInEachLanguage() {
        links.payable.add(INVOICE);
        String link = "http://localhost:8080/api/v1/public/invoice?token=token-of-" + INVOICE;

        for (String language : List.of("en", "ru", "kk")) {
            assertThat(List.of(mail(InvoiceKind.INVOICE, "INV-000042", CARD, "Dana", language), overdue(language)))
                    .allSatisfy(mail -> {
                        assertThat(mail.content().text()).containsOnlyOnce(link);
                        assertThat(mail.content().html())
                                .containsOnlyOnce("token-of-" + INVOICE)
                                .contains("<a href=\"http");
                    });
            assertThat(mail(InvoiceKind.CREDIT_NOTE, "CN-000007", CARD, "Dana", language)
                            .content()
                            .text())
                    .doesNotContain("token=");
        }
    }

    @Test
    void whatCannotBePaidThereSaysNothingOfIt() {
        assertThat(mail(InvoiceKind.INVOICE, "INV-000042", CARD, "Dana", "en")
                        .content()
                        .text())
                .doesNotContain("can pay", "token=");
        assertThat(overdue("ru").content().html()).doesNotContain("<a ", "token=");
    }

    private Mail overdue(String language) {
        return mails.overdue(
                new InvoiceOverdue(
                        INVOICE,
                        "INV-000042",
                        new UUID(0, 3),
                        "Aul & Spa",
                        new Money(1_120_000, Currency.getInstance("KZT")),
                        LocalDate.of(2024, 3, 1),
                        new Reader(CARD, "Dana", EMAIL, null, language)),
                EMAIL);
    }

    private Mail mail(InvoiceKind kind, String number, @Nullable UUID card, String name, String language) {
        return mails.dispatched(
                new InvoiceDispatched(
                        INVOICE,
                        kind,
                        number,
                        new UUID(0, 3),
                        "Aul & Spa",
                        new Money(1_120_000, Currency.getInstance("KZT")),
                        new Reader(card, name, EMAIL, null, language)),
                EMAIL);
    }
}
