package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Master;
import io.thermae.it.support.Payroll;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.VisitPackage;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A visit of a package is paid to whom it is of, by what the business earns; amounts are earned once, and what is counted stays. */
@ArquillianTest
@RunAsClient
public class PayrollOfVisitsIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("payroll-visits").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = spa.service("Massage").lasting(60).costing("100.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final Master bota =
            spa.master("Bota").workingDaily("10:00", "19:00").performing(massage);

    @Test
    void aVisitIsPaidToItsMasterByItsShareAndNotToTheOther() {
        Payroll.percent(spa, "50");
        String dana = Invoice.customer(spa, "Dana");
        VisitPackage ten = VisitPackage.sold(spa, VisitPackage.kind(spa, massage.id(), 10, "800.00"), dana);
        ten.isPaid();
        Invoice both = Invoice.draft(
                        spa,
                        body(
                                "customerId",
                                dana,
                                "lines",
                                list(
                                        Body.with(
                                                Payroll.served(spa, aigerim.id(), "100.00"), "serviceId", massage.id()),
                                        Payroll.served(spa, bota.id(), "100.00"))))
                .issue();
        String payment = ten.pays(both).expect(201).text("/id");
        Payroll.past(platform, spa, today, 2);

        Payroll first = Payroll.drawn(spa, today.minusDays(2), today.minusDays(1));

        Answer drawn = first.shown();
        assertThat(drawn.list("/statements")).hasSize(1);
        assertThat(drawn.text("/statements/0/masterId")).isEqualTo(aigerim.id().toString());
        assertThat(drawn.text("/statements/0/revenue/amount")).isEqualTo("80.00");
        assertThat(drawn.text("/statements/0/commission/amount")).isEqualTo("40.00");
        first.approve().expect(200);

        // given back, and half of all is paid in cash: 50.00 of each line
        Invoice.refunded(spa, payment, "100.00").expect(201);
        both.paid("100.00");
        Payroll second = Payroll.drawn(spa, today.minusDays(1), today.plusDays(1));

        assertThat(of(second, "revenue")).containsExactlyInAnyOrder("-30.00", "50.00");
        assertThat(of(second, "commission")).containsExactlyInAnyOrder("-15.00", "25.00");
    }

    @Test
    void anAmountIsEarnedWhenWhatIsOpenIsTakenBack() {
        fixed("10.00");
        Invoice invoice = Payroll.invoiced(spa, aigerim.id(), "100.00");
        invoice.paid("50.00");
        Payroll.past(platform, spa, today, 2);
        Payroll march = Payroll.drawn(spa, today.minusDays(2), today.minusDays(1));
        assertThat(of(march, "revenue")).containsExactly("50.00");
        assertThat(of(march, "commission")).containsExactly("0.00");
        march.approve().expect(200);

        invoice.credited("50.00").expect(201);

        Payroll april = Payroll.drawn(spa, today.minusDays(1), today.plusDays(1));
        assertThat(of(april, "revenue")).containsExactly("0.00");
        assertThat(of(april, "commission")).containsExactly("10.00");
        april.approve().expect(200);
    }

    @Test
    void whatWasCountedByAPercentageStaysWhenTheRuleBecomesAnAmount() {
        String rule = Payroll.percent(spa, "40");
        Invoice invoice = Payroll.invoiced(spa, aigerim.id(), "100.00");
        invoice.paid("50.00");
        Payroll.past(platform, spa, today, 2);
        Payroll first = Payroll.drawn(spa, today.minusDays(2), today.minusDays(1));
        assertThat(of(first, "commission")).containsExactly("20.00");
        first.approve().expect(200);
        owner.delete("/commission-rules/" + rule).expect(204);
        fixed("10.00");

        invoice.paid("50.00");

        Payroll second = Payroll.drawn(spa, today.minusDays(1), today.plusDays(1));
        assertThat(of(second, "revenue")).containsExactly("50.00");
        assertThat(of(second, "commission")).containsExactly("0.00");
    }

    private void fixed(String amount) {
        owner.post("/commission-rules", body("fixed", money(spa, amount))).expect(201);
    }

    private static List<String> of(Payroll payroll, String what) {
        return payroll.shown().list("/statements").stream()
                .map(statement -> statement.getJsonObject(what).getString("amount"))
                .toList();
    }
}
