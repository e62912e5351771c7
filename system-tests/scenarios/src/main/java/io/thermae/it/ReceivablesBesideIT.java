package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.DaysPass;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.LongReport;
import io.thermae.it.support.Paper;
import io.thermae.it.support.Platform;
import io.thermae.it.support.ReportForms;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is owed can be told beside what was owed on an earlier day, and at the ends of months. */
@ArquillianTest
@RunAsClient
public class ReceivablesBesideIT {

    private static final int DAYS = 10;

    /** So many days ago there was a month's end since. */
    private static final int MONTH = 30;

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("debts-beside").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final LocalDate then = today.minusDays(DAYS);
    private final String dana = Invoice.customer(spa, "Dana");

    @Test
    void whatIsOwedStandsBesideAnEarlierDay() {
        Invoice open = Invoice.issued(spa, "100.00", dana);
        open.paid("40.00");
        Invoice.issued(spa, "70.00", dana).paid("95.00");
        DaysPass.of(platform, spa, DAYS);
        open.paid("10.00");
        Invoice.issued(spa, "1000.00", dana);

        Answer beside = owner.get("/reports/receivables?compareAt=" + then).expect(200);
        JsonObject row = beside.items().get(0);
        JsonObject before = receivables("?at=" + then).get(0);

        assertThat(beside.text("/at")).isEqualTo(today.toString());
        assertThat(beside.text("/previousAt")).isEqualTo(then.toString());
        assertThat(amount(row, "open")).isEqualTo("1050.00");
        assertThat(amount(row, "previousOpen")).isEqualTo("60.00");
        for (String sum : List.of("notDue", "days30", "days60", "days90", "older", "open", "credit")) {
            String previous = "previous" + sum.substring(0, 1).toUpperCase(Locale.ROOT) + sum.substring(1);
            assertThat(row.get(previous)).as(sum).isEqualTo(before.get(sum));
        }
        assertThat(ReportForms.agree(owner, "/reports/receivables?compareAt=" + then))
                .containsExactly(row);
        assertThat(Paper.of(owner.in("en").bytes("/reports/receivables?format=pdf&compareAt=" + then)))
                .contains("Compared with", "1,050.00", "60.00");
        assertThat(owner.get("/reports/receivables?compare=true&at=" + then)
                        .expect(200)
                        .text("/previousAt"))
                .isEqualTo(then.withDayOfMonth(1).minusDays(1).toString());
        owner.get("/reports/receivables?compareAt=" + today).refusedField("compareAt", "must_be_before_at");
        owner.get("/reports/receivables?compareAt=soon").refusedField("compareAt", "invalid_format");
        owner.get("/reports/receivables?compare=perhaps").refusedField("compare", "unknown_value");
    }

    /** Each month's end is told as the report of that day tells it, beside the day that lies as far before as the period is long. */
    @Test
    void whatWasOwedAtTheEndsOfMonthsIsAReportOfALongPeriod() {
        Invoice.issued(spa, "100.00", dana).paid("40.00");
        Invoice.issued(spa, "70.00", dana).paid("95.00");
        DaysPass.of(platform, spa, MONTH);
        Invoice.issued(spa, "1000.00", dana);
        LocalDate from = today.minusDays(80);
        JsonObject question = body("kind", "RECEIVABLES", "from", from.toString(), "to", today.toString());

        LongReport alone = LongReport.asked(owner, question).done();
        LongReport beside =
                LongReport.asked(owner, Body.with(question, "compare", true)).done();
        List<JsonObject> rows = ReportForms.agree(owner, alone.path() + "/result");
        List<JsonObject> compared = ReportForms.agree(owner, beside.path() + "/result");

        assertThat(rows).isNotEmpty().allSatisfy(row -> isOwed(row, "open", LocalDate.parse(row.getString("at"))));
        assertThat(rows.get(rows.size() - 1).getString("at")).isEqualTo(today.toString());
        assertThat(amount(rows.get(rows.size() - 1), "open")).isEqualTo("1060.00");
        assertThat(compared).hasSameSizeAs(rows).allSatisfy(row -> {
            LocalDate at = LocalDate.parse(row.getString("at"));
            assertThat(row.getString("previousAt")).isEqualTo(at.minusDays(81).toString());
            isOwed(row, "open", at);
            assertThat(amount(row, "previousOpen")).isEqualTo("0.00");
        });
        assertThat(rows)
                .extracting(row -> row.getString("at"))
                .as("a month's end and today")
                .hasSize(2);
        JsonObject near = Body.with(
                Body.with(question, "from", today.minusDays(MONTH - 1L).toString()), "compare", true);
        List<JsonObject> nearest =
                ReportForms.agree(owner, LongReport.asked(owner, near).done().path() + "/result");
        JsonObject last = nearest.get(nearest.size() - 1);
        assertThat(last.getString("previousAt"))
                .isEqualTo(today.minusDays(MONTH).toString());
        assertThat(amount(last, "previousOpen")).isEqualTo("60.00");
        owner.post("/reports/jobs", Body.with(question, "to", today.plusDays(2).toString()))
                .refusedField("to", "must_not_be_in_future");
        owner.post("/reports/jobs", Body.with(question, "groupBy", "DAY")).refusedField("groupBy", "unknown_value");
    }

    private void isOwed(JsonObject row, String field, LocalDate day) {
        assertThat(amount(row, field))
                .as(field + " " + day)
                .isEqualTo(amount(receivables("?at=" + day).get(0), field));
    }

    private List<JsonObject> receivables(String more) {
        return owner.get("/reports/receivables" + more).expect(200).items();
    }

    private static String amount(JsonObject row, String field) {
        return row.getJsonObject(field).getString("amount");
    }
}
