package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.GiftCard;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A business has a chart of accounts from the start, and makes of it what it likes. */
@ArquillianTest
@RunAsClient
public class LedgerAccountsIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("chart").approved();
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());

    @Test
    void theDefaultsAreMadeOnce() {
        assertThat(owner.get("/ledger/accounts").expect(200).items()).isEmpty();

        Books.of(spa);
        List<JsonObject> made = owner.get("/ledger/accounts?limit=200").items();
        owner.post("/ledger/accounts/defaults").expect(204);

        assertThat(owner.get("/ledger/accounts?limit=200").items()).isEqualTo(made);
        assertThat(made)
                .hasSizeGreaterThan(20)
                .allSatisfy(account -> assertThat(account.getJsonArray("roles")).hasSize(1))
                .extracting(account -> account.getString("code"))
                .isSorted();
        assertThat(made.get(0).getString("name")).isEqualTo("Cash");
        Answer page = owner.get("/ledger/accounts?limit=3").expect(200);
        assertThat(owner.get("/ledger/accounts?limit=3&cursor=" + page.text("/nextCursor"))
                        .items())
                .isEqualTo(made.subList(3, 6));
    }

    @Test
    void anAccountIsCalledOtherwise() {
        Books books = Books.of(spa);
        String path = "/ledger/accounts/" + books.account("CASH");
        Answer before = owner.get(path).expect(200);

        owner.withHeader("If-Match", before.header("ETag"))
                .put(path, body("code", "1011", "name", "Till"))
                .expect(200);

        Answer after = owner.get(path).expect(200);
        assertThat(after.text("/name")).isEqualTo("Till");
        assertThat(after.text("/code")).isEqualTo("1011");
        owner.withHeader("If-Match", before.header("ETag"))
                .put(path, body("code", "1012", "name", "Safe"))
                .refused(412, "stale_version");
        owner.put(path, body("code", "1030", "name", "Till")).refusedInEachLanguage(409, "account_code_taken");
        owner.put(path, body("code", "CASH", "name", "Till")).refusedField("code", "invalid_format");
        owner.post("/ledger/accounts", body("code", "1011", "name", "Other", "kind", "ASSET"))
                .refused(409, "account_code_taken");
        owner.post("/ledger/accounts", body("code", "1015", "name", "Other", "kind", "MONEY"))
                .refusedField("kind", "unknown_value");
    }

    @Test
    void anAccountIsCalledOtherwiseWhileSomebodyPostsToIt() {
        Books books = Books.of(spa);
        UUID cash = UUID.fromString(books.account("CASH"));

        // as the foreign key of a line does, until its transaction ends
        platform.database().asSuperuser(connection -> {
            AppDatabase.rows(connection, "select id from finance.account where id = ? for key share", cash);
            return owner.putLater("/ledger/accounts/" + cash, body("code", "1011", "name", "Till"))
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join()
                    .expect(200);
        });

        assertThat(owner.get("/ledger/accounts/" + cash).text("/code")).isEqualTo("1011");
    }

    @Test
    void anotherAccountTakesOverFromNowOn() {
        Books books = Books.of(spa);
        books.post(today, "BANK", "OPENING_EQUITY", "5.00").expect(201);
        String own = owner.post("/ledger/accounts", body("code", "1031", "name", "Savings", "kind", "ASSET"))
                .expect(201)
                .text("/id");
        String bank = "/ledger/accounts/" + books.account("BANK");
        owner.post(bank + "/archive").refusedInEachLanguage(409, "account_in_use");

        Answer playing = owner.post("/ledger/accounts/" + own + "/roles", body("role", "BANK"))
                .expect(200);

        assertThat(roles(playing)).containsExactly("BANK");
        assertThat(roles(owner.get(bank))).isEmpty();
        owner.post("/ledger/accounts/" + own + "/roles", body("role", "REVENUE"))
                .refusedField("role", "wrong_kind");
        owner.post(bank + "/archive").expect(200);
        assertThat(owner.get(bank).has("/archivedAt")).isTrue();
        owner.post(bank + "/archive").expect(200);
        owner.post(bank + "/roles", body("role", "BANK")).refused(422, "account_archived");
        JsonObject late = books.entry(today, "BANK", "OPENING_EQUITY", "5.00");
        owner.post("/ledger/entries", late).refusedInEachLanguage(422, "account_archived");
        assertThat(books.balance("BANK", today)).isEqualTo("5.00 KZT");
    }

    /** It is from there that they are given back: or the first card that is used would bring the new account below nothing. */
    @Test
    void whatIsOwedToCustomersGoesWithItsRole() {
        GiftCard card = GiftCard.sold(spa, "100.00");
        Books books = Books.of(spa);
        String old = books.account("GIFT_CARDS");
        String own = owner.post("/ledger/accounts", body("code", "3521", "name", "Vouchers", "kind", "LIABILITY"))
                .expect(201)
                .text("/id");

        owner.post("/ledger/accounts/" + own + "/roles", body("role", "GIFT_CARDS"))
                .expect(200);

        assertThat(books.balance(old, today)).isEqualTo("0.00 KZT");
        assertThat(books.balance(own, today)).isEqualTo("-100.00 KZT");
        card.pays(Invoice.issued(spa, "100.00"), "100.00");
        assertThat(books.balance(own, today)).isEqualTo("0.00 KZT");
        GiftCardStormIT.cardsAgree(platform, spa);
        books.verify();
    }

    /** What is there of two roles is not told apart; the owner says by hand what is whose. */
    @Test
    void whatIsOwedOnAnAccountOfTwoRolesIsCarriedOverByHand() {
        Books books = Books.of(spa);
        String one = books.account("GIFT_CARDS");
        owner.post("/ledger/accounts/" + one + "/roles", body("role", "PACKAGES"))
                .expect(200);
        GiftCard card = GiftCard.sold(spa, "100.00");
        String own = owner.post("/ledger/accounts", body("code", "3521", "name", "Vouchers", "kind", "LIABILITY"))
                .expect(201)
                .text("/id");
        owner.post("/ledger/accounts/" + own + "/roles", body("role", "GIFT_CARDS"))
                .refusedInEachLanguage(409, "account_in_use");

        books.post(today, one, own, "100.00").expect(201);
        owner.post("/ledger/accounts/" + own + "/roles", body("role", "GIFT_CARDS"))
                .expect(200);

        card.pays(Invoice.issued(spa, "100.00"), "100.00");
        assertThat(books.balance(own, today)).isEqualTo("0.00 KZT");
    }

    @Test
    void lessThanNothingIsNeverOwedToCustomers() {
        Books books = Books.of(spa);
        books.post(today, "CASH", "CUSTOMER_CREDIT", "5.00").expect(201);
        books.post(today, "CUSTOMER_CREDIT", "CASH", "5.01").refusedInEachLanguage(422, "liability_below_zero");
        Answer back = books.post(today, "CUSTOMER_CREDIT", "CASH", "5.00").expect(201);
        assertThat(books.balance("CUSTOMER_CREDIT", today)).isEqualTo("0.00 KZT");
        books.reverse(back.text("/id"), today).expect(201);
        // each currency by itself
        owner.post(
                        "/ledger/entries",
                        Books.entry(
                                today,
                                books.line("CUSTOMER_CREDIT", "DEBIT", "0.01", "EUR"),
                                books.line("CASH", "CREDIT", "0.01", "EUR")))
                .refused(422, "liability_below_zero");
    }

    @Test
    void thereIsAnEndToThem() {
        Books.of(spa);
        platform.database()
                .change(
                        """
                        insert into finance.account (tenant_id, id, code, name, kind, created_at)
                        select ?, gen_random_uuid(), '9.' || n, 'Many', 'ASSET', now()
                        from generate_series(1, 500 - (select count(*) from finance.account where tenant_id = ?)) n
                        """,
                        spa.tenantId(),
                        spa.tenantId());

        owner.post("/ledger/accounts", body("code", "8", "name", "Last", "kind", "ASSET"))
                .refusedInEachLanguage(409, "accounts_full");
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        Books books = Books.of(spa);
        JsonObject good = books.entry(today, "CASH", "OPENING_EQUITY", "5.00");
        JsonObject debit = good.getJsonArray("lines").getJsonObject(0);
        JsonObject credit = good.getJsonArray("lines").getJsonObject(1);
        owner.post("/ledger/entries", body()).refusedField("lines", "required");
        owner.post("/ledger/entries", body("day", today, "memo", "", "lines", list(debit, credit)))
                .refusedField("memo", "required");
        owner.post("/ledger/entries", body("day", null, "memo", "x", "lines", list(debit, credit)))
                .refusedField("day", "required");
        owner.post("/ledger/entries", Books.entry(today)).refusedField("lines", "too_few");
        owner.post("/ledger/entries", Books.entry(today, debit)).refusedField("lines", "too_few");
        owner.post("/ledger/entries", Books.entry(today, debit, debit)).refusedField("lines", "unbalanced");
        owner.post("/ledger/entries", Books.entry(today, debit, books.line("CASH", "CREDIT", "4.99", "KZT")))
                .refusedField("lines", "unbalanced");
        books.post(today, "CASH", "BANK", "0.00").refusedField("lines[0].amount.amount", "must_not_be_zero");
        books.post(today, "CASH", "BANK", "-5.00").refusedField("lines[0].amount.amount", "invalid_amount");
        books.post(today, "CASH", "BANK", "5.001").refusedField("lines[0].amount.amount", "too_many_decimals");
        books.post(today, "CASH", "BANK", "999999999999.99").expect(201);
        books.post(today, "CASH", "BANK", "1999999999999.99").refusedField("lines[0].amount.amount", "invalid_amount");
        owner.post(
                        "/ledger/entries",
                        Books.entry(
                                today,
                                books.line("CASH", "DEBIT", "999999999999.999", "KWD"),
                                books.line("BANK", "CREDIT", "999999999999.999", "KWD")))
                .refusedField("lines", "out_of_range");
        owner.post("/ledger/entries", Books.entry(today, debit, books.line("BANK", "CREDIT", "5.00", "USD")))
                .refusedField("lines[1].amount.currency", "different_currency");
        for (String none : List.of("ABC", "XAU")) {
            owner.post(
                            "/ledger/entries",
                            Books.entry(
                                    today,
                                    books.line("CASH", "DEBIT", "50", none),
                                    books.line("BANK", "CREDIT", "50", none)))
                    .refusedField("lines[0].amount.currency", "unknown_currency");
        }
        books.post(today, "CASH", "00000000-0000-7000-8000-000000000001", "5.00")
                .refusedField("lines[1].accountId", "unknown_account");
        assertThat(books.balance("OPENING_EQUITY", today)).isEmpty();
    }

    private static List<String> roles(Answer account) {
        return account.value("/roles").asJsonArray().getValuesAs(JsonString::getString);
    }
}
