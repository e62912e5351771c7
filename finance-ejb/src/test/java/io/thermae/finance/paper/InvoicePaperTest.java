package io.thermae.finance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read on paper by somebody else's eyes. */
class InvoicePaperTest {

    private static final int SANE = 100_000;

    @Test
    void saysInEnglishWhoOwesWhat() {
        ReadPdf read = read(Papers.invoice(Language.EN));

        assertThat(read.pages()).hasSize(1);
        assertThat(read.language()).isEqualTo("en");
        assertThat(read.text())
                .contains(
                        "Invoice INV-000042",
                        "Issued November 22, 2026",
                        "Due December 6, 2026",
                        "Әулие Spa Дана",
                        "ул. Абая, 1",
                        "+77011234567",
                        "₸7,000.00",
                        "Without tax ₸10,000.00",
                        "VAT 12% of ₸10,000.00 ₸1,200.00",
                        "Total ₸11,200.00",
                        "Paid ₸200.00",
                        "To pay ₸11,000.00",
                        "Рақмет",
                        "Page 1");
    }

    @Test
    void saysItInRussianAndInKazakh() {
        ReadPdf russian = read(Papers.invoice(Language.RU));
        ReadPdf kazakh = read(Papers.invoice(Language.KK));

        assertThat(russian.text())
                .contains("Счёт INV-000042", "22 ноября 2026 г.", "К оплате 11 000,00 ₸", "VAT 12 % с 10 000,00 ₸");
        assertThat(kazakh.text()).contains("INV-000042 шоты", "22 қараша", "Төленуге тиіс 11 000,00 ₸", "Жеңілдік");
        assertThat(kazakh.language()).isEqualTo("kk");
    }

    @Test
    void moneyIsWrittenAsItIsInTheLanguage() {
        PaperFormat english = new PaperFormat(Language.EN);
        PaperFormat russian = new PaperFormat(Language.RU);

        assertThat(english.money(new Money(-150_050, Currency.getInstance("USD"))))
                .isEqualTo("-$1,500.50");
        assertThat(english.money(new Money(150_050, Currency.getInstance("UZS"))))
                .isEqualTo("1,500.50\u00A0UZS");
        assertThat(russian.money(new Money(Long.MAX_VALUE, Currency.getInstance("KZT"))))
                .isEqualTo("92\u00A0233\u00A0720\u00A0368\u00A0547\u00A0758,07\u00A0₸");
        assertThat(russian.money(new Money(1500, Currency.getInstance("JPY")))).startsWith("1\u00A0500\u00A0");
        assertThat(russian.percent(12_125)).isEqualTo("12,125\u00A0%");
    }

    @Test
    void aCreditNoteNamesItsInvoiceAndAsksForNothing() {
        String text = read(Papers.creditNote(Language.EN)).text();

        assertThat(text).contains("Credit note CN-000007", "Takes back invoice INV-000042", "Taken back ₸11,200.00");
        assertThat(text).doesNotContain("To pay", "Due");
    }

    /** That it is not expected any more is the business's affair. */
    @Test
    void whatWasGivenUpIsStillToBePaidOnPaper() {
        String text = read(Papers.writtenOff(Language.EN)).text();

        assertThat(text).contains("Paid ₸200.00", "To pay ₸11,000.00").doesNotContain("Moved away");
    }

    @Test
    void aDraftSaysThatItIsOne() {
        String text = read(Papers.draft(Language.EN)).text();

        assertThat(text).contains("Invoice (draft)", "Customer").doesNotContain("Issued", "To pay", "INV-");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fontsAreEmbeddedAndOfTheirLettersOnlyThoseThatAreUsed(Language language) {
        ReadPdf read = read(Papers.invoice(language));

        assertThat(read.typefaces())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.embedded()).isTrue())
                .allSatisfy(each -> assertThat(each.isSubset()).as(each.name()).isTrue())
                .allSatisfy(each -> assertThat(each.name()).contains("DejaVuSans"));
        assertThat(read.size()).isLessThan(SANE);
    }

    @Test
    void theLettersOfAllLanguagesAndTheSignsOfMoneyArePrinted() {
        String letters = "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё₸₽€№«»—";

        assertThat(read(Papers.to(letters)).text()).contains(letters).doesNotContain("\uFFFD");
    }

    @Test
    void manyLinesGoOnOverPagesWithTheNamesOfTheColumns() {
        ReadPdf read = read(Papers.ofLines(120, "Massage of the back"));

        assertThat(read.pages()).hasSizeGreaterThan(3);
        assertThat(read.pages().stream().filter(page -> page.contains("Massage of the back")))
                .allSatisfy(page -> assertThat(page).contains("Description", "Quantity"));
        assertThat(read.pages()).allSatisfy(page -> assertThat(page)
                .contains("Page " + (read.pages().indexOf(page) + 1)));
        assertThat(read.text().split("Massage of the back", -1)).hasSize(121);
    }

    @Test
    void longTextsWrapAndNothingOfThemIsLost() {
        String words =
                String.join(" ", IntStream.range(0, 2000).mapToObj(n -> "w" + n).toList());

        ReadPdf read = read(Papers.ofLines(2, words));

        assertThat(read.pages()).hasSizeGreaterThan(1);
        assertThat(List.of(read.text().split("\\s+"))).contains("w0", "w1000", "w1999");
        assertThat(read(Papers.ofLines(1, "x".repeat(3000))).text().chars().filter(c -> c == 'x'))
                .hasSizeGreaterThanOrEqualTo(3000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\u202Egnp.exe\u202C",
                "\u05D3\u05E0\u05D4 \u0627\u0644\u0633\u0644\u0627\u0645 12",
                "\u0000\u0007\u001B[31m\u007F",
                "a\u0301\u0302\u0303\u0304",
                "\uD800",
                "\uFFFE\uFFFF",
                "<b>&amp;</b> (paren\\thesis) %PDF",
                "\u4E2D\u6587",
                "\n\n\r\n\t",
                ""
            })
    void noNameBreaksIt(String name) {
        assertThat(read(Papers.to(name)).text()).contains("INV-000042", "К оплате");
    }

    @Test
    void whatHasNoGlyphIsReplaced() {
        assertThat(PrintablePolicy.of("Dana \uD83D\uDE00\u4E2D!", PaperFonts::have))
                .isEqualTo("Dana \uFFFD\uFFFD!");
        assertThat(PrintablePolicy.of("a\u202Eb\u200Bc\u0007\uFE0Fd\te", PaperFonts::have))
                .isEqualTo("abcd e");
        assertThat(PaperFonts.have(0xFFFD)).isTrue();
    }

    @Test
    void severalAreDrawnAtOnce() {
        List<String> texts = IntStream.range(0, 32)
                .parallel()
                .mapToObj(n -> read(Papers.to("Ғалым " + n)).text())
                .toList();

        assertThat(IntStream.range(0, 32))
                .allSatisfy(n -> assertThat(texts.get(n)).contains("Ғалым " + n, "К оплате"));
    }

    @Test
    void everyWordIsThereInEachLanguage() {
        for (Language language : Language.values()) {
            assertThat(PaperWords.all(language).keySet())
                    .isEqualTo(PaperWords.all(Language.EN).keySet());
            PaperWords.all(language).forEach((key, word) -> assertThat(
                            Objects.toString(word).contains("{0}"))
                    .as(language + " " + key)
                    .isEqualTo(PaperWords.of(Language.EN, key.toString()).contains("{0}")));
        }
    }

    private static ReadPdf read(Paper paper) {
        return ReadPdf.of(InvoicePaper.draw(paper));
    }
}
