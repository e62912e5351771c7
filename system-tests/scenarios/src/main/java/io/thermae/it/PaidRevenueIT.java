package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.GiftCard;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.LongReport;
import io.thermae.it.support.Paper;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Revenue by method is that of the ledger: each invoice's in proportion to what has paid it. */
@ArquillianTest
@RunAsClient
public class PaidRevenueIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("paid-revenue").approved();
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Books books = Books.of(spa);
    private final String dana = Invoice.customer(spa, "Dana");

    @BeforeEach
    void taxesAreIncluded() {
        owner.put("/tax-rates", body("rates", list(body("name", "VAT", "percent", "12", "standard", true))))
                .expect(200);
    }

    @Test
    void anInvoiceIsSplitByWhatHasPaidItAndWhatNobodyHasIsARowOfItsOwn() {
        Invoice split = Invoice.issued(spa, "1120.00", dana);
        owner.post(
                        "/payments",
                        body(
                                "parts",
                                list(
                                        body("method", "CASH", "amount", Invoice.money(spa, "224.00")),
                                        body("method", "CARD_TERMINAL", "amount", Invoice.money(spa, "336.00"))),
                                "allocations",
                                list(body("invoiceId", split.id()))))
                .expect(201);
        assertThat(byMethod()).isEqualTo(Map.of("CASH", "200.00", "CARD_TERMINAL", "300.00", "UNPAID", "500.00"));

        GiftCard.sold(spa, "560.00").pays(split, "560.00");
        assertThat(byMethod()).isEqualTo(Map.of("CASH", "200.00", "CARD_TERMINAL", "300.00", "GIFT_CARD", "500.00"));
        isTheLedgers("1000.00");
    }

    @Test
    void creditNotesRefundsAndWhatWasPostedByHandAreInIt() {
        Invoice refunded = Invoice.issued(spa, "112.00", dana);
        Invoice.refunded(spa, refunded.paid("112.00"), "28.00").expect(201);
        assertThat(byMethod()).isEqualTo(Map.of("CASH", "75.00", "UNPAID", "25.00"));

        Invoice credited = Invoice.issued(spa, "224.00", dana);
        owner.post("/payments", credited.payment("CARD_TERMINAL", "224.00")).expect(201);
        credited.credited("56.00").expect(201);
        Invoice takenBack = Invoice.issued(spa, "11.20", dana);
        takenBack.paid("11.20");
        takenBack.credited(null).expect(201);
        books.post(today, "BANK", "FEE_REVENUE", "7.00").expect(201);

        assertThat(byMethod())
                .isEqualTo(Map.of("CASH", "75.00", "UNPAID", "25.00", "CARD_TERMINAL", "150.00", "", "7.00"));
        isTheLedgers("257.00");
    }

    @Test
    void thirdsAreWholeUnitsAndPaperAndLongReportsSayTheSame() {
        Invoice thirds = Invoice.issued(spa, "1.12", dana);
        owner.post("/payments", thirds.payment("CASH", "0.37")).expect(201);
        owner.post("/payments", thirds.payment("BANK_TRANSFER", "0.37")).expect(201);

        // 1.00 in proportion to 37, 37 and 38: 33.04, 33.04 and 33.93 hundredths
        assertThat(byMethod()).isEqualTo(Map.of("CASH", "0.33", "BANK_TRANSFER", "0.33", "UNPAID", "0.34"));
        isTheLedgers("1.00");
        assertThat(Paper.of(owner.in("en").bytes(path("revenue", "&by=method&format=pdf"))))
                .contains("Revenue by payment method", "Bank transfer", "Not paid");
        Answer rows = LongReport.asked(
                        owner, Body.with(LongReport.revenue(today.minusDays(400), today.plusDays(1)), "by", "METHOD"))
                .done()
                .result("");
        assertThat(rows.items())
                .extracting(row -> row.getString("name"))
                .containsExactlyInAnyOrder("CASH", "BANK_TRANSFER", "UNPAID");
    }

    /** The net of each method; of what no invoice tells it is nobody's. */
    private Map<String, String> byMethod() {
        return report("revenue", "&by=method").items().stream()
                .collect(Collectors.toMap(row -> row.getString("name", ""), row -> row.getJsonObject("net")
                        .getString("amount")));
    }

    private void isTheLedgers(String earned) {
        for (String step : new String[] {"", "&groupBy=day", "&groupBy=month"}) {
            Answer paid = report("revenue", "&by=method" + step);
            assertThat(sum(paid, "net")).as(step).isEqualByComparingTo(earned);
            assertThat(sum(paid, "tax"))
                    .as(step)
                    .isEqualByComparingTo(sum(report("revenue", ""), "tax"))
                    .isEqualByComparingTo(sum(report("taxes", ""), "tax"));
        }
        assertThat(report("profit-and-loss", "").items().stream()
                        .filter(account -> account.getString("kind").equals("REVENUE"))
                        .map(account -> amount(account, "change"))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(earned);
    }

    /** Of a time in which all has happened, whenever the day ends. */
    private Answer report(String report, String more) {
        return owner.get(path(report, more)).expect(200);
    }

    private String path(String report, String more) {
        return "/reports/" + report + "?from=" + today.minusDays(20) + "&to=" + today.plusDays(1) + more;
    }

    private static BigDecimal sum(Answer report, String field) {
        return report.items().stream().map(row -> amount(row, field)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonObject row, String field) {
        return new BigDecimal(row.getJsonObject(field).getString("amount"));
    }
}
