package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Drawer;
import io.thermae.it.support.GiftCard;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is paid in cash while a drawer is open lies in it, to the unit, and what is missing when it is counted is known. */
@ArquillianTest
@RunAsClient
public class DrawerIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("drawers").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());

    @Test
    void allCashOfABranchBelongsToItsOpenDrawerAndWhatIsMissingIsPosted() {
        Books books = Books.of(spa);
        Invoice before = Invoice.issued(spa, "500.00");
        String earlier = before.paid("500.00");
        Drawer drawer = Drawer.opened(spa, "1000.00");

        Invoice invoice = Invoice.issued(spa, "300.00");
        String payment = owner.post(
                        "/payments",
                        body(
                                "parts",
                                list(part("CASH", "200.00"), part("CARD_TERMINAL", "100.00")),
                                "allocations",
                                list(body("invoiceId", invoice.id()))))
                .expect(201)
                .text("/id");
        Invoice.refunded(spa, payment, "30.00").expect(201);
        Invoice.refunded(spa, earlier, "50.00").expect(201);
        GiftCard card = GiftCard.sold(spa, "60.00");
        owner.post(card.path() + "/void", body("reason", "Regretted")).expect(200);
        drawer.moved("CASH_IN", "5.00").expect(201);
        drawer.moved("CASH_OUT", "1000.00").expect(201);

        Answer open = drawer.shown();
        assertThat(open.text("/taken/amount")).isEqualTo("260.00");
        assertThat(open.text("/givenBack/amount")).isEqualTo("130.00");
        assertThat(open.text("/cashIn/amount")).isEqualTo("5.00");
        assertThat(open.text("/cashOut/amount")).isEqualTo("1000.00");
        assertThat(open.text("/expected/amount")).isEqualTo("135.00");
        assertThat(open.has("/closing")).isFalse();
        assertThat(owner.get(drawer.path() + "/movements").expect(200).items())
                .extracting(movement -> movement.getString("kind"))
                .containsExactly(
                        "CASH_OUT", "CASH_IN", "GIFT_CARD_RETURN", "GIFT_CARD_SALE", "REFUND", "REFUND", "PAYMENT");
        assertThat(owner.get(drawer.path() + "/movements?limit=1").text("/items/0/amount/amount"))
                .isEqualTo("-1000.00");
        String cash = books.balance("CASH", today);
        assertThat(cash).isEqualTo("630.00 KZT");

        Answer closed = owner.post(
                        drawer.path() + "/close", body("counted", money(spa, "130.00"), "note", "A note was torn"))
                .expect(200);

        assertThat(closed.text("/expected/amount")).isEqualTo("135.00");
        assertThat(closed.text("/closing/difference/amount")).isEqualTo("-5.00");
        assertThat(closed.text("/closing/note")).isEqualTo("A note was torn");
        assertThat(books.balance("CASH", today)).isEqualTo("625.00 KZT");
        assertThat(books.balance("CASH_OVER_SHORT", today)).isEqualTo("5.00 KZT");
        before.paid("50.00");
        assertThat(drawer.expected()).isEqualTo("135.00");
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void ofABranchOneDrawerIsOpenAtATimeAndAClosedOneStaysClosed() {
        Drawer drawer = Drawer.opened(spa, "0.00");
        Drawer.open(spa, "0.00").refusedInEachLanguage(409, "drawer_open");
        assertThat(owner.get("/drawer-sessions?open=true&branchId=" + spa.branchId())
                        .expect(200)
                        .items())
                .hasSize(1);
        drawer.closed("0.00").expect(200);

        drawer.closed("0.00").refusedInEachLanguage(409, "drawer_closed");
        drawer.moved("CASH_IN", "1.00").refused(409, "drawer_closed");
        assertThat(owner.get("/drawer-sessions?open=true").items()).isEmpty();
        Drawer next = Drawer.opened(spa, "10.00");
        assertThat(owner.get("/drawer-sessions").items())
                .extracting(session -> session.getString("id"))
                .containsExactly(next.id(), drawer.id());
        assertThat(owner.get("/ledger/entries?documentId=" + drawer.id()).items())
                .isEmpty();
    }

    @Test
    void aBusinessMayWantAllCashInDrawers() {
        String payment = Invoice.issued(spa, "100.00").paid("100.00");
        owner.put("/business/settings", body("cashNeedsDrawer", true)).expect(200);
        Invoice invoice = Invoice.issued(spa, "100.00");

        owner.post("/payments", invoice.payment("CASH", "100.00")).refused(409, "drawer_closed");
        Invoice.refunded(spa, payment, "1.00").refused(409, "drawer_closed");
        owner.post("/gift-cards", GiftCard.sale(spa, "1.00")).refused(409, "drawer_closed");
        owner.post("/payments", invoice.payment("CARD_TERMINAL", "40.00")).expect(201);
        assertThat(owner.get("/gift-cards").items()).isEmpty();

        Drawer drawer = Drawer.opened(spa, "0.00");
        owner.post("/payments", invoice.payment("CASH", "60.00")).expect(201);
        assertThat(drawer.expected()).isEqualTo("60.00");
    }

    /** Some are paying while the drawer is closed: each payment is in it, and was expected, or is not in it. */
    @Test
    void whoPaysWhileADrawerIsClosedIsWaitedForOrComesTooLate() {
        Books books = Books.of(spa);
        Drawer drawer = Drawer.opened(spa, "0.00");
        List<Invoice> invoices = IntStream.range(0, 60)
                .mapToObj(i -> Invoice.issued(spa, "10.00"))
                .toList();
        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        CompletableFuture<Answer> closing = new CompletableFuture<>();
        for (int i = 0; i < invoices.size(); i++) {
            asked.add(owner.postLater("/payments", invoices.get(i).payment("CASH", "10.00")));
            if (i == invoices.size() / 2) {
                closing = owner.postLater(drawer.path() + "/close", body("counted", money(spa, "0.00")));
            }
        }
        assertThat(asked.stream().map(CompletableFuture::join).map(Answer::status))
                .containsOnly(201);
        Answer closed = closing.join().expect(200);

        assertThat(closed.text("/taken/amount")).isEqualTo(drawer.shown().text("/taken/amount"));
        assertThat(closed.text("/closing/difference/amount"))
                .isEqualTo(
                        closed.text("/expected/amount").equals("0.00")
                                ? "0.00"
                                : "-" + closed.text("/expected/amount"));
        assertThat(platform.database()
                        .count(
                                """
                                select count(*) from finance.drawer_session s
                                where s.tenant_id = ?
                                  and s.expected_minor <> s.float_minor
                                      + (select coalesce(sum(m.amount_minor), 0) from finance.drawer_movement m
                                         where m.tenant_id = s.tenant_id and m.session_id = s.id)
                                """,
                                spa.tenantId()))
                .isZero();
        books.verify();
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void whatCannotLieInADrawerIsRefused() {
        JsonObject opening = body("branchId", spa.branchId(), "openingFloat", money(spa, "1.00"));
        owner.post("/drawer-sessions", Body.with(opening, "branchId", UUID.randomUUID()))
                .refusedField("branchId", "unknown_branch");
        owner.post("/drawer-sessions", body()).refusedField("openingFloat", "required");
        owner.post("/drawer-sessions", Body.with(opening, "openingFloat", body("amount", "1.00", "currency", "USD")))
                .refusedField("openingFloat.currency", "currency_mismatch");
        owner.post("/drawer-sessions", Body.with(opening, "openingFloat", money(spa, "-1.00")))
                .refusedField("openingFloat.amount", "invalid_amount");
        Drawer drawer = Drawer.opened(spa, "1.00");
        drawer.moved("CASH_OUT", "0.00").refusedField("amount", "must_be_positive");
        drawer.moved("PAYMENT", "1.00").refusedField("kind", "not_by_hand");
        drawer.moved("THEFT", "1.00").refusedField("kind", "unknown_value");
        owner.post(drawer.path() + "/movements", body("kind", "CASH_IN", "amount", money(spa, "1.00")))
                .refusedField("reason", "required");
        owner.post(drawer.path() + "/close", body()).refusedField("counted", "required");
        owner.post(drawer.path() + "/close", body("counted", money(spa, "1.00"), "note", "x".repeat(201)))
                .refusedField("note", "too_long");
        owner.get("/drawer-sessions?open=perhaps").refusedField("open", "unknown_value");
        assertThat(drawer.expected()).isEqualTo("1.00");
    }

    @Test
    void whoMayAndWhoseItIs() {
        Drawer drawer = Drawer.opened(spa, "10.00");
        Member marcus = spa.manager("Marcus");
        marcus.api().get(drawer.path()).expect(200);
        marcus.api().get(drawer.path() + "/movements").expect(200);
        String branch = owner.post("/branches", body("name", "Other", "timeZone", "Asia/Almaty"))
                .expect(201)
                .text("/id");
        Member livia = spa.manager("Livia", branch);
        livia.api().get(drawer.path()).refused(404, "not_found");
        livia.api().get(drawer.path() + "/movements").refused(404, "not_found");
        assertThat(livia.api().get("/drawer-sessions").expect(200).items()).isEmpty();
        livia.api()
                .post("/drawer-sessions", body("openingFloat", money(spa, "0.00")))
                .expect(201);
        livia.api()
                .post(drawer.path() + "/close", body("counted", money(spa, "0.00")))
                .refused(404, "not_found");

        Business other = platform.registersBusiness("other-drawers").approved();
        new Drawer(other, drawer.id()).moved("CASH_IN", "1.00").refused(404, "not_found");
        new Drawer(other, drawer.id()).closed("0.00").refused(404, "not_found");
        other.owner().get(drawer.path()).refused(404, "not_found");
        other.owner().get(drawer.path() + "/movements").refused(404, "not_found");
        assertThat(drawer.expected()).isEqualTo("10.00");
        Books.of(spa).close(today).expect(201);
        drawer.closed("9.00").refused(422, "period_closed");
        drawer.closed("10.00").expect(200);
    }

    private JsonObject part(String method, String amount) {
        return body("method", method, "amount", money(spa, amount));
    }
}
