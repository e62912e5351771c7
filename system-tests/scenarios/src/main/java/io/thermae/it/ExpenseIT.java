package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Expense;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is spent is posted when somebody has approved it, once, and taken back to the unit. */
@ArquillianTest
@RunAsClient
public class ExpenseIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("expenses").approved();
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Books books = Books.of(spa);
    private final String towels = Expense.category(spa, "Towels");

    @Test
    void whatIsOwedIsPostedWhenItIsApprovedAndPaidLater() {
        owner.put("/tax-rates", body("rates", list(body("name", "VAT", "percent", "12", "standard", true))))
                .expect(200);
        String vat = owner.get("/tax-rates").expect(200).text("/items/0/id");
        String supplier = Expense.supplier(spa, "Linen Trade");
        JsonObject said = Body.with(
                Body.with(Body.with(said("1120.00"), "taxRateId", vat), "supplierId", supplier),
                "receipt",
                "https://receipts.example/118");
        Expense expense = Expense.drawn(spa, said);
        assertThat(expense.shown().text("/status")).isEqualTo("DRAFT");
        assertThat(expense.step("submit").expect(200).text("/status")).isEqualTo("SUBMITTED");
        assertThat(owner.get("/ledger/entries?documentId=" + expense.id()).items())
                .isEmpty();

        Answer approved = expense.step("approve").expect(200);

        assertThat(approved.text("/status")).isEqualTo("APPROVED");
        assertThat(approved.text("/net/amount")).isEqualTo("1000.00");
        assertThat(approved.text("/tax/amount")).isEqualTo("120.00");
        assertThat(approved.text("/taxPercent")).isEqualTo("12");
        assertThat(approved.text("/receipt")).isEqualTo("https://receipts.example/118");
        assertThat(approved.text("/decidedBy")).isEqualTo(spa.ownerId().toString());
        assertThat(approved.has("/method")).isFalse();
        assertThat(books.balance("EXPENSES", today)).isEqualTo("1000.00 KZT");
        // before anything is sold: it is got back, and not owed less
        assertThat(books.balance("TAXES_RECOVERABLE", today)).isEqualTo("120.00 KZT");
        assertThat(books.balance("TAXES_PAYABLE", today)).isEmpty();
        assertThat(books.balance("SUPPLIERS_PAYABLE", today)).isEqualTo("-1120.00 KZT");

        Answer paid = expense.paid("CARD").expect(200);

        assertThat(paid.text("/status")).isEqualTo("PAID");
        assertThat(paid.text("/paidOn")).isEqualTo(today.toString());
        assertThat(books.balance("BANK", today)).isEqualTo("-1120.00 KZT");
        assertThat(books.balance("SUPPLIERS_PAYABLE", today)).isEqualTo("0.00 KZT");
        expense.paid("CASH").refused(409, "illegal_transition");
        books.verify();
    }

    @Test
    void aTaxOnTopOfTheAmountIsPaidToo() {
        owner.put("/tax-rates", body("rates", list(body("name", "VAT", "percent", "12", "standard", true))))
                .expect(200);
        String vat = owner.get("/tax-rates").expect(200).text("/items/0/id");

        Answer drawn = Expense.drawn(spa, Body.with(Body.with(said("100.00"), "taxRateId", vat), "taxInclusive", false))
                .shown();

        assertThat(drawn.text("/net/amount")).isEqualTo("100.00");
        assertThat(drawn.text("/tax/amount")).isEqualTo("12.00");
        assertThat(drawn.text("/gross/amount")).isEqualTo("112.00");
    }

    @Test
    void aCategoryIsPostedToTheAccountOfItsOwn() {
        String account = owner.post("/ledger/accounts", body("code", "7211", "name", "Rent", "kind", "EXPENSE"))
                .expect(201)
                .text("/id");
        String rent = owner.post("/expense-categories", body("name", "Rent", "accountId", account))
                .expect(201)
                .text("/id");
        JsonObject said = Body.with(Expense.said(spa, rent, "500.00", today), "method", "CASH");
        Expense first = Expense.submitted(spa, said);
        Expense second = Expense.submitted(spa, said);

        assertThat(first.step("approve").expect(200).text("/status")).isEqualTo("PAID");

        assertThat(books.balance(account, today)).isEqualTo("500.00 KZT");
        assertThat(books.balance("CASH", today)).isEqualTo("-500.00 KZT");
        owner.post("/ledger/accounts/" + account + "/archive").expect(200);
        second.step("approve").refused(422, "account_archived");
        owner.post("/expense-categories", body("name", "More rent", "accountId", account))
                .refused(422, "account_archived");
        owner.put("/expense-categories/" + rent, body("name", "Rent")).expect(200);
        second.step("approve").expect(200);
        assertThat(books.balance("EXPENSES", today)).isEqualTo("500.00 KZT");
    }

    @Test
    void whatIsVoidedIsTakenBackWithItsPayment() {
        Expense expense = Expense.submitted(spa, said("80.00"));
        expense.step("approve").expect(200);
        expense.paid("CASH").expect(200);

        Answer voided = expense.voided().expect(200);

        assertThat(voided.text("/status")).isEqualTo("VOIDED");
        assertThat(voided.text("/reason")).isEqualTo("Entered twice");
        assertThat(List.of(
                        books.balance("EXPENSES", today),
                        books.balance("SUPPLIERS_PAYABLE", today),
                        books.balance("CASH", today)))
                .containsOnly("0.00 KZT");
        assertThat(owner.get("/ledger/entries?documentId=" + expense.id()).items())
                .hasSize(4);
        expense.voided().refused(409, "illegal_transition");
        books.verify();
    }

    @Test
    void whatWasRejectedIsDrawnUpAnewAndWhatWasSubmittedStays() {
        Expense expense = Expense.submitted(spa, said("10.00"));
        owner.put(expense.path(), said("11.00")).refused(409, "illegal_transition");
        owner.delete(expense.path()).refused(409, "illegal_transition");
        assertThat(expense.rejected().expect(200).text("/reason")).isEqualTo("Without a receipt");
        expense.step("approve").refused(409, "illegal_transition");
        expense.voided().refused(409, "illegal_transition");

        Answer anew = owner.put(expense.path(), Body.with(said("11.00"), "receipt", "R-1"))
                .expect(200);

        assertThat(anew.text("/status")).isEqualTo("DRAFT");
        assertThat(anew.text("/gross/amount")).isEqualTo("11.00");
        assertThat(anew.has("/reason")).isFalse();
        expense.step("submit").expect(200);
        expense.step("approve").expect(200);
        Expense other = Expense.drawn(spa, said("1.00"));
        owner.delete(other.path()).expect(204);
        owner.get(other.path()).refused(404, "not_found");
    }

    @Test
    void closedBooksStayClosed() {
        LocalDate yesterday = today.minusDays(1);
        Expense late = Expense.submitted(spa, Expense.said(spa, towels, "10.00", yesterday));
        Expense owed = Expense.submitted(spa, Expense.said(spa, towels, "20.00", yesterday));
        owed.step("approve").expect(200);
        books.close(yesterday).expect(201);

        late.step("approve").refused(422, "period_closed");
        assertThat(late.status()).isEqualTo("SUBMITTED");
        owner.post(owed.path() + "/pay", body("method", "CASH", "day", yesterday))
                .refused(422, "period_closed");
        owed.paid("CASH").expect(200);
        owed.voided().expect(200);
        late.rejected().expect(200);
        owner.put(late.path(), said("10.00")).expect(200);
        late.step("submit").expect(200);
        late.step("approve").expect(200);
        assertThat(books.balance("EXPENSES", yesterday)).isEqualTo("20.00 KZT");
        assertThat(books.balance("EXPENSES", today)).isEqualTo("10.00 KZT");
    }

    @Test
    void manyApproveItAtOnceAndItIsPostedOnce() {
        Expense expense = Expense.submitted(spa, said("10.00"));

        List<Answer> answers = owner.postAtOnce(8, expense.path() + "/approve", body());

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(7);
        assertThat(books.balance("EXPENSES", today)).isEqualTo("10.00 KZT");
    }

    @Test
    void theyAreFoundByWhatTheyAreAndInPages() {
        String rent = Expense.category(spa, "Rent");
        String supplier = Expense.supplier(spa, "Landlord");
        Expense first = Expense.drawn(spa, Expense.said(spa, rent, "1.00", today.minusDays(3)));
        Expense second = Expense.submitted(spa, Body.with(said("2.00"), "supplierId", supplier));
        Expense third = Expense.drawn(spa, said("3.00"));

        assertThat(found("")).containsExactly(third.id(), second.id(), first.id());
        assertThat(found("?categoryId=" + rent)).containsExactly(first.id());
        assertThat(found("?supplierId=" + supplier)).containsExactly(second.id());
        assertThat(found("?status=SUBMITTED")).containsExactly(second.id());
        assertThat(found("?to=" + today.minusDays(1))).containsExactly(first.id());
        assertThat(found("?from=" + today + "&branchId=" + spa.branchId())).containsExactly(third.id(), second.id());
        Answer page = owner.get("/expenses?limit=2").expect(200);
        assertThat(found("?limit=2&cursor=" + page.text("/nextCursor"))).containsExactly(first.id());
        owner.get("/expenses?status=LOST").refusedField("status", "unknown_value");
        owner.get("/expenses?from=" + today + "&to=" + today.minusDays(1))
                .refusedField("to", "must_not_be_before_from");
    }

    private List<String> found(String query) {
        return owner.get("/expenses" + query).expect(200).items().stream()
                .map(expense -> expense.getString("id"))
                .toList();
    }

    private JsonObject said(String amount) {
        return Expense.said(spa, towels, amount, today);
    }

    @Test
    void whatCannotBeSpentIsRefused() {
        owner.post("/expenses", Body.with(said("1.00"), "day", today.plusDays(1)))
                .refusedField("day", "must_not_be_in_future");
        owner.post("/expenses", said("0.00")).refusedField("amount", "must_be_positive");
        owner.post("/expenses", Body.with(said("1.00"), "amount", body("amount", "1.00", "currency", "USD")))
                .refusedField("amount.currency", "currency_mismatch");
        owner.post("/expenses", Body.with(said("1.00"), "categoryId", spa.branchId()))
                .refusedField("categoryId", "unknown_category");
        owner.post("/expenses", Body.with(said("1.00"), "supplierId", spa.branchId()))
                .refusedField("supplierId", "unknown_supplier");
        owner.post("/expenses", Body.with(said("1.00"), "taxRateId", spa.branchId()))
                .refusedField("taxRateId", "unknown_tax_rate");
        owner.post("/expenses", Body.with(said("1.00"), "branchId", spa.ownerId()))
                .refusedField("branchId", "unknown_branch");
        owner.post("/expenses", Body.with(said("1.00"), "method", "BARTER")).refusedField("method", "unknown_value");
        Expense expense = Expense.submitted(spa, said("1.00"));
        owner.post(expense.path() + "/reject", body()).refusedField("reason", "required");
        expense.step("approve").expect(200);
        owner.post(expense.path() + "/pay", body("method", "CASH", "day", today.minusDays(1)))
                .refusedField("day", "out_of_range");
        owner.post(expense.path() + "/void", body("reason", "x".repeat(201))).refusedField("reason", "too_long");
        owner.post("/expense-categories", body("name", "towels")).refusedField("name", "taken");
        owner.post("/expense-categories", body("name", "Cash", "accountId", books.account("CASH")))
                .refusedField("accountId", "wrong_kind");
        owner.post("/expense-categories", body("name", "None", "accountId", spa.branchId()))
                .refusedField("accountId", "unknown_account");
        owner.delete("/expense-categories/" + towels).expect(204);
        owner.post("/expenses", said("1.00")).refusedField("categoryId", "unknown_category");
        assertThat(Expense.category(spa, "Towels")).isNotEqualTo(towels);
    }
}
