package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.DaysPass;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Member;
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

/** Who owes what, since when, has the sums of what is owed to branches: now, at the end of a day, and beside another. */
@ArquillianTest
@RunAsClient
public class ReceivablesByCustomerIT {

    private static final String REPORT = "/reports/receivables?by=customer";
    private static final List<String> SUMS = List.of("notDue", "days30", "days60", "days90", "older", "open", "credit");
    private static final int DAYS = 10;

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("debtors").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final LocalDate then = today.minusDays(DAYS);
    private final String dana = Invoice.customer(spa, "Dana");
    private final String bolat = Invoice.customer(spa, "Bolat");

    /** Dana owes 60.00, nobody's card 30.00, and Bolat has paid 25.00 too much. */
    @BeforeEach
    void someOwe() {
        Invoice.issued(spa, "100.00", dana).paid("40.00");
        Invoice.issued(spa, "70.00", bolat).paid("95.00");
        Invoice.issued(spa, "30.00");
    }

    @Test
    void whoOwesIsToldByNameWithTheSumsOfBranches() {
        List<JsonObject> rows = receivables("");

        assertThat(rows)
                .extracting(row ->
                        row.getString("customerName", "-") + " " + amount(row, "open") + " " + amount(row, "credit"))
                .containsExactly("Bolat 0.00 25.00", "Dana 60.00 0.00", "- 30.00 0.00");
        assertThat(rows).extracting(row -> row.getString("customerId", "-")).containsExactly(bolat, dana, "-");
        areTheSumsOfBranches("");
        areTheSumsOfBranches("&branchId=" + spa.branchId());
        assertThat(ReportForms.agree(owner, REPORT)).isEqualTo(rows);
        assertThat(owner.get(REPORT + "&format=csv").expect(200).text())
                .startsWith("customerId,customerName,currency,notDue,");
        assertThat(Paper.of(owner.in("en").bytes(REPORT + "&format=pdf")))
                .contains("Customer", "Dana", "Total")
                .doesNotContain(dana);
        assertThat(owner.get("/audit?action=READ&entity=finance.invoice")
                        .expect(200)
                        .text())
                .contains(dana, bolat);
        owner.get("/reports/receivables?by=planet").refusedField("by", "unknown_value");
    }

    /** What has come since changes nothing of it; what of two cards has become one is told as one, also of then. */
    @Test
    void whoOwedOnADayStaysAsItWas() {
        List<JsonObject> before = receivables("");
        DaysPass.of(platform, spa, DAYS);
        Invoice.issued(spa, "1000.00", bolat);
        Invoice.issued(spa, "5.00", dana).paid("15.00");

        assertThat(receivables("&at=" + then)).isEqualTo(before);
        assertThat(receivables("&at=" + then.minusDays(1))).isEmpty();
        for (LocalDate day : List.of(then, today.minusDays(1), today)) {
            areTheSumsOfBranches("&at=" + day);
        }
        areTheSumsOfBranches("&compareAt=" + then);
        List<JsonObject> beside = ReportForms.agree(owner, REPORT + "&compareAt=" + then);
        assertThat(beside)
                .extracting(row -> row.getString("customerName", "-") + " " + amount(row, "open") + " "
                        + amount(row, "previousOpen") + " " + amount(row, "previousCredit"))
                .containsExactly("Bolat 1000.00 0.00 25.00", "Dana 60.00 60.00 0.00", "- 30.00 30.00 0.00");

        owner.post("/customers/" + dana + "/merge", body("otherId", bolat)).expect(200);

        assertThat(receivables("&at=" + then))
                .extracting(row ->
                        row.getString("customerId", "-") + " " + amount(row, "open") + " " + amount(row, "credit"))
                .containsExactly(dana + " 60.00 25.00", "- 30.00 0.00");
        areTheSumsOfBranches("&compareAt=" + then);
    }

    @Test
    void whoIsNotToldOfCustomersIsNotToldWhoOwes() {
        Member marcus = spa.manager("Marcus");
        owner.put("/roles/MANAGER/permissions", body("permissions", list("FINANCE_VIEW")))
                .expect(200);
        marcus.api().get("/reports/receivables").expect(200);
        marcus.api().get(REPORT).refused(403, "forbidden");
        marcus.api().get(REPORT + "&format=csv").refused(403, "forbidden");
        owner.put("/roles/MANAGER/permissions", body("permissions", list("FINANCE_VIEW", "CUSTOMERS_READ")))
                .expect(200);
        assertThat(marcus.api().get(REPORT).expect(200).items()).hasSize(3);
    }

    private void areTheSumsOfBranches(String more) {
        Answer customers = owner.get(REPORT + more).expect(200);
        Answer branches = owner.get("/reports/receivables?by=branch" + more).expect(200);
        for (String field : SUMS) {
            assertThat(sum(customers, field)).as(field + more).isEqualByComparingTo(sum(branches, field));
        }
        if (customers.has("/previousAt")) {
            assertThat(sum(customers, "previousOpen")).isEqualByComparingTo(sum(branches, "previousOpen"));
            assertThat(sum(customers, "previousCredit")).isEqualByComparingTo(sum(branches, "previousCredit"));
        }
    }

    private List<JsonObject> receivables(String more) {
        return owner.get(REPORT + more).expect(200).items();
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
