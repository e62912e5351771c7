package io.thermae.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.AgeingReport;
import io.thermae.finance.api.AgeingReport.Ageing;
import io.thermae.finance.api.AgeingReport.CustomerAgeing;
import io.thermae.finance.api.AgeingReport.CustomerRow;
import io.thermae.finance.api.AgeingReport.Past;
import io.thermae.finance.api.MovementReport;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.Receivables.Balance;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport;
import io.thermae.finance.api.TableOnPaper;
import io.thermae.finance.api.TableOnPaper.Column;
import io.thermae.finance.api.TableOnPaper.Days;
import io.thermae.finance.api.TableOnPaper.Fact;
import io.thermae.finance.api.TakingsReport;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.Period.Step;
import io.thermae.web.paper.Letterhead;
import io.thermae.web.paper.TableWords;
import io.thermae.web.report.ReportPaper.Told;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read of a report is what it says, in their words, with the totals that it says. */
class ReportPaperTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final Days DAYS = new Days(FIRST, LAST);
    private static final Days BEFORE = new Days(FIRST.minusDays(30), FIRST.minusDays(1));
    private static final LocalDateTime MADE = LAST.atTime(18, 0);

    @ParameterizedTest
    @EnumSource(RevenueReport.By.class)
    void revenueIsToldByEach(RevenueReport.By by) {
        boolean method = by == RevenueReport.By.METHOD;
        String name = method ? "CASH" : "Dana";
        RevenueReportJson report =
                RevenueReportJson.of(question(null), List.of(revenue(1_000, 120L, name), revenue(-300, -36L, null)));

        for (Language language : Language.values()) {
            String shown = method ? TableWords.in(language).of("method.CASH") : name;
            TableOnPaper paper = paper(report.table("revenue"), null, ReportPaper.small(by), language);

            assertThat(paper.columns()).hasSize(6).first().satisfies(each -> assertThat(each.number())
                    .isFalse());
            assertThat(paper.columns().subList(1, 6)).allMatch(Column::number);
            assertThat(paper.rows().get(0))
                    .isEqualTo(Arrays.asList(shown, tenge(1_000), tenge(120), tenge(1_120), tenge(50), tenge(5)));
            assertThat(paper.totals().get(0).subList(1, 6))
                    .isEqualTo(List.of(tenge(700), tenge(84), tenge(784), tenge(100), tenge(10)));
        }
    }

    @Test
    void whatIsOfNobodySaysSoAndABusinessHasItsName() {
        ReportTable table = RevenueReportJson.of(question(null), List.of(revenue(1, null, null)))
                .table("revenue");

        assertThat(paper(table, null, "master", Language.EN).rows().get(0).get(0))
                .isEqualTo("\u2014");
        assertThat(paper(table, null, "business", Language.EN).rows().get(0).get(0))
                .isEqualTo("Aul Spa");
    }

    @Test
    void monthsHaveTheirNamesAndDaysTheirDates() {
        ReportTable table = RevenueReportJson.of(question(Step.MONTH), List.of(revenue(1, null, "Dana")))
                .table("revenue");

        TableOnPaper months = paper(table, Step.MONTH, "business", Language.KK);
        TableOnPaper weeks = paper(table, Step.WEEK, "master", Language.RU);

        assertThat(months.rows().get(0).get(0)).isEqualTo(YearMonth.of(2026, 11));
        assertThat(headings(months)).startsWith("Айы", "Салықсыз");
        assertThat(weeks.rows().get(0).subList(0, 2)).isEqualTo(List.of(FIRST, "Dana"));
        assertThat(headings(weeks)).startsWith("Неделя с", "Мастер");
    }

    @Test
    void profitIsTheTotalOfAccounts() {
        MovementReportJson report = MovementReportJson.of(
                question(null),
                List.of(
                        movement(AccountRole.REVENUE, AccountKind.REVENUE, 0, 1_600),
                        movement(AccountRole.EXPENSES, AccountKind.EXPENSE, 2_000, 0)));

        TableOnPaper paper = paper(report.table("profit-and-loss"), null, "account", Language.RU);

        assertThat(paper.title()).isEqualTo("Прибыли и убытки");
        assertThat(headings(paper))
                .containsExactly(
                        "№",
                        "Счёт",
                        "Вид",
                        "На начало",
                        "Увеличение",
                        "Уменьшение",
                        "Изменение",
                        "На конец",
                        "Изменение, до этого");
        assertThat(paper.rows().get(0).get(2)).isEqualTo("Доход");
        assertThat(paper.totals().get(0).get(0)).isEqualTo("Прибыль");
        assertThat(paper.totals().get(0).get(6))
                .isEqualTo(report.totals().get(0).change())
                .isEqualTo(tenge(-400));
    }

    @Test
    void takingsSayWhatIsNoNewMoney() {
        TakingsReportJson report = TakingsReportJson.of(
                question(Step.DAY), List.of(taking(PaymentMethod.CASH, 700), taking(PaymentMethod.GIFT_CARD, 200)));

        TableOnPaper paper = paper(report.table(), Step.DAY, "method", Language.EN);

        assertThat(headings(paper)).containsExactly("Day", "Paid by", "Taken", "Given back", "Left", "Left, before");
        assertThat(paper.rows()).extracting(row -> row.get(1)).containsExactly("Cash", "Gift card");
        assertThat(paper.totals().get(0)).startsWith("Total", null, tenge(700));
        assertThat(paper.facts())
                .extracting(Fact::name)
                .containsExactly(null, "Branches", "Period", "Compared with", "Total", "As of");
        assertThat(paper.facts()).extracting(Fact::value).contains("Aul Spa", "Centre, North", DAYS, BEFORE, MADE);
    }

    @Test
    void whatIsOwedIsAddedUp() {
        Ageing report = new Ageing(LAST, null, List.of(owed("Centre", 10, null), owed(null, 5, null)));

        TableOnPaper paper = ReportPaper.of(
                AgeingTable.paper(report), new Told(null, null, null, "branch"), letterhead(Language.KK, List.of()));

        assertThat(paper.facts()).extracting(Fact::name).containsExactly(null, "Жасалған уақыты");
        assertThat(paper.totals()).singleElement().satisfies(total -> assertThat(total)
                .isEqualTo(Arrays.asList(
                        "Барлығы", tenge(15), tenge(15), tenge(15), tenge(15), tenge(15), tenge(75), tenge(15))));
    }

    @Test
    void whoOwesIsNamedAndNobodysCardIsNobodys() {
        CustomerAgeing report = new CustomerAgeing(
                LAST,
                null,
                List.of(
                        new CustomerRow(new UUID(0, 1), "Dana", balance(10), null),
                        new CustomerRow(null, null, balance(5), null)));

        TableOnPaper paper = ReportPaper.of(
                AgeingTable.paper(report), new Told(null, null, null, "customer"), letterhead(Language.RU, List.of()));

        assertThat(headings(paper)).startsWith("Клиент", "Срок не наступил");
        assertThat(paper.rows()).extracting(row -> row.get(0)).containsExactly("Dana", "\u2014");
        assertThat(paper.totals()).singleElement().satisfies(total -> assertThat(total)
                .startsWith("Итого", tenge(15)));
        assertThat(AgeingTable.file(report).columns()).hasSize(10).startsWith("customerId", "customerName", "currency");
        assertThat(AgeingTable.file(report).rows())
                .allSatisfy(row -> assertThat(row).hasSize(10));
    }

    @Test
    void whatWasOwedOnAnotherDayHasRowsOfItsOwn() {
        LocalDate before = FIRST.minusDays(1);
        Ageing report = new Ageing(LAST, before, List.of(owed("Centre", 10, 20L), owed("North", 5, 0L)));

        TableOnPaper paper = ReportPaper.of(
                AgeingTable.paper(report),
                new Told(new Days(LAST, LAST), new Days(before, before), null, "branch"),
                letterhead(Language.RU, List.of()));

        assertThat(headings(paper)).startsWith("Филиал", "На дату", "Срок не наступил");
        assertThat(paper.facts()).extracting(Fact::name).contains("Период", "В сравнении с");
        assertThat(paper.rows())
                .extracting(row -> row.subList(0, 3))
                .containsExactly(
                        List.of("Centre", LAST, tenge(10)),
                        List.of("Centre", before, tenge(20)),
                        List.of("North", LAST, tenge(5)),
                        List.of("North", before, tenge(0)));
        assertThat(paper.totals())
                .extracting(row -> row.subList(0, 3))
                .containsExactly(List.of("Итого", LAST, tenge(15)), List.of("Итого", before, tenge(20)));
        assertThat(AgeingTable.file(report).columns())
                .hasSize(17)
                .startsWith("branchId", "branchName", "currency", "notDue")
                .endsWith("previousOpen", "previousCredit");
        assertThat(AgeingTable.file(report).rows())
                .allSatisfy(row -> assertThat(row).hasSize(17));
    }

    /** As far before as the period is long: 30 days before the last one of November it is the last of October. */
    @Test
    void whatWasOwedAtTheEndsOfMonthsHasItsDays() {
        List<Past> rows = List.of(new Past(LAST, owed("Centre", 10, 20L)));

        ReportTable alone = AgeingTable.file(List.of(new Past(LAST, owed("Centre", 10, null))), 0);
        ReportTable compared = AgeingTable.file(rows, 30);
        TableOnPaper paper = paper(AgeingTable.paper(rows, 30), Step.MONTH, "branch", Language.KK);

        assertThat(alone.columns()).hasSize(11).startsWith("at", "branchId");
        assertThat(alone.rows().get(0)).hasSize(11).startsWith(LAST);
        assertThat(compared.columns()).hasSize(19).startsWith("at", "previousAt", "branchId");
        assertThat(compared.rows().get(0)).hasSize(19).startsWith(LAST, LAST.minusDays(30));
        assertThat(paper.rows()).extracting(row -> row.get(1)).containsExactly(LAST, LAST.minusDays(30));
        assertThat(paper.totals()).isEmpty();
    }

    @Test
    void longReportsHaveTotalsToo() {
        LongReportJson report = LongReportJson.of(List.of(revenue(7, 1L, "Dana"), revenue(-3, null, "Dana")));

        TableOnPaper paper = paper(report.table("revenue"), Step.DAY, "service", Language.EN);

        assertThat(paper.title()).isEqualTo("Revenue by service");
        assertThat(paper.totals()).containsExactly(Arrays.asList("Total", null, tenge(4), null, null));
    }

    @Test
    void whatHasNoRowsHasNoTotals() {
        TableOnPaper paper =
                paper(MovementReportJson.of(question(null), List.of()).table("held"), null, "account", Language.EN);

        assertThat(paper.rows()).isEmpty();
        assertThat(paper.totals()).isEmpty();
        assertThat(paper.title()).isEqualTo("Held for others");
    }

    private static TableOnPaper paper(ReportTable table, @Nullable Step step, String by, Language language) {
        return ReportPaper.of(
                table, new Told(DAYS, BEFORE, step, by), letterhead(language, List.of("Centre", "North")));
    }

    private static Letterhead letterhead(Language language, List<String> branches) {
        return new Letterhead(language, "Aul Spa", branches, MADE);
    }

    private static List<String> headings(TableOnPaper paper) {
        return paper.columns().stream().map(Column::heading).toList();
    }

    private static ReportQuestion question(@Nullable Step step) {
        return new ReportQuestion(FIRST, LAST, step, null);
    }

    private static RevenueReport.Row revenue(long net, @Nullable Long tax, @Nullable String name) {
        return new RevenueReport.Row(
                FIRST, new UUID(0, 1), name, tenge(net), tax == null ? null : tenge(tax), tenge(50), tenge(5));
    }

    private static MovementReport.Row movement(AccountRole role, AccountKind kind, long debit, long credit) {
        return new MovementReport.Row(
                FIRST,
                new UUID(0, 1),
                role.code(),
                role.name(),
                kind,
                List.of(role),
                tenge(0),
                tenge(debit),
                tenge(credit),
                tenge(debit - credit),
                tenge(0));
    }

    private static TakingsReport.Row taking(PaymentMethod method, long taken) {
        return new TakingsReport.Row(FIRST, method, tenge(taken), tenge(0), tenge(taken), tenge(0));
    }

    private static AgeingReport.Row owed(@Nullable String branch, long each, @Nullable Long before) {
        return new AgeingReport.Row(new UUID(0, each), branch, balance(each), before == null ? null : balance(before));
    }

    private static Balance balance(long each) {
        return new Balance(
                null, tenge(each), tenge(each), tenge(each), tenge(each), tenge(each), tenge(5 * each), tenge(each));
    }

    private static Money tenge(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance("KZT"));
    }
}
