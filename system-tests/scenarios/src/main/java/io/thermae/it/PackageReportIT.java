package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Master;
import io.thermae.it.support.Membership;
import io.thermae.it.support.Payroll;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.VisitPackage;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What packages and memberships earn is in the reports once, when the ledger has it; so are their taxes, and their money. */
@ArquillianTest
@RunAsClient
public class PackageReportIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("package-reports").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage =
            spa.service("Massage").with("category", "Body").lasting(60).costing("150.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final Books books = Books.of(spa);
    private final String dana = Invoice.customer(spa, "Dana");

    @BeforeEach
    void taxesAreAdded() {
        owner.put("/tax-rates", body("rates", list(body("name", "VAT", "percent", "12", "standard", true))))
                .expect(200);
        owner.put("/business/settings", body("taxInclusive", false)).expect(200);
    }

    @Test
    void aPackageIsEarnedVisitByVisitAndTaxedWhenItIsSold() {
        VisitPackage ten = VisitPackage.sold(spa, VisitPackage.kind(spa, massage.id(), 10, "1000.00"), dana);
        reportsAre("0.00", "120.00");
        ten.isPaid();

        ten.pays(visit("150.00")).expect(201);

        reportsAre("100.00", "120.00");
        assertThat(net("service", "Massage")).isEqualTo("100.00");
        assertThat(net("master", "Aigerim")).isEqualTo("100.00");
        Answer taxes = report("taxes", "");
        assertThat(taxes.items()).hasSize(1);
        assertThat(taxes.text("/items/0/net/amount")).isEqualTo("1000.00");
        Answer takings = report("takings", "");
        assertThat(takings.items())
                .extracting(row -> row.getString("method"))
                .containsExactlyInAnyOrder("CASH", "PACKAGE");
        assertThat(takings.text("/totals/0/net/amount")).isEqualTo("1120.00");
        assertThat(new BigDecimal(takings.text("/totals/0/net/amount"))).isEqualByComparingTo(balance("CASH"));
    }

    @Test
    void whatIsGivenBackAndWhatLapsesIsInTheReportsAsInTheLedger() {
        VisitPackage ten = VisitPackage.sold(spa, VisitPackage.kind(spa, massage.id(), 10, "1000.00"), dana);
        ten.isPaid();
        String payment = ten.pays(visit("150.00")).expect(201).text("/id");
        reportsAre("100.00", "120.00");

        // the visit is owed again, and its invoice stands
        Invoice.refunded(spa, payment, "168.00").expect(201);
        reportsAre("150.00", "138.00");
        assertThat(net("master", "Aigerim")).isEqualTo("150.00");

        ten.pays(visit("80.00")).expect(201);
        reportsAre("250.00", "138.00");

        ten.becomes("refund").expect(200);
        reportsAre("250.00", "30.00");

        VisitPackage two = VisitPackage.sold(spa, VisitPackage.kind(spa, massage.id(), 2, "300.00"), dana);
        two.isPaid();
        two.pays(visit("160.00")).expect(201);
        reportsAre("400.00", "66.00");

        two.becomes("void").expect(200);
        reportsAre("550.00", "66.00");
    }

    @Test
    void aPeriodWithVisitsIsEarnedByThemAndOneWithoutWhenItIsInvoiced() {
        JsonObject gold = Membership.offer(spa, massage.id());
        Membership visits = Membership.begun(spa, Membership.kind(spa, gold), dana);
        reportsAre("0.00", "120.00");

        visits.visits().pays(visit("400.00")).expect(201);
        reportsAre("250.00", "120.00");

        JsonObject silver = Body.with(Body.without(Body.without(gold, "visits"), "serviceIds"), "name", "Silver");
        Membership.begun(spa, Membership.kind(spa, silver), Invoice.customer(spa, "Bolat"));
        reportsAre("1250.00", "240.00");

        visits.ended(true).expect(200);
        reportsAre("1250.00", "150.00");
    }

    /** One that Aigerim has served. */
    private Invoice visit(String amount) {
        return Invoice.draft(
                        spa,
                        body(
                                "customerId",
                                dana,
                                "lines",
                                list(Body.with(Payroll.served(spa, aigerim.id(), amount), "serviceId", massage.id()))))
                .issue();
    }

    /** However they are told apart, and as the ledger has them. */
    private void reportsAre(String earned, String tax) {
        BigDecimal ledger = report("profit-and-loss", "").items().stream()
                .filter(account -> account.getString("kind").equals("REVENUE"))
                .map(account -> amount(account, "change"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(ledger).isEqualByComparingTo(earned);
        for (String by : List.of("business", "branch", "master", "service", "category", "method")) {
            Answer report = report("revenue", "&by=" + by);
            assertThat(sum(report, "net")).as(by).isEqualByComparingTo(earned);
            if (!by.equals("category")) {
                assertThat(sum(report, "tax")).as("tax by " + by).isEqualByComparingTo(tax);
            }
        }
        assertThat(sum(report("taxes", ""), "tax")).isEqualByComparingTo(tax);
        assertThat(balance("TAXES_PAYABLE").negate()).isEqualByComparingTo(tax);
    }

    private BigDecimal balance(String role) {
        return new BigDecimal(books.balance(role, today.plusDays(1)).replaceAll("[^-0-9.]", ""));
    }

    /** Of the row whose name begins so. */
    private String net(String by, String name) {
        return report("revenue", "&by=" + by).items().stream()
                .filter(row -> row.getString("name", "").startsWith(name))
                .map(row -> row.getJsonObject("net").getString("amount"))
                .findFirst()
                .orElse("");
    }

    /** Of a time in which all has happened, whenever the day ends. */
    private Answer report(String report, String more) {
        return owner.get("/reports/" + report + "?from=" + today.minusDays(20) + "&to=" + today.plusDays(1) + more)
                .expect(200);
    }

    private static BigDecimal sum(Answer report, String field) {
        return report.items().stream().map(row -> amount(row, field)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonObject row, String field) {
        return new BigDecimal(row.getJsonObject(field).getString("amount"));
    }
}
