package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Expense;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Master;
import io.thermae.it.support.Payroll;
import io.thermae.it.support.Platform;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the state, a supplier or a master was paid beyond what is owed to them is an asset, and no liability below nothing. */
@ArquillianTest
@RunAsClient
public class OwedBackIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("owed-back").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Books books = Books.of(spa);

    @Test
    void aTipThatWasPaidToItsMasterAndGivenBackIsTakenOffTheNextPayrolls() {
        Master aigerim = spa.master("Aigerim")
                .workingDaily("10:00", "19:00")
                .performing(spa.service("Massage").lasting(60).costing("1000.00"));
        Payroll.percent(spa, "40");
        String payment = paidWithTip(aigerim, "1000.00", "1100.00", "100.00");
        Payroll.past(platform, spa, today, 2);
        isPaid(Payroll.drawn(spa, today.minusDays(2), today.minusDays(1)), "500.00");
        standsAt("0.00", "0.00", null);

        Invoice.refunded(spa, payment, "1100.00").expect(201);

        standsAt("0.00", "0.00", "100.00");
        Payroll.past(platform, spa, today, 1);
        isPaid(Payroll.drawn(spa, today.minusDays(1), today), "0.00");
        standsAt("0.00", "0.00", "500.00");

        paidWithTip(aigerim, "2000.00", "2200.00", "200.00");

        standsAt("-200.00", "0.00", "500.00");
        isPaid(Payroll.drawn(spa, today, today.plusDays(1)), "500.00");
        standsAt("0.00", "0.00", "0.00");
        assertThat(books.balance("COMMISSION_EXPENSE", today)).isEqualTo("800.00 KZT");
        books.verify();
    }

    @Test
    void whatIsTakenBeyondWhatIsOwedIsMovedByAnEntryOfItsOwn() {
        Answer taxes = books.post(today, "TAXES_PAYABLE", "BANK", "50.00").expect(201);
        books.post(today, "SUPPLIERS_PAYABLE", "BANK", "30.00").expect(201);
        books.post(today, "BANK", "TAXES_PAYABLE", "20.00").expect(201);

        assertThat(List.of(
                        books.balance("TAXES_PAYABLE", today),
                        books.balance("TAXES_RECOVERABLE", today),
                        books.balance("SUPPLIERS_PAYABLE", today),
                        books.balance("SUPPLIER_ADVANCES", today)))
                .containsExactly("-20.00 KZT", "50.00 KZT", "0.00 KZT", "30.00 KZT");
        assertThat(owner.get("/ledger/entries?documentId=" + taxes.text("/id")).items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getString("documentKind")).isEqualTo("reclassification");
                    assertThat(entry.getString("postedBy"))
                            .isEqualTo(spa.ownerId().toString());
                    owner.post("/ledger/entries/" + entry.getString("id") + "/reverse", body("day", today))
                            .refused(409, "entry_of_document");
                });
        books.verify();
    }

    /** Each sees what the others have taken: so it is moved once, to the unit. */
    @Test
    void whatManyTakeAtOnceIsMovedOnce() {
        books.post(today, "CASH", "TIPS_PAYABLE", "100.00").expect(201);

        owner.postAtOnce(12, "/ledger/entries", books.entry(today, "TIPS_PAYABLE", "CASH", "30.00"))
                .forEach(answer -> answer.expect(201));

        assertThat(books.balance("TIPS_PAYABLE", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("STAFF_RECEIVABLE", today)).isEqualTo("260.00 KZT");
        books.verify();
    }

    /** It is taken from where it is owed now; only what is not owed there either is owed back. */
    @Test
    void whatIsOwedGoesWithItsRoleAndWhatIsTakenBackLaterIsTakenFromThere() {
        String old = books.account("TAXES_PAYABLE");
        String entry =
                books.post(today, "BANK", "TAXES_PAYABLE", "70.00").expect(201).text("/id");
        books.post(today, "BANK", "TAXES_PAYABLE", "30.00").expect(201);
        String own = moved("TAXES_PAYABLE", "3111").text("/id");

        assertThat(books.balance(old, today)).isEqualTo("0.00 KZT");
        assertThat(books.balance(own, today)).isEqualTo("-100.00 KZT");
        books.post(today, own, "BANK", "50.00").expect(201);
        books.reverse(entry, today).expect(201);
        assertThat(books.balance(old, today)).isEqualTo("0.00 KZT");
        assertThat(books.balance(own, today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("TAXES_RECOVERABLE", today)).isEqualTo("20.00 KZT");
        books.verify();
    }

    @Test
    void whatWasPostedByHandIsTakenBackFromTheAccountThatOwesItToCustomersNow() {
        String old = books.account("GIFT_CARDS");
        String entry =
                books.post(today, "BANK", "GIFT_CARDS", "100.00").expect(201).text("/id");
        String own = moved("GIFT_CARDS", "3511").text("/id");

        books.reverse(entry, today).expect(201);

        assertThat(books.balance(old, today)).isEqualTo("0.00 KZT");
        assertThat(books.balance(own, today)).isEqualTo("0.00 KZT");
        books.verify();
    }

    @Test
    void anExpenseThatIsVoidedAfterItsRoleHasMovedMakesNoAdvance() {
        String category = Expense.category(spa, "Towels");
        Expense expense = Expense.submitted(spa, Expense.said(spa, category, "500.00", today));
        expense.step("approve").expect(200);
        Expense other = Expense.submitted(spa, Expense.said(spa, category, "80.00", today));
        other.step("approve").expect(200);
        String own = moved("SUPPLIERS_PAYABLE", "3311").text("/id");

        expense.voided().expect(200);

        assertThat(books.balance("SUPPLIERS_PAYABLE", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance(own, today)).isEqualTo("-80.00 KZT");
        assertThat(books.balance("SUPPLIER_ADVANCES", today)).isEmpty();
        books.verify();
    }

    /** Whoever posts has either looked before it moved, and is waited for, or sees who plays it now. */
    @Test
    void nothingIsPostedToAnAccountAfterItsRoleHasMoved() {
        String old = books.account("SUPPLIERS_PAYABLE");
        String own = account("3311");
        String category = Expense.category(spa, "Towels");
        List<Expense> expenses = Stream.generate(
                        () -> Expense.submitted(spa, Expense.said(spa, category, "100.00", today)))
                .limit(8)
                .toList();

        List<CompletableFuture<Answer>> approved = expenses.stream()
                .map(expense -> owner.postLater(expense.path() + "/approve", body()))
                .toList();
        owner.post("/ledger/accounts/" + own + "/roles", body("role", "SUPPLIERS_PAYABLE"))
                .expect(200);
        approved.forEach(answer -> answer.join().expect(200));

        assertThat(List.of("0.00 KZT", "")).contains(books.balance(old, today));
        assertThat(books.balance(own, today)).isEqualTo("-800.00 KZT");
        books.verify();
    }

    /** What is there of two roles is not told apart; the owner says by hand what is whose. */
    @Test
    void whatIsOwedOnAnAccountOfTwoRolesIsNotLeftThere() {
        String one = books.account("TAXES_PAYABLE");
        owner.post("/ledger/accounts/" + one + "/roles", body("role", "SUPPLIERS_PAYABLE"))
                .expect(200);
        books.post(today, "BANK", one, "70.00").expect(201);
        String own = account("3111");
        owner.post("/ledger/accounts/" + own + "/roles", body("role", "TAXES_PAYABLE"))
                .refused(409, "account_in_use");

        books.post(today, one, own, "70.00").expect(201);

        owner.post("/ledger/accounts/" + own + "/roles", body("role", "TAXES_PAYABLE"))
                .expect(200);
        assertThat(books.balance(own, today)).isEqualTo("-70.00 KZT");
        books.verify();
    }

    /** As it can be from before: whoever posted it is told, and those who run the platform are not. */
    @Test
    void aLiabilityOfTheBusinesssOwnThatStandsInDebitIsToldByItsVerificationAlone() {
        String loan = owner.post("/ledger/accounts", body("code", "1990", "name", "Loan", "kind", "ASSET"))
                .expect(201)
                .text("/id");
        books.post(today, loan, "BANK", "5.00").expect(201);
        platform.database()
                .change(
                        """
                        do $$
                        begin
                            perform set_config('thermae.tenant', '%1$s', true);
                            update finance.account set kind = 'LIABILITY' where tenant_id = '%1$s' and id = '%2$s';
                        end
                        $$
                        """
                                .formatted(spa.tenantId(), loan));

        platform.database().change("delete from finance.ledger_verification where tenant_id = ?", spa.tenantId());

        Answer found = books.verified();

        assertThat(found.text("/sound")).isEqualTo("false");
        assertThat(found.text("/overdrawn/0/accountId")).isEqualTo(loan);
        Awaitility.await("the verification").atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            platform.superAdmin()
                    .api()
                    .post("/admin/jobs/finance.ledger-verification/run", body())
                    .expect(202);
            assertThat(platform.database()
                            .count(
                                    "select count(*) from finance.ledger_verification"
                                            + " where tenant_id = ? and differences = 0",
                                    spa.tenantId()))
                    .isEqualTo(1);
        });
        books.post(today, "BANK", loan, "5.00").expect(201);
        books.verify();
    }

    @Test
    void aLiabilityOfTheBusinesssOwnIsNotTakenBelowNothing() {
        String loan = account("3990");
        books.post(today, "BANK", loan, "100.00").expect(201);
        books.post(today, loan, "BANK", "100.01").refusedInEachLanguage(422, "liability_below_zero");
        books.post(today, loan, "BANK", "100.00").expect(201);
        assertThat(books.balance(loan, today)).isEqualTo("0.00 KZT");
        books.verify();
    }

    private Answer moved(String role, String code) {
        return owner.post("/ledger/accounts/" + account(code) + "/roles", body("role", role))
                .expect(200);
    }

    private String account(String code) {
        return owner.post("/ledger/accounts", body("code", code, "name", "Own " + code, "kind", "LIABILITY"))
                .expect(201)
                .text("/id");
    }

    private String paidWithTip(Master master, String price, String amount, String tip) {
        Invoice invoice = Payroll.invoiced(spa, master.id(), price);
        return owner.post("/payments", Body.with(invoice.payment("CASH", amount), "tip", money(spa, tip)))
                .expect(201)
                .text("/id");
    }

    private static void isPaid(Payroll payroll, String total) {
        assertThat(payroll.shown().text("/total/amount")).isEqualTo(total);
        payroll.approve().expect(200);
        payroll.pay("CASH").expect(200);
    }

    /** @param staff what masters owe; null if nothing was ever posted of that */
    private void standsAt(String tips, String commissions, @Nullable String staff) {
        assertThat(books.balance("TIPS_PAYABLE", today)).isEqualTo(tips + " KZT");
        assertThat(books.balance("COMMISSIONS_PAYABLE", today)).isEqualTo(commissions + " KZT");
        assertThat(books.balance("STAFF_RECEIVABLE", today)).isEqualTo(staff == null ? "" : staff + " KZT");
    }
}
