package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The books of a business, as its owner keeps them: accounts are called by what the platform posts to them. */
public final class Books {

    private final Business business;
    private final Map<String, String> accounts;

    private Books(Business business, Map<String, String> accounts) {
        this.business = business;
        this.accounts = accounts;
    }

    /** Has the default accounts made. */
    public static Books of(Business business) {
        business.owner().post("/ledger/accounts/defaults").expect(204);
        return new Books(
                business,
                business.owner().get("/ledger/accounts").expect(200).items().stream()
                        .flatMap(account -> account.getJsonArray("roles").getValuesAs(JsonString::getString).stream()
                                .map(role -> Map.entry(role, account.getString("id"))))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Something of everything: an entry, one that is taken back, and a year that is closed. */
    public static void areKept(Business business) {
        Books books = of(business);
        LocalDate today = Platform.today(business.zone());
        books.post(today, "CASH", "OPENING_EQUITY", "10000.00").expect(201);
        Answer wrong = books.post(today, "BANK", "CASH", "500.00").expect(201);
        books.reverse(wrong.text("/id"), today).expect(201);
        books.close(today.minusYears(1)).expect(201);
    }

    /** The id of the account that plays a role. */
    public String account(String role) {
        return accounts.getOrDefault(role, role);
    }

    public Answer post(LocalDate day, String debit, String credit, String amount) {
        return business.owner().post("/ledger/entries", entry(day, debit, credit, amount));
    }

    /** An entry of two lines in the currency of the business. */
    public JsonObject entry(LocalDate day, String debit, String credit, String amount) {
        return entry(
                day,
                line(debit, "DEBIT", amount, business.currency()),
                line(credit, "CREDIT", amount, business.currency()));
    }

    public static JsonObject entry(LocalDate day, JsonObject... lines) {
        return body("day", day, "memo", "By hand", "lines", list((Object[]) lines));
    }

    /** @param account a role, or an id */
    public JsonObject line(String account, String side, String amount, String currency) {
        return body(
                "accountId", account(account), "side", side, "amount", body("amount", amount, "currency", currency));
    }

    public Answer reverse(String entry, LocalDate day) {
        return business.owner().post("/ledger/entries/" + entry + "/reverse", body("day", day, "memo", "Taken back"));
    }

    public Answer close(LocalDate through) {
        return business.owner().post("/ledger/periods/close", body("through", through));
    }

    /** What is on an account, as {@code 1500.00 KZT}, with commas between currencies. */
    public String balance(String role, LocalDate at) {
        return balance(role, "at=" + at);
    }

    /** The same as the books knew it at an instant, of all days. */
    public String balanceAsOf(String role, Instant instant) {
        return balance(role, "asOf=" + instant);
    }

    /** The same of the days until that one. */
    public String balanceAsOf(String role, Instant instant, LocalDate at) {
        return balance(role, "asOf=" + instant + "&at=" + at);
    }

    private String balance(String role, String when) {
        return balances(
                business
                        .owner()
                        .get("/ledger/accounts/" + account(role) + "/balance?" + when)
                        .expect(200)
                        .items()
                        .stream());
    }

    public Answer trialBalance(LocalDate at) {
        return business.owner().get("/ledger/trial-balance?at=" + at).expect(200);
    }

    /** Holds that every entry balances, and that every balance is the sum of its lines. */
    public Answer verify() {
        Answer verified = verified();
        assertThat(verified.text("/sound")).as(verified.toString()).isEqualTo("true");
        return verified;
    }

    /** What a verification finds. */
    public Answer verified() {
        return business.owner().post("/ledger/verify").expect(200);
    }

    private static String balances(Stream<JsonObject> accounts) {
        return accounts.map(account -> account.getJsonObject("balance"))
                .map(money -> money.getString("amount") + " " + money.getString("currency"))
                .collect(Collectors.joining(", "));
    }
}
