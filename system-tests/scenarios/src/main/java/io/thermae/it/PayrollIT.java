package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Master;
import io.thermae.it.support.Paper;
import io.thermae.it.support.Payroll;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Masters earn by what is paid, each payment once; what is given back is taken back; what is owed to them is paid. */
@ArquillianTest
@RunAsClient
public class PayrollIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("payroll").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = spa.service("Massage").lasting(60).costing("1000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final Master bota =
            spa.master("Bota").workingDaily("10:00", "19:00").performing(massage);
    private final Books books = Books.of(spa);

    @Test
    void whatIsPaidForHisServicesAndHisTipsArePaidToAMaster() {
        Payroll.percent(spa, "40");
        Invoice invoice = Payroll.invoiced(spa, aigerim.id(), "1000.00");
        Payroll.invoiced(spa, bota.id(), "5000.00");
        owner.post("/payments", Body.with(invoice.payment("CASH", "1100.00"), "tip", money(spa, "100.00")))
                .expect(201);

        Payroll payroll = Payroll.drawn(spa, today, today.plusDays(1));

        Answer drawn = payroll.shown();
        assertThat(drawn.text("/status")).isEqualTo("DRAFT");
        assertThat(drawn.list("/statements")).hasSize(1);
        assertThat(drawn.text("/statements/0/masterId")).isEqualTo(aigerim.id().toString());
        assertThat(drawn.text("/statements/0/revenue/amount")).isEqualTo("1000.00");
        assertThat(drawn.text("/statements/0/commission/amount")).isEqualTo("400.00");
        assertThat(drawn.text("/statements/0/tips/amount")).isEqualTo("100.00");
        assertThat(drawn.text("/total/amount")).isEqualTo("500.00");
        assertThat(drawn.has("/entryId")).isFalse();
        List<JsonObject> lines = owner.get(payroll.path() + "/lines?masterId=" + aigerim.id())
                .expect(200)
                .items();
        assertThat(lines).extracting(line -> line.getString("kind")).containsExactly("SERVICE", "TIP");
        assertThat(lines.get(0).getString("invoiceId")).isEqualTo(invoice.id());
        assertThat(lines.get(0).getString("percent")).isEqualTo("40");
        assertThat(owner.get(payroll.path() + "/statement?masterId=" + aigerim.id())
                        .expect(200)
                        .text())
                .startsWith("masterId,kind,invoice,description,serviceId,base,percent,commission,tip,currency\r\n")
                .contains(",Massage,,1000.00,40,400.00,0.00,KZT\r\n")
                .contains(",TIP,,,,0.00,,0.00,100.00,KZT\r\n");
        String handedOut = payroll.path() + "/statement?format=pdf&masterId=" + aigerim.id();
        assertThat(owner.get(handedOut).expect(200).header("Content-Type")).isEqualTo("application/pdf");
        assertThat(Paper.of(owner.in("en").bytes(handedOut)))
                .contains("Payroll statement", "Master Aigerim", "40% ₸400.00", "To be paid ₸500.00", "1 / 1");
        assertThat(Paper.of(
                        owner.in("ru").withHeader("Accept", "application/pdf").bytes(payroll.path() + "/statement")))
                .contains("Расчётная ведомость", "Черновик", "Aigerim", "500,00 ₸")
                .doesNotContain("Bota");
        owner.get(payroll.path() + "/statement?format=xlsx").refusedField("format", "unknown_value");
        assertThat(owner.get(payroll.path() + "/lines?masterId=" + bota.id()).items())
                .isEmpty();
        assertThat(books.balance("TIPS_PAYABLE", today)).isEqualTo("-100.00 KZT");

        assertThat(payroll.approve().expect(200).text("/status")).isEqualTo("APPROVED");
        assertThat(books.balance("COMMISSION_EXPENSE", today)).isEqualTo("400.00 KZT");
        assertThat(books.balance("COMMISSIONS_PAYABLE", today)).isEqualTo("-400.00 KZT");
        payroll.approve().refused(409, "illegal_transition");
        owner.delete(payroll.path()).refused(409, "illegal_transition");

        Answer paid = payroll.pay("BANK_TRANSFER").expect(200);

        assertThat(paid.text("/status")).isEqualTo("PAID");
        assertThat(paid.text("/paidOn")).isEqualTo(today.toString());
        assertThat(books.balance("BANK", today)).isEqualTo("-500.00 KZT");
        assertThat(books.balance("COMMISSIONS_PAYABLE", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("TIPS_PAYABLE", today)).isEqualTo("0.00 KZT");
        payroll.pay("CASH").refused(409, "illegal_transition");
        books.verify();
    }

    @Test
    void whatIsGivenBackLaterIsTakenFromTheNextPayrollsAndNothingIsCountedTwice() {
        Payroll.percent(spa, "40");
        String payment = Payroll.invoiced(spa, aigerim.id(), "1000.00").paid("1000.00");
        Payroll.past(platform, spa, today, 2);
        Payroll first = Payroll.drawn(spa, today.minusDays(2), today.minusDays(1));
        assertThat(first.shown().text("/total/amount")).isEqualTo("400.00");
        first.approve().expect(200);
        first.pay("CASH").expect(200);

        Invoice.refunded(spa, payment, "1000.00").expect(201);
        Payroll.past(platform, spa, today, 1);
        Payroll second = Payroll.drawn(spa, today.minusDays(1), today);
        Answer taken = second.shown();
        assertThat(taken.text("/statements/0/revenue/amount")).isEqualTo("-1000.00");
        assertThat(taken.text("/statements/0/commission/amount")).isEqualTo("-400.00");
        assertThat(taken.text("/total/amount")).isEqualTo("0.00");
        second.approve().expect(200);
        assertThat(second.pay("CASH").expect(200).has("/paymentEntryId")).isFalse();
        assertThat(books.balance("COMMISSIONS_PAYABLE", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("STAFF_RECEIVABLE", today)).isEqualTo("400.00 KZT");

        Payroll.invoiced(spa, aigerim.id(), "1500.00").paid("1500.00");
        Payroll third = Payroll.drawn(spa, today, today.plusDays(1));
        Answer carried = third.shown();
        assertThat(carried.text("/statements/0/commission/amount")).isEqualTo("600.00");
        assertThat(carried.text("/statements/0/carried/amount")).isEqualTo("-400.00");
        assertThat(carried.text("/total/amount")).isEqualTo("200.00");
        third.approve().expect(200);
        third.pay("CASH").expect(200);

        assertThat(books.balance("COMMISSIONS_PAYABLE", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("STAFF_RECEIVABLE", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("COMMISSION_EXPENSE", today)).isEqualTo("600.00 KZT");
        assertThat(owner.get("/payrolls").expect(200).items())
                .extracting(run -> run.getString("id"))
                .containsExactly(third.id(), second.id(), first.id());
    }

    @Test
    void whatACreditNoteTakesBackIsTakenFromWhoHasServedIt() {
        Payroll.percent(spa, "50");
        Invoice both = Invoice.draft(
                        spa,
                        body(
                                "lines",
                                list(
                                        Payroll.served(spa, aigerim.id(), "100.00"),
                                        Payroll.served(spa, bota.id(), "300.00"))))
                .issue();
        both.paid("200.00");
        both.paid("200.00");
        Payroll.past(platform, spa, today, 1);
        Payroll first = Payroll.drawn(spa, today.minusDays(1), today);
        assertThat(commissions(first)).containsExactlyInAnyOrder("50.00", "150.00");
        first.approve().expect(200);
        both.credited("100.00").expect(201);

        Payroll second = Payroll.drawn(spa, today, today.plusDays(1));

        assertThat(second.shown().list("/statements")).hasSize(1);
        assertThat(second.shown().text("/statements/0/masterId"))
                .isEqualTo(aigerim.id().toString());
        assertThat(commissions(second)).containsExactly("-50.00");
    }

    @Test
    void theMostParticularRuleCountsAndTiersByWhatIsReached() {
        Payroll.percent(spa, "10");
        rule(body("percent", "20", "fromRevenue", money(spa, "1000.00")));
        rule(body("masterId", bota.id(), "serviceId", massage.id(), "fixed", money(spa, "77.00")));
        Payroll.invoiced(spa, aigerim.id(), "600.00").paid("600.00");
        Payroll.invoiced(spa, aigerim.id(), "400.00").paid("400.00");
        Invoice.draft(
                        spa,
                        body(
                                "lines",
                                list(Body.with(Payroll.served(spa, bota.id(), "500.00"), "serviceId", massage.id()))))
                .issue()
                .paid("500.00");

        Payroll payroll = Payroll.drawn(spa, today, today.plusDays(1));

        assertThat(commissions(payroll)).containsExactlyInAnyOrder("200.00", "77.00");
    }

    @Test
    void commissionsAreOfWhatIsPaidWithoutItsTax() {
        owner.put("/tax-rates", body("rates", list(body("name", "VAT", "percent", "12", "standard", true))))
                .expect(200);
        Payroll.percent(spa, "50");
        Payroll.invoiced(spa, aigerim.id(), "1120.00").paid("560.00");

        Payroll payroll = Payroll.drawn(spa, today, today.plusDays(1));

        assertThat(payroll.shown().text("/statements/0/revenue/amount")).isEqualTo("500.00");
        assertThat(commissions(payroll)).containsExactly("250.00");
    }

    @Test
    void theInvoiceOfAVisitNamesItsMaster() {
        OffsetDateTime noon = today.plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
        String booking =
                spa.visitor("Dana").books(massage).with(bota).at(noon).id().toString();

        Answer invoice = owner.post("/bookings/" + booking + "/invoice", body()).expect(201);

        assertThat(invoice.text("/lines/0/masterId")).isEqualTo(bota.id().toString());
        owner.post("/invoices", body("lines", list(Payroll.served(spa, spa.branchId(), "1.00"))))
                .refusedField("lines[0].masterId", "unknown_master");
    }

    @Test
    void oneIsDrawnUpAtATimeAndPeriodsFollowEachOther() {
        Payroll.percent(spa, "40");
        Payroll.invoiced(spa, aigerim.id(), "1000.00").paid("1000.00");
        Payroll.past(platform, spa, today, 1);
        Payroll draft = Payroll.drawn(spa, today.minusDays(1), today);
        Payroll.draft(spa, today, today.plusDays(1)).refusedInEachLanguage(409, "payroll_open");
        owner.delete(draft.path()).expect(204);
        Payroll again = Payroll.drawn(spa, today.minusDays(1), today);
        assertThat(commissions(again)).containsExactly("400.00");
        again.approve().expect(200);

        Payroll.draft(spa, today.minusDays(1), today.plusDays(1)).refusedField("from", "overlaps");
        Payroll.draft(spa, today, today).refusedField("to", "must_be_after_start");
        Payroll.draft(spa, today, today.plusDays(2)).refusedField("to", "must_not_be_in_future");
        Payroll nothing = Payroll.drawn(spa, today, today.plusDays(1));
        assertThat(nothing.shown().list("/statements")).isEmpty();
        nothing.approve().expect(200);
        nothing.pay("CASH").expect(200);
        assertThat(owner.get("/ledger/entries?documentId=" + nothing.id()).items())
                .isEmpty();
    }

    @Test
    void manyDrawItUpAndApproveItAtOnceAndItIsCountedAndPostedOnce() {
        Payroll.percent(spa, "40");
        Payroll.invoiced(spa, aigerim.id(), "1000.00").paid("1000.00");

        List<Answer> drawn = owner.postAtOnce(6, "/payrolls", body("from", today, "to", today.plusDays(1)));

        List<Answer> made =
                drawn.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(made).hasSize(1);
        Payroll payroll = new Payroll(spa, made.get(0).text("/id"));
        assertThat(owner.get("/payrolls").expect(200).items()).hasSize(1);
        assertThat(owner.get(payroll.path() + "/lines").expect(200).items()).hasSize(1);
        List<Answer> approved = owner.postAtOnce(6, payroll.path() + "/approve", body());
        assertThat(approved.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        List<Answer> paid = owner.postAtOnce(6, payroll.path() + "/pay", body("method", "CASH"));
        assertThat(paid.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(books.balance("COMMISSION_EXPENSE", today)).isEqualTo("400.00 KZT");
        assertThat(books.balance("COMMISSIONS_PAYABLE", today)).isEqualTo("0.00 KZT");
    }

    @Test
    void whoMayAndWhatIsNoRule() {
        Payroll payroll = Payroll.drawn(spa, today, today.plusDays(1));
        Api marcus = spa.manager("Marcus").api();
        marcus.get(payroll.path()).refused(403, "forbidden");
        marcus.get("/commission-rules").refused(403, "forbidden");
        Business other = platform.registersBusiness("other-payroll").approved();
        other.owner().get(payroll.path() + "/lines").refused(404, "not_found");
        other.owner().get(payroll.path() + "/statement").refused(404, "not_found");
        other.owner().get(payroll.path() + "/statement?format=pdf").refused(404, "not_found");
        other.owner().post(payroll.path() + "/approve").refused(404, "not_found");

        owner.post("/commission-rules", body()).refusedField("percent", "percent_or_fixed");
        owner.post("/commission-rules", body("percent", "101")).refusedField("percent", "out_of_range");
        owner.post("/commission-rules", body("percent", "40", "fixed", money(spa, "1.00")))
                .refusedField("percent", "percent_or_fixed");
        owner.post("/commission-rules", body("percent", "40", "masterId", spa.branchId()))
                .refusedField("masterId", "unknown_master");
        owner.post("/commission-rules", body("percent", "40", "serviceId", spa.branchId()))
                .refusedField("serviceId", "unknown_service");
        String rule = rule(body("percent", "40", "masterId", bota.id()));
        owner.post("/commission-rules", body("percent", "30", "masterId", bota.id()))
                .refusedField("fromRevenue", "taken");
        owner.delete("/commission-rules/" + rule).expect(204);
        assertThat(owner.get("/commission-rules/" + rule).expect(200).json().getBoolean("archived"))
                .isTrue();
        rule(body("percent", "30", "masterId", bota.id()));
    }

    private String rule(JsonObject said) {
        return owner.post("/commission-rules", said).expect(201).text("/id");
    }

    private static List<String> commissions(Payroll payroll) {
        return payroll.shown().list("/statements").stream()
                .map(statement -> statement.getJsonObject("commission").getString("amount"))
                .toList();
    }
}
