package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is posted balances, stays as it is, and is on the accounts at once. */
@ArquillianTest
@RunAsClient
public class LedgerIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("ledger").approved();
    private final Api owner = spa.owner();
    private final Books books = Books.of(spa);
    private final LocalDate today = Platform.today(spa.zone());

    @Test
    void whatIsPostedIsOnTheAccountsAtTheEndOfItsDay() {
        books.post(today.minusDays(2), "CASH", "OPENING_EQUITY", "10000.00").expect(201);
        books.post(today.minusDays(1), "BANK", "CASH", "2500.50").expect(201);
        books.post(today, "BANK", "CASH", "0.01").expect(201);

        assertThat(books.balance("CASH", today.minusDays(3))).isEmpty();
        assertThat(books.balance("CASH", today.minusDays(2))).isEqualTo("10000.00 KZT");
        assertThat(books.balance("CASH", today.minusDays(1))).isEqualTo("7499.50 KZT");
        assertThat(books.balance("CASH", today)).isEqualTo("7499.49 KZT");
        assertThat(books.balance("OPENING_EQUITY", today)).isEqualTo("-10000.00 KZT");
        Answer trial = books.trialBalance(today);
        assertThat(trial.list("/accounts")).hasSize(3);
        assertThat(trial.text("/totals/0/debit/amount"))
                .isEqualTo(trial.text("/totals/0/credit/amount"))
                .isEqualTo("12500.51");
        assertThat(owner.get("/ledger/trial-balance").expect(200).json()).isEqualTo(trial.json());
        Answer verified = books.verify();
        assertThat(verified.text("/lines")).isEqualTo("6");
    }

    @Test
    void eachCurrencyIsKeptApartWithItsOwnDecimals() {
        for (String amount : List.of("1500 JPY", "1500.05 KZT", "1500.005 KWD")) {
            String[] money = amount.split(" ");
            owner.post(
                            "/ledger/entries",
                            Books.entry(
                                    today,
                                    books.line("CASH", "DEBIT", money[0], money[1]),
                                    books.line("REVENUE", "CREDIT", money[0], money[1])))
                    .expect(201);
        }

        assertThat(books.balance("CASH", today)).isEqualTo("1500 JPY, 1500.005 KWD, 1500.05 KZT");
        assertThat(books.trialBalance(today).list("/totals"))
                .hasSize(3)
                .allSatisfy(total -> assertThat(total.getJsonObject("debit")).isEqualTo(total.getJsonObject("credit")));
    }

    @Test
    void anEntryTellsWhatWasPostedAndByWhom() {
        Answer posted = books.post(today, "CASH", "OPENING_EQUITY", "12.00").expect(201);

        assertThat(posted.text("/documentKind")).isEqualTo("manual");
        assertThat(posted.text("/postedBy")).isEqualTo(spa.ownerId().toString());
        assertThat(posted.text("/lines/0/side")).isEqualTo("DEBIT");
        assertThat(posted.text("/lines/1/amount/amount")).isEqualTo("12.00");
        assertThat(posted.text("/lines/1/accountCode")).isEqualTo("5010");
        assertThat(owner.get("/ledger/entries/" + posted.text("/id"))
                        .expect(200)
                        .json())
                .isEqualTo(posted.json());
    }

    @Test
    void anEntryIsTakenBackOnceAndStays() {
        Answer wrong = books.post(today.minusDays(1), "BANK", "CASH", "500.00").expect(201);
        String id = wrong.text("/id");

        Answer reversal = books.reverse(id, today).expect(201);

        assertThat(reversal.text("/reverses")).isEqualTo(id);
        assertThat(reversal.text("/documentId")).isEqualTo(wrong.text("/documentId"));
        assertThat(reversal.text("/lines/0/side")).isEqualTo("CREDIT");
        assertThat(owner.get("/ledger/entries/" + id).text("/reversedBy")).isEqualTo(reversal.text("/id"));
        assertThat(books.balance("BANK", today.minusDays(1))).isEqualTo("500.00 KZT");
        assertThat(books.balance("BANK", today)).isEqualTo("0.00 KZT");
        owner.post("/ledger/entries/" + id + "/reverse", body("day", today))
                .refusedInEachLanguage(409, "entry_reversed");
        // what was taken back by mistake is put there again
        books.reverse(reversal.text("/id"), today).expect(201);
        assertThat(books.balance("BANK", today)).isEqualTo("500.00 KZT");
    }

    @Test
    void whatADocumentTellsOfIsNotTakenBackByHand() {
        String id = books.post(today, "CASH", "REVENUE", "1.00").expect(201).text("/id");
        platform.database().change("update finance.journal_entry set document_kind = 'invoice' where id = ?::uuid", id);

        owner.post("/ledger/entries/" + id + "/reverse", body("day", today))
                .refusedInEachLanguage(409, "entry_of_document");
    }

    @Test
    void entriesAreFoundByAccountDayAndDocument() {
        Answer first =
                books.post(today.minusDays(5), "CASH", "OPENING_EQUITY", "1.00").expect(201);
        Answer second =
                books.post(today.minusDays(4), "BANK", "OPENING_EQUITY", "2.00").expect(201);
        Answer third = books.post(today.minusDays(5), "BANK", "CASH", "3.00").expect(201);

        assertThat(ids("")).containsExactly(third.text("/id"), second.text("/id"), first.text("/id"));
        assertThat(ids("?accountId=" + books.account("CASH"))).containsExactly(third.text("/id"), first.text("/id"));
        assertThat(ids("?from=" + today.minusDays(4))).containsExactly(second.text("/id"));
        assertThat(ids("?to=" + today.minusDays(5) + "&accountId=" + books.account("BANK")))
                .containsExactly(third.text("/id"));
        assertThat(ids("?documentId=" + second.text("/documentId"))).containsExactly(second.text("/id"));
        Answer page = owner.get("/ledger/entries?limit=2").expect(200);
        assertThat(page.items()).hasSize(2);
        assertThat(ids("?limit=2&cursor=" + page.text("/nextCursor"))).containsExactly(first.text("/id"));
        owner.get("/ledger/entries?from=" + today + "&to=" + today.minusDays(1))
                .refusedField("to", "must_not_be_before_from");
        owner.get("/ledger/entries?accountId=cash").refusedField("accountId", "invalid_format");
        owner.get("/ledger/trial-balance?at=yesterday").refusedField("at", "invalid_format");
    }

    @Test
    void whatIsAnothersIsNotThere() {
        Business other = platform.registersBusiness("other-ledger").approved();
        Books theirs = Books.of(other);
        String entry = theirs.post(today, "CASH", "REVENUE", "1.00").expect(201).text("/id");
        String period = theirs.close(today.minusDays(9)).expect(201).text("/id");

        owner.get("/ledger/entries/" + entry).refused(404, "not_found");
        owner.post("/ledger/entries/" + entry + "/reverse", body("day", today)).refused(404, "not_found");
        owner.get("/ledger/accounts/" + theirs.account("CASH")).refused(404, "not_found");
        owner.get("/ledger/accounts/" + theirs.account("CASH") + "/balance").refused(404, "not_found");
        owner.post("/ledger/periods/" + period + "/reopen", body("reason", "Mine?"))
                .refused(404, "not_found");
        books.post(today, "CASH", theirs.account("REVENUE"), "1.00")
                .refusedField("lines[1].accountId", "unknown_account");
        assertThat(ids("?accountId=" + theirs.account("CASH"))).isEmpty();
        assertThat(books.trialBalance(today).list("/accounts")).isEmpty();
    }

    @Test
    void aManagerSeesAndPostsWhatTheOwnerLetsHim() {
        Member marcus = spa.manager("Marcus");
        JsonObject entry = books.entry(today, "CASH", "REVENUE", "1.00");
        marcus.api().get("/ledger/entries").refused(403, "forbidden");
        marcus.api().post("/ledger/entries", entry).refused(403, "forbidden");

        lets("FINANCE_VIEW");
        marcus.api().get("/ledger/entries").expect(200);
        marcus.api().get("/ledger/trial-balance").expect(200);
        marcus.api().post("/ledger/entries", entry).refused(403, "forbidden");
        marcus.api().post("/ledger/periods/close", body("through", today)).refused(403, "forbidden");

        lets("FINANCE_VIEW", "FINANCE_POST");
        marcus.api().post("/ledger/entries", entry).expect(201);
        String period = marcus.api()
                .post("/ledger/periods/close", body("through", today))
                .expect(201)
                .text("/id");
        marcus.api()
                .post("/ledger/periods/" + period + "/reopen", body("reason", "Too early"))
                .refused(403, "forbidden");
    }

    @Test
    void aMasterNeverDoes() {
        spa.owner()
                .put("/roles/MASTER/permissions", body("permissions", list("FINANCE_VIEW", "FINANCE_POST")))
                .expect(200);
        Api master = spa.member(Objects.requireNonNull(spa.master("Aigerim")
                        .invited()
                        .workingDaily("10:00", "19:00")
                        .performing(spa.service("Massage").lasting(60).costing("1500.00"))
                        .email()))
                .api();

        master.get("/ledger/entries").refused(403, "forbidden");
        master.get("/ledger/trial-balance").refused(403, "forbidden");
        platform.superAdmin().api().get("/ledger/entries").refused(403, "forbidden");
        platform.anybody().get("/ledger/entries").refused(401, "unauthenticated");
    }

    private void lets(Object... permissions) {
        owner.put("/roles/MANAGER/permissions", body("permissions", list(permissions)))
                .expect(200);
    }

    private List<String> ids(String query) {
        return owner.get("/ledger/entries" + query).expect(200).items().stream()
                .map(entry -> entry.getString("id"))
                .toList();
    }
}
