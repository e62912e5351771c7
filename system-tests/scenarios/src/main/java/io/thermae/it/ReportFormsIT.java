package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.line;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Expense;
import io.thermae.it.support.GiftCard;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Master;
import io.thermae.it.support.Payroll;
import io.thermae.it.support.Platform;
import io.thermae.it.support.ReportForms;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each report says the same in all its forms: to programs, in rows of CSV, in cells of a spreadsheet, and on paper. */
@ArquillianTest
@RunAsClient
public class ReportFormsIT {

    private static final List<String> REPORTS = List.of(
            "revenue",
            "revenue?by=branch",
            "revenue?by=master",
            "revenue?by=master&groupBy=week",
            "revenue?by=service",
            "revenue?by=category",
            "revenue?by=method",
            "revenue?by=service&groupBy=day",
            "taxes",
            "taxes?groupBy=month",
            "takings",
            "takings?groupBy=week",
            "profit-and-loss",
            "profit-and-loss?groupBy=day",
            "cash-flow",
            "cash-flow?groupBy=day",
            "cash-flow?groupBy=month",
            "held",
            "held?groupBy=day",
            "held?groupBy=week");

    private final Business spa =
            Platform.current().registersBusiness("forms").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());

    /** So that there are names which would be formulas, rows of nothing in particular, amounts below zero, and days before. */
    @BeforeEach
    void theBusinessSells() {
        owner.put("/tax-rates", body("rates", list(body("name", "VAT; \"12\"", "percent", "12", "standard", true))))
                .expect(200);
        Service formula = spa.service("=HYPERLINK(\"x\"), 1")
                .with("category", "-Body")
                .lasting(60)
                .costing("1120.00");
        Master master = spa.master("Aigerim").workingDaily("09:00", "21:00").performing(formula);
        JsonObject served = Body.with(Payroll.served(spa, master.id(), "1120.00"), "serviceId", formula.id());
        String dana = Invoice.customer(spa, "Dana");
        Invoice invoice = Invoice.draft(spa, body("customerId", dana, "lines", list(served, line(spa, "33.36"))))
                .issue();
        String paid = owner.post("/payments", Body.with(invoice.payment("CASH", "1000.00"), "tip", money(spa, "70.00")))
                .expect(201)
                .text("/id");
        Invoice.refunded(spa, paid, "12.34").expect(201);
        invoice.credited("56.00").expect(201);
        owner.post("/payments", Invoice.issued(spa, "50.00", dana).payment("BANK_TRANSFER", "61.50"))
                .expect(201);
        GiftCard.sold(spa, "500.00").pays(Invoice.issued(spa, "80.00", dana), "20.00");
        String towels = Expense.category(spa, "Towels");
        Expense.submitted(spa, Expense.said(spa, towels, "25.00", today))
                .step("approve")
                .expect(200);
        Books books = Books.of(spa);
        books.post(today, "DISCOUNTS", "BANK", "5000.00").expect(201);
        books.post(today.minusDays(9), "BANK", "FEE_REVENUE", "1234.56").expect(201);
    }

    @Test
    void eachReportIsTheSameInAllForms() {
        for (String report : REPORTS) {
            assertThat(ReportForms.agree(owner, path(report))).as(report).isNotEmpty();
        }
        assertThat(ReportForms.agree(owner, "/reports/receivables")).isNotEmpty();
        assertThat(ReportForms.agree(owner, "/reports/receivables?by=customer")).isNotEmpty();
        for (String by : List.of("branch", "customer")) {
            assertThat(ReportForms.agree(owner, "/reports/receivables?compare=true&by=" + by))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.isNull("previousOpen")).isFalse());
        }
    }

    /** Else it had shown less than it should. */
    @Test
    void theyHaveNamesThatWouldBeFormulasAndAmountsBelowZero() {
        assertThat(names("revenue?by=service")).contains("=HYPERLINK(\"x\"), 1");
        assertThat(names("revenue?by=category")).contains("-Body");
        assertThat(names("revenue?by=master")).contains("Aigerim Serik");
        assertThat(owner.get(path("profit-and-loss")).expect(200).text("/totals/0/change/amount"))
                .startsWith("-");
    }

    private List<String> names(String report) {
        return owner.get(path(report)).expect(200).items().stream()
                .map((JsonObject row) -> row.getString("name", ""))
                .toList();
    }

    private String path(String report) {
        return "/reports/" + report + (report.contains("?") ? "&" : "?") + "from=" + today.minusDays(5) + "&to="
                + today.plusDays(1);
    }
}
