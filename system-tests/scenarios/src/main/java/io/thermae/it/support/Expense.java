package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.JsonObject;
import java.time.LocalDate;

/** What a business spends, as its owner sees it. */
public record Expense(Business business, String id) {

    /** Adds a category that is posted to the account of all expenses; gives its id. */
    public static String category(Business business, String name) {
        return business.owner()
                .post("/expense-categories", body("name", name))
                .expect(201)
                .text("/id");
    }

    /** Adds a supplier; gives his id. */
    public static String supplier(Business business, String name) {
        return business.owner()
                .post("/suppliers", body("name", name, "registrationNumber", "123456789012"))
                .expect(201)
                .text("/id");
    }

    /** So much on a day, not paid yet. */
    public static JsonObject said(Business business, String category, String amount, LocalDate day) {
        return body(
                "branchId",
                business.branchId(),
                "day",
                day,
                "categoryId",
                category,
                "amount",
                Invoice.money(business, amount));
    }

    public static Expense drawn(Business business, JsonObject said) {
        return new Expense(
                business, business.owner().post("/expenses", said).expect(201).text("/id"));
    }

    /** One that waits for somebody to decide. */
    public static Expense submitted(Business business, JsonObject said) {
        Expense expense = drawn(business, said);
        expense.step("submit").expect(200);
        return expense;
    }

    public String path() {
        return "/expenses/" + id;
    }

    public Answer shown() {
        return business.owner().get(path()).expect(200);
    }

    public String status() {
        return shown().text("/status");
    }

    /** @param step {@code submit} or {@code approve} */
    public Answer step(String step) {
        return business.owner().post(path() + "/" + step);
    }

    public Answer paid(String method) {
        return business.owner().post(path() + "/pay", body("method", method));
    }

    /** In cash that does not lie in a drawer. */
    public Answer paidFromSafe() {
        return business.owner().post(path() + "/pay", body("method", "CASH", "fromDrawer", false));
    }

    public Answer rejected() {
        return business.owner().post(path() + "/reject", body("reason", "Without a receipt"));
    }

    public Answer voided() {
        return business.owner().post(path() + "/void", body("reason", "Entered twice"));
    }

    /** Something weekly that begins on a day. */
    public static JsonObject weekly(Business business, String category, LocalDate startsOn) {
        return body(
                "branchId",
                business.branchId(),
                "categoryId",
                category,
                "amount",
                Invoice.money(business, "250.00"),
                "note",
                "Linen",
                "frequency",
                "WEEKLY",
                "startsOn",
                startsOn);
    }

    /** Has it drawn up again and again; gives its id. */
    public static String recurring(Business business, JsonObject said) {
        return business.owner().post("/recurring-expenses", said).expect(201).text("/id");
    }

    /** One that is owed, and something weekly that is not due yet. */
    public static void areThere(Business business) {
        LocalDate today = Platform.today(business.zone());
        String rent = category(business, "Rent");
        String supplier = supplier(business, "Linen Trade");
        Expense owed = submitted(business, Body.with(said(business, rent, "300.00", today), "supplierId", supplier));
        owed.step("approve").expect(200);
        recurring(business, weekly(business, rent, today.plusDays(40)));
    }
}
