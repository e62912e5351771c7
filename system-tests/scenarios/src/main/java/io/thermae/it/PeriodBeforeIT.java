package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.line;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.GiftCard;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.LongReport;
import io.thermae.it.support.Master;
import io.thermae.it.support.Paper;
import io.thermae.it.support.Payroll;
import io.thermae.it.support.Platform;
import io.thermae.it.support.ReportForms;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands beside a report is what the same report tells of the period before, moved up by the length of the period. */
@ArquillianTest
@RunAsClient
public class PeriodBeforeIT {

    /** A report, what else is asked of it, what tells its rows apart, and what of them stands beside under which name. */
    private record Asked(String report, String more, String key, Map<String, String> beside) {}

    private static final Map<String, String> OF_REVENUE = Map.of("net", "previousNet", "tax", "previousTax");
    private static final Map<String, String> OF_NET = Map.of("net", "previousNet");
    private static final Map<String, String> OF_ACCOUNTS = Map.of("change", "previousChange");

    private static final List<Asked> REPORTS = List.of(
            new Asked("revenue", "", "id", OF_REVENUE),
            new Asked("revenue", "&by=branch", "id", OF_REVENUE),
            new Asked("revenue", "&by=master", "id", OF_REVENUE),
            new Asked("revenue", "&by=service", "id", OF_REVENUE),
            new Asked("revenue", "&by=category", "id", OF_NET),
            new Asked("revenue", "&by=method", "name", OF_REVENUE),
            new Asked("taxes", "", "id", OF_REVENUE),
            new Asked("takings", "", "method", OF_NET),
            new Asked("profit-and-loss", "", "accountId", OF_ACCOUNTS),
            new Asked("cash-flow", "", "accountId", OF_ACCOUNTS),
            new Asked("held", "", "accountId", OF_ACCOUNTS));

    private final Business spa =
            Platform.current().registersBusiness("period-before").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());

    /** Documents are of today; what people post themselves is of days before, in other weeks. */
    @BeforeEach
    void theBusinessSells() {
        owner.put("/tax-rates", body("rates", list(body("name", "VAT", "percent", "12", "standard", true))))
                .expect(200);
        Service massage =
                spa.service("Massage").with("category", "Body").lasting(60).costing("1120.00");
        Master master = spa.master("Aigerim").workingDaily("09:00", "21:00").performing(massage);
        JsonObject served = Body.with(Payroll.served(spa, master.id(), "1120.00"), "serviceId", massage.id());
        Invoice invoice = Invoice.draft(
                        spa,
                        body("customerId", Invoice.customer(spa, "Dana"), "lines", list(served, line(spa, "56.00"))))
                .issue();
        String paid = owner.post("/payments", Body.with(invoice.payment("CASH", "900.00"), "tip", money(spa, "70.00")))
                .expect(201)
                .text("/id");
        Invoice.refunded(spa, paid, "12.00").expect(201);
        invoice.credited("112.00").expect(201);
        GiftCard.sold(spa, "500.00");
        Books books = Books.of(spa);
        for (int days = 4; days <= 25; days += 7) {
            LocalDate day = today.minusDays(days);
            books.post(day, "BANK", "REVENUE", days + ".10").expect(201);
            books.post(day, "EXPENSES", "CASH", days + ".01").expect(201);
            books.post(day, "CASH", "DEPOSITS_HELD", days + ".00").expect(201);
        }
    }

    @Test
    void whatWasBeforeIsBesideAtOnceAndByDayWeekAndMonth() {
        LocalDate from = today.plusDays(3);
        LocalDate to = from.plusDays(20);
        for (Asked asked : REPORTS) {
            // nothing has happened in it yet, and all that documents have posted before it
            isBeside(asked, from, to);
            // something has happened in both
            isBeside(asked, today.minusDays(11), today);
            Answer later = report(asked, from, to, "");
            asked.beside().forEach((name, previous) -> {
                assertThat(total(later, name)).as(asked.report()).isZero();
                assertThat(total(later, previous)).as(asked.report()).isNotZero();
            });
        }
    }

    /** All that both can answer is the same, row by row. */
    @Test
    void reportsOfLongPeriodsHaveTheSameRowsAndTheSameBesideThem() {
        LocalDate from = today.minusDays(40);
        for (Asked asked : REPORTS) {
            for (String step : List.of("day", "week", "month")) {
                Answer brief = report(asked, from, today, "&groupBy=" + step);
                LongReport job = longReport(asked, from, today, step, true);
                Answer told = job.result("");

                assertThat(told.items()).as(asked + " " + step).isEqualTo(brief.items());
                for (String same : List.of("totals", "from", "to", "previousFrom", "previousTo")) {
                    assertThat(told.json().get(same))
                            .as(asked + same)
                            .isEqualTo(brief.json().get(same));
                }
            }
        }
    }

    /** It is worked out in the part of the month in which it begins. */
    @Test
    void aWeekOfTwoMonthsIsOneRow() {
        LocalDate last = lastDayInMidWeek(today);
        Books books = Books.of(spa);
        books.post(last, "BANK", "REVENUE", "300.00").expect(201);
        books.post(last.plusDays(1), "BANK", "REVENUE", "30.00").expect(201);
        LocalDate from = last.minusDays(40);
        LocalDate to = last.plusDays(20);
        String monday = startOf("week", from, last).toString();
        Asked revenue = new Asked("revenue", "", "id", OF_REVENUE);
        Answer brief = report(revenue, from, to, "&groupBy=week");

        Answer alone = longReport(revenue, from, to, "week", false).result("");
        Answer beside = longReport(revenue, from, to, "week", true).result("");

        assertThat(beside.items()).isEqualTo(brief.items());
        assertThat(rows(alone, "id", "net", day -> day)).isEqualTo(rows(brief, "id", "net", day -> day));
        assertThat(alone.items().stream()
                        .map(row -> row.getString("start"))
                        .filter(start -> start.equals(monday)
                                || start.equals(last.plusDays(1).toString())))
                .containsExactly(monday);
    }

    /** All that has happened is in the period before, of years: as many parts are worked out again. */
    @Test
    void whatWasBeforeALongPeriodIsOfTheWholeOfIt() {
        LocalDate from = today.plusDays(1);
        LocalDate to = today.plusDays(800);
        // weeks are worked out with the month in which they begin
        long parts = from.datesUntil(to.plusDays(1))
                .map(day -> startOf("week", from, day).withDayOfMonth(1))
                .distinct()
                .count();
        for (Asked asked : REPORTS) {
            Answer before = report(asked, today.minusDays(30), today, "");
            LongReport job = longReport(asked, from, to, "week", true);
            Answer told = job.result("");
            Answer state = owner.get(job.path()).expect(200);

            assertThat(told.text("/previousFrom"))
                    .isEqualTo(state.text("/previousFrom"))
                    .isEqualTo(from.minusDays(800).toString());
            assertThat(told.text("/previousTo"))
                    .isEqualTo(state.text("/previousTo"))
                    .isEqualTo(today.toString());
            assertThat(state.json().getInt("months"))
                    .isEqualTo(state.json().getInt("monthsDone"))
                    .isEqualTo((int) (2 * parts));
            asked.beside().forEach((name, previous) -> {
                assertThat(total(told, name)).as(asked.report()).isZero();
                assertThat(total(told, previous)).as(asked.report()).isEqualByComparingTo(total(before, name));
            });
        }
    }

    @Test
    void aLongReportIsBesideNothingUnlessItIsAsked() {
        Asked takings = new Asked("takings", "", "method", OF_NET);

        LongReport alone = longReport(takings, today.plusDays(1), today.plusDays(2), "month", false);
        LongReport beside = longReport(takings, today.minusDays(40), today, "month", true);

        Answer state = owner.get(alone.path()).expect(200);
        assertThat(state.json().getBoolean("compare")).isFalse();
        assertThat(state.has("/previousFrom")).isFalse();
        assertThat(alone.result("").items()).isEmpty();
        assertThat(ReportForms.agree(owner, beside.path() + "/result")).isNotEmpty();
        assertThat(beside.result("?format=csv").text())
                .startsWith("start,method,currency,taken,givenBack,net,previousNet");
        assertThat(Paper.of(owner.in("en").bytes(beside.path() + "/result?format=pdf")))
                .contains("Compared with");
    }

    private LongReport longReport(Asked asked, LocalDate from, LocalDate to, String step, boolean compare) {
        JsonObject question = body(
                "kind",
                asked.report().replace('-', '_').toUpperCase(Locale.ROOT),
                "from",
                from.toString(),
                "to",
                to.toString(),
                "groupBy",
                step.toUpperCase(Locale.ROOT),
                "compare",
                compare);
        String by = asked.more().replace("&by=", "").toUpperCase(Locale.ROOT);
        return LongReport.asked(owner, by.isEmpty() ? question : Body.with(question, "by", by))
                .done();
    }

    private void isBeside(Asked asked, LocalDate from, LocalDate to) {
        long length = ChronoUnit.DAYS.between(from, to) + 1;
        Answer before = report(asked, from.minusDays(length), to.minusDays(length), "");
        Answer byDay = report(asked, from.minusDays(length), to.minusDays(length), "&groupBy=day");
        for (String step : List.of("", "day", "week", "month")) {
            Answer report = report(asked, from, to, step.isEmpty() ? "" : "&groupBy=" + step);
            String about = asked.report() + asked.more() + " " + step + " from " + from;

            assertThat(report.text("/previousFrom"))
                    .as(about)
                    .isEqualTo(from.minusDays(length).toString());
            assertThat(report.text("/previousTo"))
                    .as(about)
                    .isEqualTo(to.minusDays(length).toString());
            asked.beside().forEach((name, previous) -> {
                assertThat(total(report, previous)).as(about).isEqualByComparingTo(total(before, name));
                assertThat(rows(report, asked.key(), previous, day -> day))
                        .as(about)
                        .isEqualTo(rows(byDay, asked.key(), name, day -> startOf(step, from, day.plusDays(length))));
            });
        }
    }

    /** The last day of the latest month whose last week goes on in the next one. */
    private static LocalDate lastDayInMidWeek(LocalDate today) {
        LocalDate last = today.withDayOfMonth(1).minusDays(1);
        while (last.getDayOfWeek() == DayOfWeek.SUNDAY) {
            last = last.withDayOfMonth(1).minusDays(1);
        }
        return last;
    }

    /** A step has begun on the first day of the period at the earliest. */
    private static LocalDate startOf(String step, LocalDate from, LocalDate day) {
        LocalDate start =
                switch (step) {
                    case "day" -> day;
                    case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case "month" -> day.withDayOfMonth(1);
                    default -> from;
                };
        return start.isBefore(from) ? from : start;
    }

    /** Amounts that are not nothing, by the beginning and the key of their rows. */
    private static Map<String, BigDecimal> rows(
            Answer report, String key, String field, UnaryOperator<LocalDate> moved) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (JsonObject row : report.items()) {
            LocalDate start = moved.apply(LocalDate.parse(row.getString("start")));
            sums.merge(start + " " + row.getString(key, "-"), amount(row, field), BigDecimal::add);
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    /** Nothing, if there are no rows. */
    private static BigDecimal total(Answer report, String field) {
        return report.list("/totals").stream().map(row -> amount(row, field)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonObject row, String field) {
        return new BigDecimal(row.getJsonObject(field).getString("amount"));
    }

    private Answer report(Asked asked, LocalDate from, LocalDate to, String more) {
        return owner.get("/reports/" + asked.report() + "?from=" + from + "&to=" + to + asked.more() + more)
                .expect(200);
    }
}
