package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What a branch has earned, its masters' commissions have been taken from. */
@ArquillianTest
@RunAsClient
public class BranchCommissionIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("branch-commission").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = spa.service("Massage").lasting(60).costing("1000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);

    @Test
    void commissionsAreOfTheBranchesWhereTheyWereEarned() {
        Payroll.percent(spa, "40");
        String payment = Payroll.invoiced(spa, aigerim.id(), "1000.00").paid("1000.00");
        String second = owner.post(
                        "/branches",
                        body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        Invoice there = Invoice.draft(
                        spa, body("branchId", second, "lines", list(Payroll.served(spa, aigerim.id(), "500.00"))))
                .issue();
        owner.post("/payments", Body.with(there.payment("CASH", "500.00"), "branchId", second))
                .expect(201);
        assertThat(profit("&branchId=" + spa.branchId())).isEqualByComparingTo("1000.00");
        Payroll.past(platform, spa, today, 1);
        Payroll.drawn(spa, today.minusDays(1), today).approve().expect(200);

        assertThat(commissions("&branchId=" + spa.branchId())).isEqualByComparingTo("400.00");
        assertThat(commissions("&branchId=" + second)).isEqualByComparingTo("200.00");
        assertThat(commissions("")).isEqualByComparingTo("600.00");
        assertThat(commissions("&groupBy=day&branchId=" + second)).isEqualByComparingTo("200.00");
        assertThat(profit("&branchId=" + spa.branchId())).isEqualByComparingTo("600.00");
        assertThat(profit("&branchId=" + second)).isEqualByComparingTo("300.00");
        assertThat(profit("")).isEqualByComparingTo("900.00");

        // what is given back is taken back where it was earned
        Invoice.refunded(spa, payment, "1000.00").expect(201);
        Payroll.drawn(spa, today, today.plusDays(1)).approve().expect(200);

        assertThat(commissions("&branchId=" + spa.branchId())).isEqualByComparingTo("0.00");
        assertThat(commissions("&branchId=" + second)).isEqualByComparingTo("200.00");
        assertThat(commissions("")).isEqualByComparingTo("200.00");
    }

    private BigDecimal commissions(String more) {
        return report(more).items().stream()
                .filter(account -> account.getJsonArray("roles").toString().contains("\"COMMISSION_EXPENSE\""))
                .map(account -> new BigDecimal(account.getJsonObject("change").getString("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal profit(String more) {
        return new BigDecimal(report(more).text("/totals/0/change/amount"));
    }

    private Answer report(String more) {
        return owner.get("/reports/profit-and-loss?from=" + today.minusDays(3) + "&to=" + today.plusDays(1) + more)
                .expect(200);
    }
}
