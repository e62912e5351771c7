package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Gate;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.LongReport;
import io.thermae.it.support.Member;
import io.thermae.it.support.Paper;
import io.thermae.it.support.Platform;
import io.thermae.it.support.ReportForms;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Reports of long periods are worked out by whoever is free, tell what the short ones do, and are forgotten. */
@ArquillianTest
@RunAsClient
public class LongReportIT {

    private static final String JOBS = "/reports/jobs";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("long-reports").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());

    @Test
    void aReportOfYearsTellsWhatTheReportsOfItsMonthsDo() {
        Invoice.issued(spa, "11200.00");
        LocalDate from = today.minusYears(2).withDayOfMonth(1);

        Answer queued = owner.post(JOBS, LongReport.revenue(from, today)).expect(202);
        LongReport report = new LongReport(owner, queued.text("/id")).done();

        long months = ChronoUnit.MONTHS.between(from, today.withDayOfMonth(1)) + 1;
        assertThat(queued.json().getInt("months")).isEqualTo((int) months);
        Answer done = owner.get(report.path()).expect(200);
        assertThat(done.json().getInt("monthsDone")).isEqualTo((int) months);
        assertThat(done.json().getInt("rows")).isEqualTo(1);
        assertThat(done.text("/groupBy")).isEqualTo("MONTH");
        assertThat(OffsetDateTime.parse(done.text("/expiresAt")))
                .isEqualTo(OffsetDateTime.parse(done.text("/askedAt")).plusDays(7));
        JsonObject row = report.result("").items().get(0);
        JsonObject shortRow = owner.get(
                        "/reports/revenue?groupBy=month&from=" + today.withDayOfMonth(1) + "&to=" + today)
                .expect(200)
                .items()
                .get(0);
        assertThat(row.getString("start")).isEqualTo(today.withDayOfMonth(1).toString());
        assertThat(row.get("net")).isEqualTo(shortRow.get("net"));
        assertThat(row.get("total")).isEqualTo(shortRow.get("total"));
        assertThat(owner.get(JOBS).expect(200).items().get(0).getString("id")).isEqualTo(report.id());
    }

    @Test
    void itHasTheFormsOfReportsAndTheNamesOfToday() {
        Invoice.issued(spa, "100.00");
        LongReport byBranch = LongReport.asked(owner, with(LongReport.revenue(today, today), "by", "BRANCH"))
                .done();
        LongReport taxes = LongReport.asked(
                        owner,
                        body("kind", "TAXES", "from", today.toString(), "to", today.toString(), "groupBy", "DAY"))
                .done();

        Answer csv = byBranch.result("?format=csv");
        Answer xlsx = byBranch.result("?format=xlsx");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text())
                .startsWith("start,id,name,currency,net,tax,total")
                .contains(spa.branchId() + ",");
        assertThat(xlsx.header("Content-Disposition")).isEqualTo("attachment; filename=\"revenue.xlsx\"");
        assertThat(byBranch.result("").items().get(0).isNull("name")).isFalse();
        assertThat(taxes.result("").items()).singleElement().satisfies(each -> assertThat(each.getString("start"))
                .isEqualTo(today.toString()));
        assertThat(Paper.of(owner.in("en").bytes(byBranch.path() + "/result?format=pdf")))
                .contains("Revenue by branch", "Month Branch Without tax", "Total ₸100.00", "1 / 1");
        assertThat(ReportForms.agree(owner, byBranch.path() + "/result")).hasSize(1);
        assertThat(ReportForms.agree(owner, taxes.path() + "/result")).hasSize(1);
        owner.get(byBranch.path() + "/result?format=ods").refusedField("format", "unknown_value");
    }

    @Test
    void allReportsCanBeOfLongPeriods() {
        Invoice.issued(spa, "100.00").paid("60.00");
        String days = "from=" + today.withDayOfMonth(1) + "&to=" + today;

        for (String kind : List.of("TAKINGS", "PROFIT_AND_LOSS", "CASH_FLOW", "HELD")) {
            String path = kind.toLowerCase(Locale.ROOT).replace('_', '-');
            String field = kind.equals("TAKINGS") ? "net" : "change";
            LongReport report = LongReport.asked(
                            owner, with(LongReport.revenue(today.minusYears(2), today), "kind", kind))
                    .done();
            List<JsonObject> brief = owner.get("/reports/" + path + "?groupBy=month&" + days)
                    .expect(200)
                    .items();

            List<JsonObject> rows = report.result("").items();

            assertThat(rows).as(kind).extracting(row -> row.get(field)).isEqualTo(changes(brief, field));
            assertThat(ReportForms.agree(owner, report.path() + "/result")).isEqualTo(rows);
            assertThat(report.result("?format=csv").text()).startsWith("start,").doesNotContain("previous");
            assertThat(report.result("?format=xlsx").header("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"" + path + ".xlsx\"");
            assertThat(Paper.of(owner.in("en").bytes(report.path() + "/result?format=pdf")))
                    .contains(rows.isEmpty() ? "No entries" : "Month", "1 / 1");
        }
        owner.post(JOBS, with(LongReport.revenue(today, today), "kind", "GUESSES"))
                .refusedField("kind", "unknown_value");
    }

    /** Those that are not zero. */
    private static List<JsonValue> changes(List<JsonObject> rows, String field) {
        return rows.stream()
                .filter(row -> !row.getJsonObject(field).getString("amount").equals("0.00"))
                .map(row -> row.get(field))
                .toList();
    }

    /** A node is held up between the first month and the next: who posts meanwhile is not, and is not told of. */
    @Test
    void allMonthsAreToldAsOfOneMoment() {
        Invoice.issued(spa, "100.00");
        LocalDate from = today.minusMonths(3);
        String firstIsDone = "for each row when (new.tenant_id = '" + spa.tenantId() + "' and new.months_done = 1)";

        try (Gate gate = Gate.before(platform.database(), "update of months_done", "finance.report_job", firstIsDone)) {
            LongReport report = gate.closedWhile(connection -> {
                LongReport asked = LongReport.asked(spa, from, today);
                gate.awaitsSomebody();
                Invoice.issued(spa, "50.00");
                assertThat(owner.get(asked.path()).expect(200).text("/status")).isEqualTo("RUNNING");
                return asked;
            });
            assertThat(told(report.done())).isEqualTo("100.00");
        }

        assertThat(told(LongReport.asked(spa, from, today).done())).isEqualTo("150.00");
    }

    /** In its only line. */
    private static String told(LongReport report) {
        List<JsonObject> lines = report.result("").items();
        assertThat(lines).hasSize(1);
        return lines.get(0).getJsonObject("net").getString("amount");
    }

    @Test
    void whatADeadNodeHasLeftIsTakenOver() {
        Invoice.issued(spa, "100.00");
        LongReport report = LongReport.asked(spa, today.minusMonths(3), today).done();
        isAtANode(report, 1, "-1 second");

        assertThat(report.done().result("").items()).hasSize(1);
    }

    @Test
    void whatNodesDieOfIsGivenUp() {
        LongReport report = LongReport.asked(spa, today.minusMonths(3), today).done();
        isAtANode(report, 3, "-1 second");

        Awaitility.await("it is given up")
                .atMost(PATIENCE)
                .until(() -> owner.get(report.path()).expect(200).text("/status"), "FAILED"::equals);

        assertThat(owner.get(report.path()).expect(200).text("/failure")).isEqualTo("given_up");
        owner.get(report.path() + "/result").refused(409, "illegal_transition");
    }

    @Test
    void itIsCancelledWhileANodeIsAtIt() {
        LongReport report = LongReport.asked(spa, today.minusMonths(3), today).done();
        isAtANode(report, 1, "1 hour");
        Answer running = owner.get(report.path()).expect(200);
        assertThat(running.text("/status")).isEqualTo("RUNNING");
        assertThat(running.json().getInt("monthsDone")).isEqualTo(2);
        owner.get(report.path() + "/result").refused(409, "illegal_transition");

        owner.delete(report.path()).expect(204);

        report.isHiddenFrom(owner);
    }

    @Test
    void itIsForgottenAfterAWhile() {
        LongReport old = LongReport.asked(spa, today, today).done();
        platform.database()
                .change("update finance.report_job set expires_at = asked_at where id = ?", UUID.fromString(old.id()));

        Awaitility.await("it is forgotten")
                .atMost(PATIENCE)
                .until(() -> owner.get(old.path()).status(), status -> status == 404);
    }

    @Test
    void noMoreThanFiveAreUnderWay() {
        for (int i = 0; i < 5; i++) {
            isAtANode(LongReport.asked(spa, today.minusMonths(3), today).done(), 1, "1 hour");
        }

        Answer refused =
                owner.post(JOBS, LongReport.revenue(today, today)).refusedInEachLanguage(409, "too_many_reports");

        assertThat(refused.json().getJsonObject("details").getInt("limit")).isEqualTo(5);
        Business other = platform.registersBusiness("other-reports").approved();
        LongReport.asked(other, today, today).done();
    }

    @Test
    void itIsForWhoAskedForItAsLongAsHeSeesItsBranches() {
        String second = owner.post(
                        "/branches",
                        body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        Member marcus = spa.manager("Marcus");
        Member livia = spa.manager("Livia", second);
        marcus.api().get(JOBS).refused(403, "forbidden");
        seesMoney(marcus);
        seesMoney(livia);
        JsonObject question = LongReport.revenue(today, today);
        LongReport his = LongReport.asked(marcus.api(), question).done();
        LongReport whole = LongReport.asked(owner, question).done();

        assertThat(owner.get(his.path()).expect(200).text("/askedBy"))
                .isEqualTo(marcus.api().get("/users/me").text("/id"));
        his.result("");
        assertThat(Paper.of(owner.in("en").bytes(his.path() + "/result?format=pdf")))
                .contains("Branches ", "No entries");
        assertThat(Paper.of(owner.in("en").bytes(whole.path() + "/result?format=pdf")))
                .doesNotContain("Branches");
        his.isHiddenFrom(livia.api());
        whole.isHiddenFrom(marcus.api());
        marcus.api().post(JOBS, with(question, "branchId", second)).refused(404, "not_found");
    }

    @Test
    void whatIsNoQuestionIsRefused() {
        owner.post(JOBS, body("kind", "LOVE", "from", "2024-01-01", "to", "2024-01-31"))
                .refused(400, "validation_failed");
        owner.post(JOBS, LongReport.revenue(today, today.minusDays(1))).refusedField("to", "must_not_be_before_from");
        owner.post(JOBS, LongReport.revenue(today.minusYears(11), today)).refusedField("to", "range_too_long");
        owner.post(
                        JOBS,
                        with(
                                LongReport.revenue(today, today),
                                "branchId",
                                UUID.randomUUID().toString()))
                .refused(404, "not_found");
        owner.get(JOBS + "/" + UUID.randomUUID() + "/result").refused(404, "not_found");
    }

    private void seesMoney(Member member) {
        owner.put(
                        "/users/" + member.api().get("/users/me").text("/id") + "/permissions",
                        body("overrides", list(body("permission", "FINANCE_VIEW", "granted", true))))
                .expect(200);
    }

    /** As if a node had claimed it again, and worked two months out; by the clock of the database. */
    private void isAtANode(LongReport report, int tries, String until) {
        platform.database()
                .change(
                        """
                        update finance.report_job
                        set status = 'RUNNING', claim = gen_random_uuid(), months_done = 2, tries = ?, result = null,
                            row_count = null, claimed_until = clock_timestamp() + ?::interval
                        where id = ?
                        """,
                        tries,
                        until,
                        UUID.fromString(report.id()));
    }
}
