package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Drawer;
import io.thermae.it.support.Expense;
import io.thermae.it.support.Master;
import io.thermae.it.support.Payroll;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is spent in cash leaves the open drawer by what the books say, and is not missing when that is counted. */
@ArquillianTest
@RunAsClient
public class DrawerSpendingIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("drawer-spending").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Books books = Books.of(spa);
    private final String towels = Expense.category(spa, "Towels");

    @Test
    void anExpenseThatIsPaidOutOfADrawerIsNotMissingInIt() {
        Drawer drawer = Drawer.opened(spa, "100.00");
        Expense atOnce = Expense.submitted(spa, inCash("15.00", today));
        atOnce.step("approve").expect(200);
        Expense later = approved("10.00");
        assertThat(later.paid("CASH").expect(200).value("/fromDrawer")).isEqualTo(JsonValue.TRUE);

        Answer open = drawer.shown();
        assertThat(open.text("/spent/amount")).isEqualTo("25.00");
        assertThat(open.text("/expected/amount")).isEqualTo("75.00");
        assertThat(owner.get(drawer.path() + "/movements").expect(200).items())
                .extracting(movement -> movement.getString("kind") + " " + movement.getString("documentId"))
                .containsExactly("EXPENSE " + later.id(), "EXPENSE " + atOnce.id());
        assertThat(drawer.closed("75.00").expect(200).text("/closing/difference/amount"))
                .isEqualTo("0.00");
        assertThat(owner.get("/ledger/entries?documentId=" + drawer.id()).items())
                .isEmpty();
        assertThat(books.balance("CASH", today)).isEqualTo("-25.00 KZT");
        books.verify();
    }

    @Test
    void whatComesFromTheSafeOrIsOfAnotherDayOrNoCashLeavesTheDrawerAsItIs() {
        Drawer drawer = Drawer.opened(spa, "100.00");
        Expense fromSafe = approved("10.00");
        assertThat(fromSafe.paidFromSafe().expect(200).value("/fromDrawer")).isEqualTo(JsonValue.FALSE);
        Expense.submitted(spa, Body.with(inCash("20.00", today), "fromDrawer", false))
                .step("approve")
                .expect(200);
        Expense.submitted(spa, inCash("30.00", today.minusDays(1)))
                .step("approve")
                .expect(200);
        approved("40.00").paid("CARD").expect(200);
        fromSafe.voided().expect(200);

        assertThat(drawer.expected()).isEqualTo("100.00");
        assertThat(owner.get(drawer.path() + "/movements").items()).isEmpty();
        books.verify();
    }

    @Test
    void whatIsVoidedComesBackIntoTheDrawerThatIsOpenThen() {
        Drawer first = Drawer.opened(spa, "100.00");
        Expense expense = approved("25.00");
        expense.paid("CASH").expect(200);
        first.closed("75.00").expect(200);
        Drawer second = Drawer.opened(spa, "75.00");

        expense.voided().expect(200);

        Answer open = second.shown();
        assertThat(open.text("/unspent/amount")).isEqualTo("25.00");
        assertThat(open.text("/expected/amount")).isEqualTo("100.00");
        assertThat(second.closed("100.00").expect(200).text("/closing/difference/amount"))
                .isEqualTo("0.00");
        assertThat(books.balance("CASH", today)).isEqualTo("0.00 KZT");
        books.verify();
    }

    @Test
    void aBusinessThatWantsAllCashInDrawersSpendsNoneWithoutOne() {
        owner.put("/business/settings", body("cashNeedsDrawer", true)).expect(200);
        Expense expense = approved("25.00");

        expense.paid("CASH").refused(409, "drawer_closed");
        assertThat(expense.status()).isEqualTo("APPROVED");
        Drawer drawer = Drawer.opened(spa, "100.00");
        expense.paid("CASH").expect(200);
        drawer.closed("75.00").expect(200);

        expense.voided().refused(409, "drawer_closed");
        assertThat(expense.status()).isEqualTo("PAID");
        approved("5.00").paidFromSafe().expect(200);
    }

    @Test
    void aPayrollThatIsPaidInCashLeavesTheDrawerOfTheBranchThatIsSaid() {
        Master aigerim = spa.master("Aigerim")
                .workingDaily("10:00", "19:00")
                .performing(spa.service("Massage").lasting(60).costing("1000.00"));
        Payroll.percent(spa, "40");
        Payroll.invoiced(spa, aigerim.id(), "1000.00").paid("1000.00");
        owner.post("/branches", body("name", "Other", "timeZone", "Asia/Almaty"))
                .expect(201);
        Payroll payroll = Payroll.drawn(spa, today, today.plusDays(1));
        payroll.approve().expect(200);
        Drawer drawer = Drawer.opened(spa, "500.00");

        payroll.pay("CASH").refusedField("branchId", "required");
        owner.post(payroll.path() + "/pay", body("method", "CASH", "branchId", spa.branchId()))
                .expect(200);

        assertThat(drawer.shown().text("/spent/amount")).isEqualTo("400.00");
        assertThat(owner.get(drawer.path() + "/movements").items())
                .extracting(movement -> movement.getString("kind") + " " + movement.getString("documentId"))
                .containsExactly("PAYROLL " + payroll.id());
        assertThat(drawer.closed("100.00").expect(200).text("/closing/difference/amount"))
                .isEqualTo("0.00");
        assertThat(books.balance("CASH", today)).isEqualTo("600.00 KZT");
        books.verify();
    }

    private JsonObject inCash(String amount, LocalDate day) {
        return Body.with(Expense.said(spa, towels, amount, day), "method", "CASH");
    }

    private Expense approved(String amount) {
        Expense expense = Expense.submitted(spa, Expense.said(spa, towels, amount, today));
        expense.step("approve").expect(200);
        return expense;
    }
}
