package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Expense;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.LongReport;
import io.thermae.it.support.Paper;
import io.thermae.it.support.Platform;
import io.thermae.it.support.ReportForms;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report of taxes is what has moved on their accounts, to the cent: of what was sold, of what was bought, and by hand. */
@ArquillianTest
@RunAsClient
public class TaxReportIT {

    private final Business spa =
            Platform.current().registersBusiness("taxes").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final LocalDate earlier = today.minusDays(5);
    private final LocalDate from = today.minusDays(20);
    private final LocalDate to = today.plusDays(1);
    private final Books books = Books.of(spa);
    private final String towels = Expense.category(spa, "Towels");
    private String vat = "";

    /** Sold for 1,120.00, of which 112.00 are taken back; bought for 560.00 and 105.00, and for 224.00, which is voided. */
    @BeforeEach
    void theBusinessSellsAndBuys() {
        owner.put(
                        "/tax-rates",
                        body(
                                "rates",
                                list(
                                        body("name", "VAT", "percent", "12", "standard", true),
                                        body("name", "Reduced", "percent", "5", "standard", false))))
                .expect(200);
        vat = rate("VAT");
        Invoice.issued(spa, "1120.00").credited("112.00").expect(201);
        bought("560.00", vat, today);
        bought("105.00", rate("Reduced"), earlier);
        bought("224.00", vat, earlier).voided().expect(200);
        // says no rate, so there is no tax to deduct
        Expense.submitted(spa, Expense.said(spa, towels, "33.00", today))
                .step("approve")
                .expect(200);
    }

    @Test
    void whatIsBoughtIsDeductedAndWhatPeoplePostIsARowOfItsOwn() {
        books.post(today, "TAXES_PAYABLE", "BANK", "500.00").expect(201);
        books.post(today, "TAXES_RECOVERABLE", "BANK", "7.00").expect(201);
        assertThat(books.balance("TAXES_PAYABLE", to)).as("the rest was moved").isEqualTo("0.00 KZT");

        Answer report = taxes("");

        isRow(report, "OUTPUT_TAX", "VAT", "900.00", "108.00");
        isRow(report, "INPUT_TAX", "Reduced", "-100.00", "-5.00");
        isRow(report, "INPUT_TAX", "VAT", "-500.00", "-60.00");
        isRow(report, "UNDOCUMENTED", "", "0.00", "-507.00");
        assertThat(report.items())
                .extracting(row -> row.getString("kind"))
                .containsExactly("OUTPUT_TAX", "INPUT_TAX", "INPUT_TAX", "UNDOCUMENTED");
        assertThat(report.list("/kinds"))
                .extracting(kind -> kind.getString("kind") + " " + amount(kind, "tax"))
                .containsExactly("OUTPUT_TAX 108.00", "INPUT_TAX -65.00", "UNDOCUMENTED -507.00");
        assertThat(report.text("/totals/0/tax/amount")).isEqualTo("-464.00");
        isTheLedger(report, from, to);
        for (String step : List.of("day", "week", "month")) {
            isTheLedger(taxes("&groupBy=" + step), from, to);
        }
        isTheLedger(taxes(earlier.minusDays(1), today.minusDays(1), ""), earlier.minusDays(1), today.minusDays(1));
        isTheLedger(taxes(today, to, ""), today, to);
    }

    /** Of a branch there is what its documents say, and nothing that people have posted. */
    @Test
    void aBranchHasTheTaxesOfItsDocuments() {
        books.post(today, "BANK", "TAXES_PAYABLE", "9.00").expect(201);

        Answer report = taxes("&branchId=" + spa.branchId());

        assertThat(sum(report, "tax")).isEqualByComparingTo("43.00");
        assertThat(report.items())
                .extracting(row -> row.getString("kind"))
                .containsExactly("OUTPUT_TAX", "INPUT_TAX", "INPUT_TAX");
    }

    /** An expense is deducted on its day, and not any more on the day on which it is voided; the period before stands beside. */
    @Test
    void whatIsVoidedIsOfItsOwnDay() {
        isRow(taxes(earlier, earlier, ""), "INPUT_TAX", "VAT", "-200.00", "-24.00");
        Answer report = taxes(today.minusDays(1), to, "");
        isRow(report, "INPUT_TAX", "VAT", "-300.00", "-36.00");
        Answer later = taxes(to.plusDays(1), to.plusDays(30), "");
        assertThat(sum(later, "tax")).isZero();
        assertThat(sum(later, "previousTax")).isEqualByComparingTo("43.00");
        assertThat(sum(later, "previousNet")).isEqualByComparingTo("300.00");
    }

    @Test
    void whoeverPlaysTheRoleTheTaxesAreTold() {
        String own = owner.post("/ledger/accounts", body("code", "3111", "name", "Own", "kind", "LIABILITY"))
                .expect(201)
                .text("/id");
        owner.post("/ledger/accounts/" + own + "/roles", body("role", "TAXES_PAYABLE"))
                .expect(200);
        Answer moved = taxes("");
        assertThat(moved.items()).hasSize(3);
        Invoice.issued(spa, "112.00");
        books.post(today, "BANK", own, "8.00").expect(201);

        Answer report = taxes("");

        isRow(report, "OUTPUT_TAX", "VAT", "1000.00", "120.00");
        isRow(report, "UNDOCUMENTED", "", "0.00", "8.00");
        assertThat(sum(report, "tax").negate())
                .isEqualByComparingTo(balance(books.account("TAXES_PAYABLE"), to)
                        .add(balance(own, to))
                        .add(balance("TAXES_RECOVERABLE", to)));
    }

    @Test
    void itIsTheSameInAllFormsAndOfLongPeriods() {
        books.post(today, "TAXES_PAYABLE", "BANK", "500.00").expect(201);
        String days = "?from=" + from + "&to=" + to;
        assertThat(ReportForms.agree(owner, "/reports/taxes" + days)).hasSize(4);
        assertThat(ReportForms.agree(owner, "/reports/taxes" + days + "&groupBy=day"))
                .hasSizeGreaterThan(4);
        JsonObject question = body("kind", "TAXES", "from", from.toString(), "to", to.toString(), "groupBy", "DAY");

        LongReport alone = LongReport.asked(owner, question).done();
        LongReport beside =
                LongReport.asked(owner, Body.with(question, "compare", true)).done();

        Answer brief = taxes("&groupBy=day");
        Answer told = beside.result("");
        assertThat(told.items()).isEqualTo(brief.items());
        assertThat(told.json().get("kinds")).isEqualTo(brief.json().get("kinds"));
        assertThat(told.json().get("totals")).isEqualTo(brief.json().get("totals"));
        assertThat(ReportForms.agree(owner, beside.path() + "/result")).isEqualTo(brief.items());
        List<JsonObject> rows = ReportForms.agree(owner, alone.path() + "/result");
        assertThat(rows)
                .extracting(row -> row.getString("start") + row.getString("kind") + amount(row, "tax"))
                .isEqualTo(brief.items().stream()
                        .map(row -> row.getString("start") + row.getString("kind") + amount(row, "tax"))
                        .toList());
        assertThat(Paper.of(owner.in("en").bytes("/reports/taxes" + days + "&format=pdf")))
                .contains("Output", "Input", "Other", "Reduced", "-₸457.00");
    }

    private Expense bought(String amount, String rate, LocalDate day) {
        Expense expense = Expense.submitted(spa, Body.with(Expense.said(spa, towels, amount, day), "taxRateId", rate));
        expense.step("approve").expect(200);
        return expense;
    }

    private String rate(String name) {
        return owner.get("/tax-rates").expect(200).items().stream()
                .filter(rate -> rate.getString("name").equals(name))
                .map(rate -> rate.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    private static void isRow(Answer report, String kind, String name, String net, String tax) {
        assertThat(report.items())
                .filteredOn(row -> row.getString("kind").equals(kind)
                        && row.getString("name", "").equals(name))
                .singleElement()
                .satisfies(row -> {
                    assertThat(amount(row, "net")).isEqualTo(net);
                    assertThat(amount(row, "tax")).isEqualTo(tax);
                });
    }

    /** What has moved on both accounts in the days of the report. */
    private void isTheLedger(Answer report, LocalDate first, LocalDate last) {
        BigDecimal moved = BigDecimal.ZERO;
        for (String role : List.of("TAXES_PAYABLE", "TAXES_RECOVERABLE")) {
            moved = moved.add(balance(role, last)).subtract(balance(role, first.minusDays(1)));
        }
        assertThat(sum(report, "tax")).isEqualByComparingTo(moved.negate());
    }

    /** Nothing, if nothing was ever posted to it. */
    private BigDecimal balance(String account, LocalDate at) {
        String balance = books.balance(account, at).replace(" KZT", "");
        return balance.isEmpty() ? BigDecimal.ZERO : new BigDecimal(balance);
    }

    private Answer taxes(String more) {
        return taxes(from, to, more);
    }

    private Answer taxes(LocalDate first, LocalDate last, String more) {
        return owner.get("/reports/taxes?from=" + first + "&to=" + last + more).expect(200);
    }

    private static BigDecimal sum(Answer report, String field) {
        return report.items().stream()
                .map(row -> new BigDecimal(amount(row, field)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String amount(JsonObject row, String field) {
        return row.getJsonObject(field).getString("amount");
    }
}
