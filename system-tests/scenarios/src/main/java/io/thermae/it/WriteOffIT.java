package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Points;
import io.thermae.it.support.Service;
import io.thermae.it.support.VisitPackage;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What nobody will pay is given up: an expense, that is owed again when it is taken back or paid after all. */
@ArquillianTest
@RunAsClient
public class WriteOffIT {

    private static final String WHY = "Moved away";

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("write-offs").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final String dana = Invoice.customer(spa, "Dana");

    @Test
    void whatIsOpenIsGivenUpAndAnExpenseAndItsTaxStaysDue() {
        owner.put("/tax-rates", body("rates", list(body("name", "VAT", "percent", "12", "standard", true))))
                .expect(200);
        Books books = Books.of(spa);
        Invoice invoice = Invoice.issued(spa, "1120.00", dana).wasDue(platform, today.minusDays(40));
        invoice.paid("20.00");

        Answer given = invoice.writtenOff(WHY).expect(200);

        assertThat(given.text("/status")).isEqualTo("WRITTEN_OFF");
        assertThat(given.text("/open/amount")).isEqualTo("0.00");
        assertThat(given.text("/paid/amount")).isEqualTo("20.00");
        assertThat(given.text("/writtenOff/amount/amount")).isEqualTo("1100.00");
        assertThat(given.text("/writtenOff/reason")).isEqualTo(WHY);
        assertThat(given.text("/writtenOff/on")).isEqualTo(today.toString());
        assertThat(books.balance("WRITE_OFFS", today)).isEqualTo("1100.00 KZT");
        assertThat(books.balance("TAXES_PAYABLE", today)).isEqualTo("-120.00 KZT");
        assertThat(books.balance("REVENUE", today)).isEqualTo("-1000.00 KZT");
        Answer balance = owner.get("/customers/" + dana + "/balance").expect(200);
        assertThat(balance.text("/open/amount")).isEqualTo("0.00");
        assertThat(balance.text("/overdue/days60/amount")).isEqualTo("0.00");
        assertThat(owner.get("/receivables").expect(200).items()).isEmpty();
        assertThat(owner.get("/invoices?open=true").expect(200).items()).isEmpty();
        assertThat(owner.get("/invoices?status=WRITTEN_OFF").expect(200).items())
                .hasSize(1);
        String period = "?from=" + today + "&to=" + today.plusDays(1);
        assertThat(owner.get("/reports/profit-and-loss" + period).expect(200).items())
                .filteredOn(account -> account.getString("accountId").equals(books.account("WRITE_OFFS")))
                .singleElement()
                .satisfies(account -> assertThat(account.getJsonObject("change").getString("amount"))
                        .isEqualTo("1100.00"));
        assertThat(owner.get("/reports/takings" + period).expect(200).text("/totals/0/net/amount"))
                .isEqualTo("20.00");
        assertThat(owner.get("/audit?entityId=" + invoice.id() + "&action=UPDATE&limit=1")
                        .expect(200)
                        .text())
                .contains(WHY);
        booksAgree();
    }

    @Test
    void whatIsNotOpenIsNotGivenUpAndWhatWasNotIsNotTakenBack() {
        Invoice draft = Invoice.draft(spa, "100.00");
        Invoice paid = Invoice.issued(spa, "100.00");
        paid.paid("100.00");
        Invoice credited = Invoice.issued(spa, "100.00");
        String note = credited.credited(null).expect(201).text("/id");
        Invoice written = Invoice.issued(spa, "100.00");
        written.writtenOff(WHY).expect(200);

        draft.writtenOff(WHY).refusedInEachLanguage(409, "illegal_transition");
        for (Invoice closed : List.of(paid, credited, new Invoice(spa, note), written)) {
            closed.writtenOff(WHY).refused(409, "illegal_transition");
        }
        for (Invoice open : List.of(draft, paid, Invoice.issued(spa, "100.00"))) {
            owner.delete(open.path() + "/write-off").refused(409, "illegal_transition");
        }
        Invoice open = Invoice.issued(spa, "100.00");
        owner.post(open.path() + "/write-off", body()).refusedField("reason", "required");
        open.writtenOff("x".repeat(501)).refused(400, "validation_failed");
        String version = open.shown().header("ETag");
        open.paid("10.00");
        owner.withHeader("If-Match", version)
                .post(open.path() + "/write-off", body("reason", WHY))
                .refused(412, "stale_version");
        new Invoice(spa, UUID.randomUUID().toString()).writtenOff(WHY).refused(404, "not_found");
        booksAgree();
    }

    @Test
    void takenBackItIsOwedAgain() {
        Books books = Books.of(spa);
        Invoice invoice = Invoice.issued(spa, "100.00", dana);
        invoice.paid("30.00");
        invoice.writtenOff(WHY).expect(200);

        Answer owed = owner.delete(invoice.path() + "/write-off").expect(200);

        assertThat(owed.text("/status")).isEqualTo("PARTLY_PAID");
        assertThat(owed.text("/open/amount")).isEqualTo("70.00");
        assertThat(owed.has("/writtenOff")).isFalse();
        assertThat(books.balance("WRITE_OFFS", today)).isIn("", "0.00 KZT");
        booksAgree();
    }

    @Test
    void whoPaysAfterAllOwesItAgainFirst() {
        Books books = Books.of(spa);
        Invoice invoice = Invoice.issued(spa, "100.00", dana);
        invoice.writtenOff(WHY).expect(200);
        owner.post("/payments", invoice.payment("CASH", "0.00")).expect(400);
        assertThat(invoice.status()).isEqualTo("WRITTEN_OFF");

        invoice.paid("40.00");

        assertThat(invoice.status()).isEqualTo("PARTLY_PAID");
        assertThat(invoice.open()).isEqualTo("60.00");
        assertThat(books.balance("WRITE_OFFS", today)).isIn("", "0.00 KZT");
        invoice.writtenOff("Gone again").expect(200);
        invoice.paid("60.00");
        assertThat(invoice.status()).isEqualTo("PAID");
        booksAgree();
    }

    @Test
    void aCreditNoteTakesFromTheExpenseAndNotFromWhatWasPaid() {
        owner.put("/tax-rates", body("rates", list(body("name", "VAT", "percent", "12", "standard", true))))
                .expect(200);
        Books books = Books.of(spa);
        Invoice invoice = Invoice.issued(spa, "1120.00", dana);
        invoice.paid("560.00");
        invoice.writtenOff(WHY).expect(200);

        invoice.credited("112.00").expect(201);

        assertThat(invoice.status()).isEqualTo("WRITTEN_OFF");
        assertThat(invoice.shown().text("/writtenOff/amount/amount")).isEqualTo("448.00");
        assertThat(invoice.shown().text("/paid/amount")).isEqualTo("560.00");
        assertThat(books.balance("WRITE_OFFS", today)).isEqualTo("448.00 KZT");
        assertThat(books.balance("TAXES_PAYABLE", today)).isEqualTo("-108.00 KZT");
        booksAgree();
        invoice.credited(null).expect(201);
        assertThat(invoice.status()).isEqualTo("CREDITED");
        assertThat(invoice.shown().has("/writtenOff")).isFalse();
        assertThat(books.balance("WRITE_OFFS", today)).isIn("", "0.00 KZT");
        assertThat(owner.get("/customers/" + dana + "/balance").text("/credit/amount"))
                .isEqualTo("560.00");
        booksAgree();
    }

    @Test
    void whatIsGivenBackIsOwedAgainAndCanBeGivenUpToo() {
        Invoice invoice = Invoice.issued(spa, "100.00", dana);
        String payment = invoice.paid("60.00");
        invoice.writtenOff(WHY).expect(200);

        Invoice.refunded(spa, payment, "25.00").expect(201);

        assertThat(invoice.status()).isEqualTo("PARTLY_PAID");
        assertThat(invoice.open()).isEqualTo("25.00");
        assertThat(invoice.shown().text("/writtenOff/amount/amount")).isEqualTo("40.00");
        Answer again = invoice.writtenOff("Charged back").expect(200);
        assertThat(again.text("/status")).isEqualTo("WRITTEN_OFF");
        assertThat(again.text("/writtenOff/amount/amount")).isEqualTo("65.00");
        assertThat(again.text("/writtenOff/reason")).isEqualTo("Charged back");
        booksAgree();
    }

    @Test
    void itIsNoPaymentSoItEarnsNoPointsAndPaysForNoPackage() {
        Points.areGiven(spa);
        Points.of(spa, dana).corrected(50).expect(201);
        Service massage = spa.service("Massage").costing("500.00");
        VisitPackage three = VisitPackage.sold(spa, VisitPackage.kind(spa, massage.id(), 3, "1000.00"), dana);
        Invoice visit = VisitPackage.visit(spa, dana, massage.id(), "500.00");

        three.invoice().writtenOff(WHY).expect(200);

        assertThat(Points.of(spa, dana).balance()).isEqualTo("50 - 0");
        assertThat(three.shown().text("/paid")).isEqualTo("false");
        three.pays(visit).refused(422, "package_unpaid");
        visit.writtenOff(WHY).expect(200);
        Points.of(spa, dana).pay(visit, 10).refused(409, "illegal_transition");
        // money makes it a package that was paid for
        three.invoice().paid("1000.00");
        assertThat(three.shown().text("/paid")).isEqualTo("true");
        booksAgree();
    }

    @Test
    void itGoesWithACardThatIsMergedAndWhyIsForgottenWithThePerson() {
        String other = Invoice.customer(spa, "Dana B.");
        Invoice invoice = Invoice.issued(spa, "100.00", other);
        invoice.writtenOff("Dana wept").expect(200);
        owner.post("/customers/" + dana + "/merge", body("otherId", other)).expect(200);
        owner.delete(invoice.path() + "/write-off").expect(200);
        assertThat(owner.get("/customers/" + dana + "/balance").expect(200).text("/open/amount"))
                .isEqualTo("100.00");
        booksAgree();
        invoice.writtenOff("Dana wept").expect(200);
        assertThat(owner.get("/customers/" + dana + "/personal-data")
                        .expect(200)
                        .text())
                .contains("Dana wept");

        owner.post("/customers/" + dana + "/erasure", body("reason", "Asked for it"))
                .expect(204);

        assertThat(invoice.shown().text("/writtenOff/reason")).isEqualTo("***");
        assertThat(owner.get("/audit?entityId=" + invoice.id()).expect(200).text())
                .doesNotContain("Dana wept");
        booksAgree();
    }

    /** Fifty of each of the same invoices, with whatever else moves them. */
    @Test
    void whateverMeetsNothingFallsBelowZeroAndTheBooksAgree() {
        List<Invoice> invoices = IntStream.range(0, 5)
                .mapToObj(i -> Invoice.issued(spa, "100.00", dana))
                .toList();
        List<String> payments =
                invoices.stream().map(invoice -> invoice.paid("20.00")).toList();

        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        JsonObject why = body("reason", "Storm");
        for (int round = 0; round < 10; round++) {
            for (int i = 0; i < invoices.size(); i++) {
                Invoice invoice = invoices.get(i);
                asked.add(owner.postLater(invoice.path() + "/write-off", why));
                asked.add(owner.postLater("/payments", invoice.payment("CASH", "10.00")));
                if (round % 5 == 2) {
                    asked.add(
                            owner.postLater("/payments/" + payments.get(i) + "/refunds", Invoice.refund(spa, "15.00")));
                    asked.add(owner.postLater(
                            invoice.path() + "/credit-notes",
                            body(
                                    "reason",
                                    "Storm",
                                    "lines",
                                    list(body("position", 1, "amount", Invoice.money(spa, "30.00"))))));
                }
            }
        }

        assertThat(asked.stream().map(CompletableFuture::join).map(Answer::status))
                .allMatch(Set.of(200, 201, 400, 409, 422)::contains);
        assertThat(platform.database()
                        .count(
                                """
                                select count(*) from finance.invoice
                                where tenant_id = ?
                                  and least(open_minor, paid_minor, credited_minor, written_off_minor) < 0
                                """,
                                spa.tenantId()))
                .isZero();
        booksAgree();
    }

    /** Besides what always agrees: what was given up is what the ledger has as an expense. */
    private void booksAgree() {
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
        assertThat(platform.database()
                        .count(
                                """
                                select (select coalesce(sum(i.written_off_minor), 0) from finance.invoice i where i.tenant_id = ?)
                                     - (select coalesce(sum(l.minor_units), 0)
                                        from finance.journal_line l
                                        join finance.account_role r
                                          on r.tenant_id = l.tenant_id and r.account_id = l.account_id
                                        where l.tenant_id = ? and r.role = 'WRITE_OFFS')
                                """,
                                spa.tenantId(),
                                spa.tenantId()))
                .isZero();
    }
}
