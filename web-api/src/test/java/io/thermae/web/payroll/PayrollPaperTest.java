package io.thermae.web.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.PayrollLineKind;
import io.thermae.finance.api.PayrollLineView;
import io.thermae.finance.api.PayrollRunView;
import io.thermae.finance.api.PayrollRunView.Statement;
import io.thermae.finance.api.PayrollStatus;
import io.thermae.finance.api.TableOnPaper;
import io.thermae.finance.api.TableOnPaper.Days;
import io.thermae.finance.api.TableOnPaper.Fact;
import io.thermae.finance.api.TableOnPaper.Percentage;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.web.paper.Letterhead;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a master is handed adds up to what he is paid. */
class PayrollPaperTest {

    private static final UUID DANA = new UUID(0, 1);
    private static final UUID BOTA = new UUID(0, 2);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDateTime MADE = LocalDateTime.of(2026, 11, 22, 14, 5);

    @Test
    void theLinesOfAMasterAddUpToWhatHeIsPaid() {
        TableOnPaper paper = paper(Language.RU)
                .statement(
                        DANA,
                        List.of(
                                line(PayrollLineKind.CARRIED, 0, null, -400, 0),
                                line(PayrollLineKind.SERVICE, 10_000, 40_000, 4_000, 0),
                                line(PayrollLineKind.TIP, 0, null, 0, 100)));

        assertThat(paper.title()).isEqualTo("Расчётный лист");
        assertThat(paper.facts())
                .extracting(Fact::value)
                .containsExactly("Әулие Spa", "Дана", new Days(FIRST, LocalDate.of(2026, 11, 30)), "Утверждена", MADE);
        assertThat(paper.rows())
                .containsExactly(
                        Arrays.asList("Перенос", null, null, null, null, tenge(-400), tenge(0), tenge(-400)),
                        Arrays.asList(
                                "Услуга",
                                "INV-000001",
                                "Massage",
                                tenge(10_000),
                                new Percentage(40_000),
                                tenge(4_000),
                                tenge(0),
                                tenge(4_000)),
                        Arrays.asList("Чаевые", null, null, null, null, tenge(0), tenge(100), tenge(100)));
        assertThat(paper.totals())
                .containsExactly(
                        Arrays.asList("Итого", null, null, tenge(10_000), null, tenge(3_600), tenge(100), tenge(3_700)),
                        Arrays.asList("К выплате", null, null, null, null, null, null, tenge(3_700)));
    }

    @Test
    void whoIsShortOfSomethingIsPaidNothing() {
        TableOnPaper statement =
                paper(Language.EN).statement(BOTA, List.of(line(PayrollLineKind.SERVICE, -1_000, null, -400, 0)));
        TableOnPaper summary = paper(Language.KK).summary();

        assertThat(statement.totals().get(1))
                .startsWith("Carried over to the next payroll")
                .endsWith(tenge(-400));
        assertThat(summary.rows())
                .containsExactly(
                        Arrays.asList("Бота", tenge(-1_000), tenge(-400), tenge(0), tenge(0), tenge(-400), tenge(0)),
                        Arrays.asList(
                                "Дана",
                                tenge(10_000),
                                tenge(4_000),
                                tenge(100),
                                tenge(-400),
                                tenge(3_700),
                                tenge(3_700)));
        assertThat(summary.totals())
                .containsExactly(Arrays.asList(
                        "Барлығы", tenge(9_000), tenge(3_600), tenge(100), tenge(-400), tenge(3_300), tenge(3_700)));
    }

    @Test
    void whoHasEarnedNothingHasAnEmptyStatement() {
        TableOnPaper paper = paper(Language.EN).statement(new UUID(0, 3), List.of());

        assertThat(paper.rows()).isEmpty();
        assertThat(paper.totals()).isEmpty();
        assertThat(paper.facts()).extracting(Fact::value).contains("\u2014");
    }

    @Test
    void tipsOfNobodyAreTheirOwnRowAndNobodyIsPaidThem() {
        TableOnPaper summary = paper(Language.RU, 30).summary();

        assertThat(summary.rows())
                .last()
                .isEqualTo(Arrays.asList("Без мастера", tenge(0), tenge(0), tenge(30), tenge(0), tenge(30), tenge(0)));
        assertThat(summary.totals())
                .containsExactly(Arrays.asList(
                        "Итого", tenge(9_000), tenge(3_600), tenge(130), tenge(-400), tenge(3_330), tenge(3_700)));
    }

    private static PayrollPaper paper(Language language) {
        return paper(language, 0);
    }

    private static PayrollPaper paper(Language language, long tipsOfNobody) {
        PayrollRunView run = new PayrollRunView(
                new UUID(0, 9),
                PayrollStatus.APPROVED,
                FIRST,
                FIRST.plusMonths(1),
                List.of(statement(DANA, 10_000, 4_000, 100, -400), statement(BOTA, -1_000, -400, 0, 0)),
                tenge(3_700),
                tenge(tipsOfNobody),
                Instant.EPOCH,
                new UUID(0, 8),
                null,
                null,
                null,
                null,
                null,
                1);
        return new PayrollPaper(
                run, Map.of(DANA, "Дана", BOTA, "Бота"), new Letterhead(language, "Әулие Spa", List.of(), MADE));
    }

    private static Statement statement(UUID master, long revenue, long commission, long tips, long carried) {
        return new Statement(
                master,
                tenge(revenue),
                tenge(commission),
                tenge(tips),
                tenge(carried),
                tenge(commission + tips + carried));
    }

    private static PayrollLineView line(
            PayrollLineKind kind, long base, @Nullable Integer rate, long commission, long tip) {
        boolean ofService = kind == PayrollLineKind.SERVICE;
        return new PayrollLineView(
                new UUID(0, 5),
                DANA,
                kind,
                null,
                ofService ? "INV-000001" : null,
                ofService ? "Massage" : null,
                null,
                null,
                null,
                tenge(base),
                rate,
                tenge(commission),
                tenge(tip));
    }

    private static Money tenge(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance("KZT"));
    }
}
