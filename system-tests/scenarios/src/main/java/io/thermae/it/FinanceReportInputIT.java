package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Expense;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Member;
import io.thermae.it.support.Paper;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who is told which reports of money, in which form, and what is no question. */
@ArquillianTest
@RunAsClient
public class FinanceReportInputIT {

    private static final List<String> REPORTS =
            List.of("revenue", "taxes", "takings", "profit-and-loss", "cash-flow", "held");

    private static final String PDF = "application/pdf";

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa = platform.registersBusiness("tables").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final String days = "?from=" + today.minusDays(3) + "&to=" + today.plusDays(1);

    @Test
    void whatIsNoQuestionIsRefused() {
        for (String report : REPORTS) {
            String path = "/reports/" + report;
            owner.get(path).refusedField("from", "required");
            owner.get(path + "?from=" + today + "&to=" + today.minusDays(1))
                    .refusedField("to", "must_not_be_before_from");
            owner.get(path + "?from=2024-01-01&to=2025-06-01").refusedField("to", "range_too_long");
            owner.get(path + days + "&groupBy=year").refusedField("groupBy", "unknown_value");
            owner.get(path + days + "&format=ods").refusedField("format", "unknown_value");
            owner.get(path + days + "&branchId=" + UUID.randomUUID()).refused(404, "not_found");
        }
        owner.get("/reports/revenue" + days + "&by=planet").refusedField("by", "unknown_value");
        owner.get("/reports/receivables?format=ods").refusedField("format", "unknown_value");
        owner.get("/reports/receivables?branchId=" + UUID.randomUUID()).refused(404, "not_found");
    }

    @Test
    void aBusinessThatHasSoldNothingIsToldSo() {
        for (String report : REPORTS) {
            Answer nothing = owner.get("/reports/" + report + days).expect(200);
            assertThat(nothing.items()).isEmpty();
            assertThat(nothing.list("/totals")).isEmpty();
        }
        assertThat(owner.get("/reports/receivables").expect(200).items()).isEmpty();
    }

    @Test
    void tablesHaveTheSameRows() {
        Service formula = spa.service("=HYPERLINK(\"x\")").costing("100.00");
        Invoice.draft(spa, body("lines", list(Body.with(line(spa, "100.00"), "serviceId", formula.id()))))
                .issue()
                .credited(null)
                .expect(201);
        String path = "/reports/revenue" + days + "&by=service";

        Answer csv = owner.get(path + "&format=csv").expect(200);
        Answer negotiated = owner.withHeader("Accept", "text/csv").get(path).expect(200);
        Answer xlsx = owner.get(path + "&format=xlsx").expect(200);

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"revenue.csv\"");
        assertThat(csv.text().lines())
                .containsExactly(
                        "start,id,name,currency,net,tax,total,previousNet,previousTax",
                        today.minusDays(3) + "," + formula.id()
                                + ",\"'=HYPERLINK(\"\"x\"\")\",KZT,0.00,0.00,0.00,0.00,0.00");
        assertThat(negotiated.text()).isEqualTo(csv.text());
        assertThat(xlsx.header("Content-Type")).isEqualTo(XLSX);
        assertThat(owner.withHeader("Accept", XLSX).get(path).expect(200).header("Content-Type"))
                .isEqualTo(XLSX);
    }

    @Test
    void eachIsOnPaperInTheReadersLanguage() {
        Map<String, String> titles = Map.of(
                "revenue", "Түсім",
                "taxes", "Салықтар",
                "takings", "Түскен ақша",
                "profit-and-loss", "Пайда мен шығын",
                "cash-flow", "Ақша қозғалысы",
                "held", "Алынған қаражат бойынша міндеттемелер",
                "receivables", "Клиенттердің берешегі");

        titles.forEach((report, title) -> {
            String path = "/reports/" + report + (report.equals("receivables") ? "" : days);
            Api asking = owner.in("kk").withHeader("Accept", PDF);
            Answer paper = asking.get(path).expect(200);

            assertThat(paper.header("Content-Type")).isEqualTo(PDF);
            assertThat(paper.header("Content-Language")).isEqualTo("kk");
            assertThat(paper.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + report + ".pdf\"");
            assertThat(paper.text()).startsWith("%PDF-1.");
            assertThat(Paper.of(asking.bytes(path))).contains(title, "Жазбалар жоқ", "1 / 1");
        });
        assertThat(owner.withHeader("Accept", "*/*")
                        .get("/reports/held" + days)
                        .expect(200)
                        .header("Content-Type"))
                .startsWith("application/json");
    }

    @Test
    void aPaperSaysOfWhichBranchesItTells() {
        Invoice.issued(spa, "100.00");
        String second = owner.post(
                        "/branches",
                        body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        owner.put("/roles/MANAGER/permissions", body("permissions", list("FINANCE_VIEW")))
                .expect(200);
        Api english = owner.in("en");

        assertThat(Paper.of(english.bytes("/reports/revenue" + days + "&format=pdf")))
                .contains("₸100.00")
                .doesNotContain("Branches");
        assertThat(Paper.of(english.bytes("/reports/revenue" + days + "&format=pdf&branchId=" + second)))
                .contains("Branches Second", "No entries");
        assertThat(Paper.of(spa.manager("Marcus").api().in("en").bytes("/reports/revenue" + days + "&format=pdf")))
                .contains("Branches ", "₸100.00")
                .doesNotContain("Second");
    }

    @Test
    void aManagerIsToldWhatIsOfHisBranchesIfTheOwnerLetsHim() {
        Member marcus = spa.manager("Marcus");
        Invoice.issued(spa, "100.00").paid("100.00");
        String second = owner.post(
                        "/branches",
                        body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        Invoice.draft(spa, body("branchId", second, "lines", list(line(spa, "30.00"))))
                .issue();
        String towels = Expense.category(spa, "Towels");
        Expense.submitted(spa, Expense.said(spa, towels, "20.00", today))
                .step("approve")
                .expect(200);
        for (String report : REPORTS) {
            marcus.api().get("/reports/" + report + days).refused(403, "forbidden");
        }

        owner.put("/roles/MANAGER/permissions", body("permissions", list("FINANCE_VIEW")))
                .expect(200);

        assertThat(net(marcus.api(), "")).isEqualTo("100.00");
        assertThat(net(owner, "")).isEqualTo("130.00");
        assertThat(net(owner, "&branchId=" + second)).isEqualTo("30.00");
        assertThat(profit(marcus.api(), "")).isEqualTo("80.00");
        assertThat(profit(owner, "")).isEqualTo("110.00");
        assertThat(profit(owner, "&branchId=" + second)).isEqualTo("30.00");
        marcus.api().get("/reports/revenue" + days + "&branchId=" + second).refused(404, "not_found");
        marcus.api().get("/reports/receivables?branchId=" + second).refused(404, "not_found");
        assertThat(marcus.api().get("/reports/receivables").expect(200).items()).isEmpty();
        assertThat(owner.get("/reports/receivables").expect(200).items()).hasSize(1);
        Answer cash = marcus.api().get("/reports/cash-flow" + days).expect(200);
        assertThat(cash.items()).hasSize(1);
        // the till is the branch's, the account is the business's
        assertThat(cash.has("/items/0/closing")).isFalse();
        assertThat(cash.text("/items/0/change/amount")).isEqualTo("100.00");
    }

    @Test
    void manySalesAreAskedForAsOftenAsFew() {
        Service massage = spa.service("Massage").lasting(60).costing("100.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        sells(massage, 10);
        // what the node remembers it has asked for then
        roundTrips();
        List<Integer> few = roundTrips();

        sells(massage, 11);
        sells(massage, 12);
        sells(massage, 13);

        assertThat(roundTrips()).isEqualTo(few);
    }

    private void sells(Service service, int hour) {
        Booking booking = spa.visitor("Dana")
                .books(service)
                .at(today.plusDays(8).atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime());
        String invoice = owner.post("/bookings/" + booking.id() + "/invoice", body())
                .expect(201)
                .text("/id");
        new Invoice(spa, invoice).issue().paid("100.00");
    }

    private List<Integer> roundTrips() {
        return List.of(
                        "revenue" + days + "&by=master",
                        "revenue" + days + "&by=service",
                        "revenue" + days + "&by=method",
                        "takings" + days,
                        "held" + days)
                .stream()
                .map(this::roundTrips)
                .toList();
    }

    private int roundTrips(String report) {
        String requestId = UUID.randomUUID().toString();
        owner.withHeader("X-Request-Id", requestId).get("/reports/" + report).expect(200);
        return testBed.logged(requestId, line -> line.containsKey("route")).getInt("roundTrips");
    }

    private String net(Api who, String more) {
        return who.get("/reports/revenue" + days + more).expect(200).text("/totals/0/net/amount");
    }

    private String profit(Api who, String more) {
        return who.get("/reports/profit-and-loss" + days + more).expect(200).text("/totals/0/change/amount");
    }
}
