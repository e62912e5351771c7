package io.thermae.finance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.PlatformCredit;
import io.thermae.finance.api.PlatformInvoiceKind;
import io.thermae.finance.api.PlatformInvoiceStatus;
import io.thermae.finance.api.PlatformInvoiceView;
import io.thermae.finance.api.PlatformTax;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an owner reads on an invoice of the platform, with somebody else's eyes. */
class PlatformInvoicePaperTest {

    /** 1 March in Almaty, and still February in UTC. */
    private static final Instant START = Instant.parse("2024-02-29T20:00:00Z");

    private static final Instant END = Instant.parse("2024-03-31T20:00:00Z");

    private static final PlatformPaper.Seller SELLER =
            new PlatformPaper.Seller("Thermae LLP", "1 Abay Avenue, Almaty", "123456789012");

    private static final PlatformTax VAT = new PlatformTax("VAT", 12_000);

    @Test
    void saysInEnglishWhatIsToBePaidForWhichPeriod() {
        ReadPdf read = read(period(null), SELLER, "Әулие Spa", Language.EN);

        assertThat(read.pages()).hasSize(1);
        assertThat(read.language()).isEqualTo("en");
        assertThat(read.text())
                .contains(
                        "Invoice 000042",
                        "Issued March 1, 2024",
                        "Due March 8, 2024",
                        "Thermae LLP",
                        "1 Abay Avenue, Almaty",
                        "Tax ID 123456789012",
                        "Әулие Spa",
                        "Plan Studio",
                        "March 1, 2024",
                        "April 1, 2024",
                        "Total ₸15,000.00",
                        "Paid ₸0.00",
                        "To pay ₸15,000.00")
                .doesNotContain("Paid on", "not used");
    }

    @Test
    void saysItInRussianAndInKazakh() {
        ReadPdf russian = read(period(null), SELLER, "Spa", Language.RU);
        ReadPdf kazakh = read(period(null), SELLER, "Spa", Language.KK);

        assertThat(russian.text())
                .contains("Счёт 000042", "Тариф «Studio»", "ИНН/БИН 123456789012", "К оплате 15 000,00 ₸");
        assertThat(kazakh.text())
                .contains("000042 шоты", "«Studio» тарифі", "БСН/ЖСН 123456789012", "Төленуге тиіс 15 000,00 ₸");
        assertThat(kazakh.language()).isEqualTo("kk");
    }

    @Test
    void whatIsPaidIsNotToBePaid() {
        assertThat(read(period(START), SELLER, "Spa", Language.EN).text())
                .contains("Paid on March 1, 2024", "Total ₸15,000.00", "Paid ₸15,000.00", "To pay ₸0.00");
    }

    @Test
    void anUpgradeSaysWhatItTakesOff() {
        PlatformInvoiceView upgrade = invoice(
                PlatformInvoiceKind.UPGRADE,
                tenge(1_500_000),
                new PlatformCredit("Small", tenge(500_000), tenge(0), null),
                null);

        assertThat(read(upgrade, SELLER, "Spa", Language.EN).text())
                .contains(
                        "Plan Studio",
                        "₸20,000.00",
                        "Plan Small: paid before, not used -₸5,000.00",
                        "Total ₸15,000.00");
    }

    @Test
    void whoSaysNothingOfHimselfIsNamedOnly() {
        String text = read(period(null), new PlatformPaper.Seller("Thermae", null, null), "Spa", Language.EN)
                .text();

        assertThat(text).contains("Thermae").doesNotContain("Tax ID", "null");
    }

    @ParameterizedTest
    @EnumSource
    void fontsAreEmbedded(Language language) {
        assertThat(read(period(null), SELLER, "Әулие Spa", language).typefaces())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.embedded()).isTrue());
    }

    @Property(tries = 50)
    void anyNameIsPrinted(@ForAll @StringLength(max = 200) String name) {
        assertThat(read(period(null), SELLER, name, Language.RU).text()).contains("000042", "К оплате");
    }

    @Test
    void whatContainsItsTaxSaysHowMuch() {
        PlatformInvoiceView taxed = taxed(tenge(1_120_000), tenge(120_000), VAT, true, null);

        assertThat(read(taxed, SELLER, "Spa", Language.EN).text())
                .contains(
                        "Plan Studio",
                        "₸11,200.00",
                        "Prices contain their tax",
                        "Without tax ₸10,000.00",
                        "VAT 12% of ₸10,000.00 ₸1,200.00",
                        "Total ₸11,200.00")
                .doesNotContain("without tax");
        assertThat(read(taxed, SELLER, "Spa", Language.RU).text()).contains("VAT 12 % с 10 000,00 ₸ 1 200,00 ₸");
    }

    @Test
    void whatIsTaxedOnTopShowsPricesWithoutIt() {
        PlatformInvoiceView taxed = taxed(
                tenge(1_120_000),
                tenge(120_000),
                VAT,
                false,
                new PlatformCredit("Small", tenge(560_000), tenge(60_000), VAT));

        assertThat(read(taxed, SELLER, "Spa", Language.EN).text())
                .contains(
                        "without tax\nPlan Studio",
                        "₸15,000.00",
                        "-₸5,000.00",
                        "Prices are without tax",
                        "Without tax ₸10,000.00",
                        "VAT 12% of ₸10,000.00 ₸1,200.00",
                        "Total ₸11,200.00");
    }

    @Test
    void whatWasTaxedOtherwiseBeforeIsTakenBackSo() {
        PlatformInvoiceView taxed = taxed(
                tenge(1_100_000),
                tenge(100_000),
                new PlatformTax("VAT", 16_000),
                true,
                new PlatformCredit("Small", tenge(560_000), tenge(60_000), VAT));

        assertThat(read(taxed, SELLER, "Spa", Language.EN).text())
                .contains(
                        "Without tax ₸10,000.00",
                        "VAT 16% of ₸15,000.00 ₸1,600.00",
                        "VAT 12% of -₸5,000.00 -₸600.00",
                        "Total ₸11,000.00");
    }

    private static PlatformInvoiceView taxed(
            Money amount, Money tax, PlatformTax taxedAt, boolean included, @Nullable PlatformCredit credit) {
        return new PlatformInvoiceView(
                new UUID(0, 1),
                "000042",
                credit == null ? PlatformInvoiceKind.PERIOD : PlatformInvoiceKind.UPGRADE,
                PlatformInvoiceStatus.OPEN,
                "Studio",
                START,
                END,
                amount,
                tax,
                taxedAt,
                included,
                credit,
                START,
                END,
                0,
                null,
                null);
    }

    private static ReadPdf read(
            PlatformInvoiceView document, PlatformPaper.Seller seller, String buyer, Language language) {
        return ReadPdf.of(PlatformInvoicePaper.draw(
                new PlatformPaper(document, seller, buyer, ZoneId.of("Asia/Almaty"), language)));
    }

    private static PlatformInvoiceView period(@Nullable Instant paidAt) {
        return invoice(PlatformInvoiceKind.PERIOD, tenge(1_500_000), null, paidAt);
    }

    private static PlatformInvoiceView invoice(
            PlatformInvoiceKind kind, Money amount, @Nullable PlatformCredit credit, @Nullable Instant paidAt) {
        return new PlatformInvoiceView(
                new UUID(0, 1),
                "000042",
                kind,
                paidAt == null ? PlatformInvoiceStatus.OPEN : PlatformInvoiceStatus.PAID,
                "Studio",
                START,
                END,
                amount,
                tenge(0),
                null,
                true,
                credit,
                START,
                Instant.parse("2024-03-07T20:00:00Z"),
                0,
                paidAt,
                null);
    }

    private static Money tenge(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance("KZT"));
    }
}
