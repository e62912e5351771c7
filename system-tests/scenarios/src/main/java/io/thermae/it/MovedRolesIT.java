package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.GiftCard;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What an account had when it played a role is not forgotten when another one plays it. */
@ArquillianTest
@RunAsClient
public class MovedRolesIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("moved-roles").approved();
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Books books = Books.of(spa);

    @Test
    void reportsKnowWhoPlayedARoleBefore() {
        String oldCash = books.account("CASH");
        String oldCards = books.account("GIFT_CARDS");
        Invoice visit = Invoice.issued(spa, "100.00", Invoice.customer(spa, "Dana"));
        visit.paid("120.00");
        GiftCard.sold(spa, "50.00");

        moved("CASH", "1011", "ASSET");
        moved("RECEIVABLES", "1211", "ASSET");
        String newCards = moved("GIFT_CARDS", "3521", "LIABILITY");
        Invoice.issued(spa, "30.00").paid("30.00");

        List<JsonObject> flow = rows("cash-flow");
        assertThat(flow).filteredOn(row -> isOf(oldCash, row)).singleElement().satisfies(row -> {
            assertThat(row.getJsonArray("roles")).isEmpty();
            assertThat(amount(row, "closing")).isEqualTo("170.00");
        });
        assertThat(owner.get(path("cash-flow")).text("/totals/0/change/amount")).isEqualTo("200.00");
        List<JsonObject> held = rows("held");
        assertThat(held).filteredOn(row -> isOf(oldCards, row)).singleElement().satisfies(row -> assertThat(
                        amount(row, "closing"))
                .isEqualTo("0.00"));
        assertThat(held).filteredOn(row -> isOf(newCards, row)).singleElement().satisfies(row -> assertThat(
                        amount(row, "closing"))
                .isEqualTo("50.00"));
        // who plays another role by now is told as that alone
        owner.post("/ledger/accounts/" + oldCards + "/roles", body("role", "TAXES_PAYABLE"))
                .expect(200);
        assertThat(rows("held")).noneMatch(row -> isOf(oldCards, row));
        books.verify();
    }

    @Test
    void revenueKeepsItsCategory() {
        Service massage =
                spa.service("Massage").with("category", "Body").lasting(60).costing("100.00");
        JsonObject line = Body.with(Invoice.line(spa, "100.00"), "serviceId", massage.id());
        Invoice.draft(spa, body("lines", list(line))).issue();
        List<JsonObject> before = rows("revenue", "&by=category");
        assertThat(before).singleElement().satisfies(row -> assertThat(row.getString("name"))
                .isEqualTo("Body"));

        moved("REVENUE", "6011", "REVENUE");

        assertThat(rows("revenue", "&by=category")).isEqualTo(before);
    }

    /** As it was before balances were carried over: the card is on one account, and what takes from it on another. */
    @Test
    void whatWasLeftOnAnAccountThatPlayedTheRoleIsCarriedOver() {
        GiftCard card = GiftCard.sold(spa, "100.00");
        String old = books.account("GIFT_CARDS");
        String own = account("3521", "LIABILITY");
        movedBefore("GIFT_CARDS", own);
        Invoice invoice = Invoice.issued(spa, "100.00");
        owner.post("/payments", card.payment(invoice, "100.00")).refused(422, "liability_below_zero");

        carriedOver();

        // a migration knows the database's day alone
        LocalDate later =
                LocalDate.ofEpochDay(platform.database().count("select current_date + 1 - date '1970-01-01'"));
        assertThat(books.balance(old, later)).isEqualTo("0.00 KZT");
        assertThat(books.balance(own, later)).isEqualTo("-100.00 KZT");
        card.pays(invoice, "100.00");
        assertThat(books.balance(own, later)).isEqualTo("0.00 KZT");
        GiftCardStormIT.cardsAgree(platform, spa);
        books.verify();
    }

    /** It has had packages, too; which role it gave away with them nobody knows. So nothing of it is carried over. */
    @Test
    void whatHasPlayedNobodyKnowsWhatKeepsWhatItHas() {
        GiftCard.sold(spa, "100.00");
        String old = books.account("GIFT_CARDS");
        String own = account("3521", "LIABILITY");
        String another = account("3522", "LIABILITY");
        movedBefore("DEPOSITS_HELD", another);
        movedBefore("PACKAGES", old);
        movedBefore("PACKAGES", another);
        movedBefore("GIFT_CARDS", own);

        carriedOver();

        assertThat(formerRoles(old)).isEqualTo("GIFT_CARDS ?");
        assertThat(formerRoles(books.account("DEPOSITS_HELD"))).isEqualTo("?");
        assertThat(formerRoles(own)).isEmpty();
        assertThat(books.balance(old, today.plusDays(1))).isEqualTo("-100.00 KZT");
    }

    @Test
    void whatIsOlderThanTheAuditKeepsWhatItHas() {
        GiftCard.sold(spa, "100.00");
        String old = books.account("GIFT_CARDS");
        movedBefore("GIFT_CARDS", account("3521", "LIABILITY"));
        platform.database()
                .change(
                        "delete from platform.audit_entry"
                                + " where tenant_id = ? and entity = 'finance.account' and entity_id = ?::uuid",
                        spa.tenantId(),
                        old);

        carriedOver();

        assertThat(formerRoles(old)).isEqualTo("GIFT_CARDS ?");
        assertThat(books.balance(old, today.plusDays(1))).isEqualTo("-100.00 KZT");
    }

    /** Where nobody can know what was whose, the verification says so, and the owner posts what is missing. */
    @Test
    void anAccountThatOwesLessThanNothingIsToldAndBroughtUpInSteps() {
        // the database knows the roles of liabilities, and not that an account of another kind never plays them
        String own = account("1521", "ASSET");
        books.post(today, own, "CASH", "5.00").expect(201);
        platform.database()
                .change(
                        """
                        do $$
                        begin
                            perform set_config('session_replication_role', 'replica', true);
                            update finance.account_role set account_id = '%2$s'
                            where tenant_id = '%1$s' and role = 'GIFT_CARDS';
                        end
                        $$
                        """
                                .formatted(spa.tenantId(), own));

        Answer found = books.verified();
        assertThat(found.text("/sound")).isEqualTo("false");
        assertThat(found.list("/differences")).isEmpty();
        assertThat(found.list("/overdrawn")).hasSize(1);
        assertThat(found.text("/overdrawn/0/accountId")).isEqualTo(own);
        assertThat(found.text("/overdrawn/0/amount/amount")).isEqualTo("5.00");

        books.post(today, own, "CASH", "0.01").refused(422, "liability_below_zero");
        books.post(today, "CASH", own, "3.00").expect(201);
        JsonObject inTwoLines = Books.entry(
                today,
                books.line(own, "DEBIT", "1.00", "KZT"),
                books.line(own, "CREDIT", "2.00", "KZT"),
                books.line("CASH", "DEBIT", "1.00", "KZT"));
        owner.post("/ledger/entries", inTwoLines).expect(201);
        assertThat(books.verified().text("/overdrawn/0/amount/amount")).isEqualTo("1.00");
        books.post(today, "CASH", own, "1.00").expect(201);
        books.verify();
    }

    /** As it was before anything was remembered and carried over. */
    private void movedBefore(String role, String account) {
        platform.database()
                .change(
                        """
                        do $$
                        begin
                            perform set_config('thermae.tenant', '%1$s', true);
                            update finance.account_role set account_id = '%2$s'
                            where tenant_id = '%1$s' and role = '%3$s';
                            update finance.account set former_roles = '{}' where tenant_id = '%1$s';
                        end
                        $$
                        """
                                .formatted(spa.tenantId(), account, role));
    }

    /** As a migration does it, and once more. */
    private void carriedOver() {
        platform.database()
                .change(
                        """
                        do $$
                        begin
                            perform set_config('thermae.tenant', '%1$s', true);
                            call finance.find_former_roles('%1$s');
                            call finance.carry_over_owed('%1$s');
                            call finance.carry_over_owed('%1$s');
                        end
                        $$
                        """
                                .formatted(spa.tenantId()));
    }

    private String formerRoles(String account) {
        return String.valueOf(platform.database()
                .rows(
                        "select array_to_string(former_roles, ' ') as roles from finance.account where id = ?::uuid",
                        account)
                .get(0)
                .get("roles"));
    }

    private String account(String code, String kind) {
        return owner.post("/ledger/accounts", body("code", code, "name", "Own " + code, "kind", kind))
                .expect(201)
                .text("/id");
    }

    private String moved(String role, String code, String kind) {
        String account = account(code, kind);
        owner.post("/ledger/accounts/" + account + "/roles", body("role", role)).expect(200);
        return account;
    }

    private List<JsonObject> rows(String report) {
        return rows(report, "");
    }

    private List<JsonObject> rows(String report, String more) {
        return owner.get(path(report) + more).expect(200).items();
    }

    private String path(String report) {
        return "/reports/" + report + "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1);
    }

    private static boolean isOf(String account, JsonObject row) {
        return row.getString("accountId").equals(account);
    }

    private static String amount(JsonObject row, String field) {
        return row.getJsonObject(field).getString("amount");
    }
}
