package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.line;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.GiftCard;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Master;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Paper;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After sales, tips, refunds, credit notes, gift cards and deposits, reports say what the trial balance says, to the cent. */
@ArquillianTest
@RunAsClient
public class FinanceReportIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("reports").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage =
            spa.service("Massage").with("category", "Body").lasting(60).costing("11200.00");
    private final Service sauna = spa.service("Sauna")
            .with("prepayment", body("kind", "PERCENT", "percent", 30))
            .lasting(60)
            .costing("5600.00");
    private final Books books = Books.of(spa);
    private Booking prepaid;

    /** What a business does in a day: 10,000.00 and 5,000.00 of visits, 1,000.00 taken back, 1,007.00 by hand, 300.00 of fees. */
    @BeforeEach
    void theBusinessSells() {
        owner.put("/tax-rates", body("rates", list(body("name", "VAT", "percent", "12", "standard", true))))
                .expect(200);
        Master aigerim = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        spa.master("Dina").workingDaily("10:00", "19:00").performing(sauna);
        Booking visit = spa.visitor("Dana").books(massage).with(aigerim).at(noon());
        prepaid = spa.visitor("Bolat").books(sauna).at(noon().plusHours(2));
        OnlinePayment deposit = new OnlinePayment(platform, prepaid);
        deposit.begins().expect(201);
        deposit.paysWith("pm_card_visa").expect(200);

        Invoice invoice = invoiced(visit);
        String paid = owner.post(
                        "/payments", Body.with(invoice.payment("CASH", "11700.00"), "tip", money(spa, "300.00")))
                .expect(201)
                .text("/id");
        Invoice.refunded(spa, paid, "150.00").expect(201);
        invoice.credited("1120.00").expect(201);

        String ainur = Invoice.customer(spa, "Ainur");
        Invoice byHand = Invoice.draft(
                        spa,
                        body(
                                "customerId",
                                ainur,
                                "lines",
                                list(
                                        Body.with(line(spa, "1120.00"), "discount", money(spa, "112.00")),
                                        Body.with(line(spa, "119.84"), "description", "=1+1 \uD83D\uDE00"))))
                .issue();
        owner.post("/payments", byHand.payment("CARD_TERMINAL", "1500.00")).expect(201);

        GiftCard card = GiftCard.sold(spa, "500.00");
        GiftCard unused = GiftCard.sold(spa, "70.00");
        owner.post(unused.path() + "/void", body("reason", "Not wanted")).expect(200);
        books.post(today, "BANK", "FEE_REVENUE", "300.00").expect(201);
        books.post(today, "EXPENSES", "BANK", "40.00").expect(201);
        assertThat(card.balance()).isEqualTo("500.00");
    }

    @Test
    void profitAndLossCashFlowAndWhatIsHeldAreTheTrialBalance() {
        Map<String, BigDecimal> trial = trialBalance();

        for (String report : List.of("profit-and-loss", "cash-flow", "held")) {
            List<JsonObject> accounts = report(report, "").items();
            assertThat(accounts).as(report).isNotEmpty().allSatisfy(account -> {
                BigDecimal balance = trial.getOrDefault(account.getString("accountId"), BigDecimal.ZERO);
                boolean byDebits = List.of("ASSET", "EXPENSE").contains(account.getString("kind"));
                assertThat(amount(account, "opening")).isEqualByComparingTo("0");
                assertThat(amount(account, "closing")).isEqualByComparingTo(byDebits ? balance : balance.negate());
                assertThat(amount(account, "change")).isEqualByComparingTo(amount(account, "closing"));
                assertThat(amount(account, "increase").subtract(amount(account, "decrease")))
                        .isEqualByComparingTo(amount(account, "change"));
            });
        }
        assertThat(closing("held", "DEPOSITS_HELD")).isEqualTo("1680.00");
        assertThat(closing("held", "TIPS_PAYABLE")).isNotEqualTo("0.00");
        assertThat(closing("cash-flow", "GATEWAY_CLEARING")).isEqualTo("1680.00");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void revenueIsTheSameHoweverItIsToldApart() {
        BigDecimal earned = report("profit-and-loss", "").items().stream()
                .filter(account -> account.getString("kind").equals("REVENUE"))
                .map(account -> amount(account, "change"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        for (String by : List.of("business", "branch", "master", "service", "category", "method")) {
            for (String step : List.of("", "&groupBy=day", "&groupBy=week", "&groupBy=month")) {
                Answer report = report("revenue", "&by=" + by + step);
                assertThat(sum(report, "net")).as(by + step).isEqualByComparingTo(earned);
                assertThat(new BigDecimal(report.text("/totals/0/net/amount"))).isEqualByComparingTo(earned);
            }
        }
        // 10,000.00 without the 1,000.00 that was taken back, 900.00 and 107.00 by hand, and what was posted
        assertThat(earned).isEqualByComparingTo("10307.00");
        assertThat(net(report("revenue", "&by=master"), "Aigerim")).isEqualTo("9000.00");
        assertThat(net(report("revenue", "&by=service"), "Massage")).isEqualTo("9000.00");
        assertThat(net(report("revenue", "&by=category"), "Body")).isEqualTo("9000.00");
        assertThat(report("revenue", "&by=branch").items()).hasSize(2);
    }

    @Test
    void aVisitThatWasPaidAheadIsEarnedWhenItIsInvoiced() {
        assertThat(report("revenue", "&by=service").text("")).doesNotContain("Sauna");

        invoiced(prepaid);

        assertThat(net(report("revenue", "&by=service"), "Sauna")).isEqualTo("5000.00");
        assertThat(closing("held", "DEPOSITS_HELD")).isEqualTo("0.00");
        profitAndLossIsTheBooks();
    }

    private void profitAndLossIsTheBooks() {
        assertThat(books.balance("REVENUE", today.plusDays(1))).isEqualTo("-15007.00 KZT");
        assertThat(new BigDecimal(report("profit-and-loss", "").text("/totals/0/change/amount")))
                .isEqualByComparingTo("15267.00");
    }

    @Test
    void taxesTakingsAndWhatIsOwedAreOnTheirAccounts() {
        assertThat(sum(report("taxes", ""), "tax"))
                .isEqualByComparingTo(balance("TAXES_PAYABLE").negate());
        Answer takings = report("takings", "");
        assertThat(taken(takings, "CASH")).isEqualByComparingTo(balance("CASH"));
        assertThat(taken(takings, "CARD_TERMINAL")).isEqualByComparingTo(balance("CARD_CLEARING"));
        assertThat(taken(takings, "ONLINE")).isEqualByComparingTo(balance("GATEWAY_CLEARING"));
        // what is on the bank was posted by hand
        assertThat(new BigDecimal(takings.text("/totals/0/net/amount")))
                .isEqualByComparingTo(
                        balance("CASH").add(balance("CARD_CLEARING")).add(balance("GATEWAY_CLEARING")));
        Answer owed = owner.get("/reports/receivables").expect(200);
        assertThat(sum(owed, "open")).isEqualByComparingTo(balance("RECEIVABLES"));
        assertThat(sum(owed, "credit"))
                .isEqualByComparingTo(balance("CUSTOMER_CREDIT").negate());
    }

    @Test
    void whatIsGivenUpIsOfTheBranchOfItsInvoice() {
        Invoice invoice = Invoice.issued(spa, "70.00", Invoice.customer(spa, "Erlan"));
        String open = invoice.open();
        invoice.writtenOff("Moved away").expect(200);

        assertThat(report("profit-and-loss", "&branchId=" + spa.branchId()).items())
                .filteredOn(account -> account.getJsonArray("roles").toString().contains("\"WRITE_OFFS\""))
                .singleElement()
                .satisfies(account -> assertThat(amount(account, "change")).isEqualByComparingTo(open));
    }

    @Test
    void whatIsOnPaperIsWhatProgramsAreTold() {
        assertThat(onPaper("revenue", "&by=master"))
                .contains("Revenue by master", "Aigerim")
                .contains(sum("revenue", "&by=master", "net"), sum("revenue", "&by=master", "tax"));
        assertThat(onPaper("taxes", "")).contains("VAT", sum("taxes", "", "tax"));
        assertThat(onPaper("takings", "")).contains("Cash ", sum("takings", "", "net"));
        assertThat(onPaper("profit-and-loss", ""))
                .contains("Expense", "Profit " + sum("profit-and-loss", "", "change"));
        assertThat(onPaper("cash-flow", "")).contains("Total " + sum("cash-flow", "", "change"));
        assertThat(onPaper("held", "&groupBy=month")).contains("Total " + sum("held", "&groupBy=month", "change"));
        assertThat(Paper.of(owner.in("en").bytes("/reports/receivables?format=pdf")))
                .contains(written(sum(owner.get("/reports/receivables").expect(200), "open")));
    }

    private String onPaper(String report, String more) {
        return Paper.of(owner.in("en").bytes(path(report, more + "&format=pdf")));
    }

    /** The total of a report, as it is written in English. */
    private String sum(String report, String more, String name) {
        return written(new BigDecimal(report(report, more).text("/totals/0/" + name + "/amount")));
    }

    private static String written(BigDecimal amount) {
        String digits =
                NumberFormat.getInstance(Locale.ENGLISH).format(amount.abs().setScale(0, RoundingMode.DOWN));
        return (amount.signum() < 0 ? "-₸" : "₸")
                + digits
                + amount.toPlainString().replaceFirst(".*\\.", ".");
    }

    @Test
    void thePeriodBeforeIsToldBeside() {
        LocalDate tomorrow = today.plusDays(2);
        Answer later = owner.get("/reports/revenue?from=" + tomorrow + "&to=" + tomorrow.plusDays(9))
                .expect(200);

        assertThat(later.text("/previousFrom")).isEqualTo(tomorrow.minusDays(10).toString());
        assertThat(later.text("/previousTo")).isEqualTo(tomorrow.minusDays(1).toString());
        assertThat(later.text("/totals/0/net/amount")).isEqualTo("0.00");
        assertThat(later.text("/totals/0/previousNet/amount")).isEqualTo("10307.00");
        Answer accounts = owner.get("/reports/profit-and-loss?from=" + tomorrow + "&to=" + tomorrow.plusDays(9))
                .expect(200);
        assertThat(accounts.text("/totals/0/previousChange/amount")).isEqualTo("10267.00");
        assertThat(accounts.text("/totals/0/change/amount")).isEqualTo("0.00");
    }

    private Invoice invoiced(Booking booking) {
        return new Invoice(
                        spa,
                        owner.post("/bookings/" + booking.id() + "/invoice", body())
                                .expect(201)
                                .text("/id"))
                .issue();
    }

    /** Of a time in which all has happened, whenever the day ends. */
    private Answer report(String report, String more) {
        return owner.get(path(report, more)).expect(200);
    }

    private String path(String report, String more) {
        return "/reports/" + report + "?from=" + today.minusDays(20) + "&to=" + today.plusDays(1) + more;
    }

    private Map<String, BigDecimal> trialBalance() {
        return books.trialBalance(today.plusDays(1)).list("/accounts").stream()
                .collect(Collectors.toMap(
                        account -> account.getString("accountId"), account -> amount(account, "balance")));
    }

    private BigDecimal balance(String role) {
        return trialBalance().getOrDefault(books.account(role), BigDecimal.ZERO);
    }

    private String closing(String report, String role) {
        return report(report, "").items().stream()
                .filter(account -> account.getJsonArray("roles").toString().contains("\"" + role + "\""))
                .map(account -> account.getJsonObject("closing").getString("amount"))
                .findFirst()
                .orElse("");
    }

    private static BigDecimal taken(Answer takings, String method) {
        return takings.items().stream()
                .filter(row -> row.getString("method").equals(method))
                .map(row -> amount(row, "net"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of the row whose name begins so. */
    private static String net(Answer report, String name) {
        return report.items().stream()
                .filter(row -> row.getString("name", "").startsWith(name))
                .map(row -> row.getJsonObject("net").getString("amount"))
                .findFirst()
                .orElse("");
    }

    private static BigDecimal sum(Answer report, String field) {
        return report.items().stream().map(row -> amount(row, field)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonObject row, String field) {
        return new BigDecimal(row.getJsonObject(field).getString("amount"));
    }

    private OffsetDateTime noon() {
        return today.plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
