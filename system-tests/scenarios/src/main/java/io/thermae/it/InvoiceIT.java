package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.line;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Invoices are drawn up, issued, taxed, taken back, and never changed. */
@ArquillianTest
@RunAsClient
public class InvoiceIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("invoices").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());

    @Test
    void aBookingIsInvoicedOnceWithTheNamesAndPricesThatWereAgreed() {
        taxed("12");
        Service massage = spa.service("Massage").lasting(60).costing("11200.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Booking booking = spa.visitor("Dana").books(massage).at(noon());

        Answer draft =
                owner.post("/bookings/" + booking.id() + "/invoice", body()).expect(201);

        assertThat(draft.text("/status")).isEqualTo("DRAFT");
        assertThat(draft.has("/number")).isFalse();
        assertThat(draft.text("/customerName")).isEqualTo("Dana");
        assertThat(draft.text("/customerId")).isEqualTo(booking.placed().text("/customerId"));
        assertThat(draft.text("/lines/0/description")).isEqualTo("Massage");
        assertThat(draft.text("/lines/0/taxPercent")).isEqualTo("12");
        assertThat(draft.text("/net/amount")).isEqualTo("10000.00");
        assertThat(draft.text("/tax/amount")).isEqualTo("1200.00");
        assertThat(draft.text("/total/amount")).isEqualTo("11200.00");
        Answer again = owner.post("/bookings/" + booking.id() + "/invoice", body())
                .refusedInEachLanguage(409, "already_invoiced");
        assertThat(again.text("/details/invoiceId")).isEqualTo(draft.text("/id"));

        Invoice invoice = new Invoice(spa, draft.text("/id")).issue();
        invoice.credited(null).expect(201);
        // all of it was taken back, so there may be another one
        owner.post("/bookings/" + booking.id() + "/invoice", body()).expect(201);
        Booking gone = spa.visitor("Bolat").books(massage).at(noon().plusHours(2));
        gone.cancelledBecause("Ill").expect(200);
        owner.post("/bookings/" + gone.id() + "/invoice", body()).refused(409, "illegal_transition");
        owner.post("/bookings/" + UUID.randomUUID() + "/invoice", body()).refused(404, "not_found");
        owner.post("/bookings/" + booking.id() + "/invoice", body("taxRateId", UUID.randomUUID()))
                .refusedField("taxRateId", "unknown_tax_rate");
        Books.of(spa);
        assertThat(booksAgree()).isTrue();
    }

    @Test
    void issuingGivesTheNextNumberAndPosts() {
        taxed("12");
        String dana = Invoice.customer(spa, "Dana");
        Books books = Books.of(spa);
        owner.put("/business/settings", body("invoiceDueDays", 14)).expect(200);

        Answer first = Invoice.issued(spa, "11200.00", dana).shown();
        Answer second = Invoice.issued(spa, "112.00").shown();
        Answer other = Invoice.draft(spa, body("series", "WEB1", "dueInDays", 3, "lines", list(line(spa, "1120.00"))))
                .issue()
                .shown();

        assertThat(first.text("/number")).isEqualTo("INV-000001");
        assertThat(second.text("/number")).isEqualTo("INV-000002");
        assertThat(other.text("/number")).isEqualTo("WEB1-000001");
        assertThat(first.text("/status")).isEqualTo("ISSUED");
        assertThat(first.text("/customerName")).isEqualTo("Dana");
        assertThat(first.text("/issuedOn")).isEqualTo(today.toString());
        assertThat(first.text("/dueOn")).isEqualTo(today.plusDays(14).toString());
        assertThat(other.text("/dueOn")).isEqualTo(today.plusDays(3).toString());
        assertThat(first.text("/open/amount")).isEqualTo("11200.00");
        assertThat(books.balance("RECEIVABLES", today)).isEqualTo("12432.00 KZT");
        assertThat(books.balance("REVENUE", today)).isEqualTo("-11100.00 KZT");
        assertThat(books.balance("TAXES_PAYABLE", today)).isEqualTo("-1332.00 KZT");
        owner.post("/invoices/" + first.text("/id") + "/issue").refused(409, "illegal_transition");
        assertThat(owner.get("/invoices?open=true&limit=2").expect(200).items()).hasSize(2);
        assertThat(owner.get("/invoices?customerId=" + dana).items()).hasSize(1);
        assertThat(booksAgree()).isTrue();
    }

    @Test
    void taxComesOnTopOrIsContainedAndIsRoundedByLineOrByDocument() {
        taxed("10");
        JsonObject thrice = body("lines", list(line(spa, "0.33"), line(spa, "0.33"), line(spa, "0.33")));
        owner.put("/business/settings", body("taxInclusive", false)).expect(200);
        assertThat(owner.post("/invoices", thrice).expect(201).text("/tax/amount"))
                .isEqualTo("0.09");
        owner.put("/business/settings", body("taxRounding", "DOCUMENT")).expect(200);
        Answer byDocument = owner.post("/invoices", thrice).expect(201);
        assertThat(byDocument.text("/tax/amount")).isEqualTo("0.10");
        assertThat(byDocument.text("/total/amount")).isEqualTo("1.09");
        assertThat(byDocument.text("/taxes/0/tax/amount")).isEqualTo("0.10");
        owner.put("/branches/" + spa.branchId() + "/settings", body("taxInclusive", true))
                .refusedField("taxInclusive", "business_only");
    }

    @Test
    void discountsAndSeveralRates() {
        Answer rates = owner.put(
                        "/tax-rates",
                        body(
                                "rates",
                                list(
                                        body("name", "VAT", "percent", "12", "standard", true),
                                        body("name", "None", "percent", "0"))))
                .expect(200);
        Answer draft = owner.post(
                        "/invoices",
                        body(
                                "lines",
                                list(
                                        Body.with(
                                                Body.with(line(spa, "1120.00"), "quantity", 2),
                                                "discountPercent",
                                                "12.5"),
                                        Body.with(
                                                Body.with(line(spa, "500.00"), "discount", money(spa, "100.00")),
                                                "taxRateId",
                                                rates.text("/items/1/id")))))
                .expect(201);
        assertThat(draft.text("/lines/0/discount/amount")).isEqualTo("280.00");
        assertThat(draft.text("/lines/0/discountPercent")).isEqualTo("12.5");
        assertThat(draft.text("/lines/0/total/amount")).isEqualTo("1960.00");
        assertThat(draft.text("/lines/0/tax/amount")).isEqualTo("210.00");
        assertThat(draft.text("/lines/1/total/amount")).isEqualTo("400.00");
        assertThat(draft.text("/lines/1/tax/amount")).isEqualTo("0.00");
        assertThat(draft.list("/taxes")).hasSize(2);
        assertThat(draft.text("/total/amount")).isEqualTo("2360.00");
    }

    @Test
    void aDraftIsEditedAndDeletedWhatWasIssuedIsNot() {
        Invoice draft = Invoice.draft(spa, "100.00");
        JsonObject other = body("lines", list(line(spa, "250.00")), "note", "Thank you", "customerName", "Aul LLP");
        String version = draft.shown().header("ETag");
        Answer edited =
                owner.withHeader("If-Match", version).put(draft.path(), other).expect(200);
        assertThat(edited.text("/total/amount")).isEqualTo("250.00");
        assertThat(edited.text("/customerName")).isEqualTo("Aul LLP");
        owner.withHeader("If-Match", version).put(draft.path(), other).refused(412, "stale_version");
        draft.issue();
        owner.put(draft.path(), other).refused(409, "illegal_transition");
        owner.delete(draft.path()).refused(409, "illegal_transition");
        Invoice gone = Invoice.draft(spa, "100.00");
        owner.delete(gone.path()).expect(204);
        owner.get(gone.path()).refused(404, "not_found");
        for (String change : List.of(
                "update finance.invoice set gross_minor = 1, net_minor = 1, open_minor = 1 where id = ?::uuid",
                "update finance.invoice set status = 'DRAFT', number = null where id = ?::uuid",
                "delete from finance.invoice where id = ?::uuid")) {
            assertThatThrownBy(() -> platform.database().change(change, draft.id()))
                    .hasMessageContaining("A document that was issued");
        }
    }

    @Test
    void anInvoiceIsTakenBackByCreditNotesLineByLineToTheLastUnit() {
        taxed("12");
        Books books = Books.of(spa);
        Invoice invoice = Invoice.issued(spa, "100.00");

        Answer first = invoice.credited("33.33").expect(201);
        invoice.credited("33.33").expect(201);

        assertThat(first.text("/kind")).isEqualTo("CREDIT_NOTE");
        assertThat(first.text("/number")).isEqualTo("CN-000001");
        assertThat(first.text("/creditedInvoiceId")).isEqualTo(invoice.id());
        assertThat(first.text("/total/amount")).isEqualTo("33.33");
        assertThat(invoice.open()).isEqualTo("33.34");
        invoice.credited("33.35").refusedInEachLanguage(422, "credit_too_much");
        invoice.credited("0.00").refusedField("lines[0].amount", "must_be_positive");
        owner.post(
                        invoice.path() + "/credit-notes",
                        body("reason", "No", "lines", list(body("position", 2, "amount", money(spa, "1.00")))))
                .refusedField("lines[0].position", "unknown_line");
        invoice.credited(null).expect(201);
        assertThat(invoice.status()).isEqualTo("CREDITED");
        invoice.credited(null).refused(409, "illegal_transition");
        Invoice.draft(spa, "1.00").credited(null).refused(409, "illegal_transition");
        owner.post("/invoices/" + first.text("/id") + "/credit-notes", body("reason", "No"))
                .refused(409, "illegal_transition");
        owner.post("/payments", invoice.payment("CASH", "1.00")).refused(409, "illegal_transition");
        for (String role : List.of("RECEIVABLES", "REVENUE", "TAXES_PAYABLE")) {
            assertThat(books.balance(role, today)).as(role).isIn("", "0.00 KZT");
        }
        assertThat(booksAgree()).isTrue();
    }

    @Test
    void whatCostsNothingIsPaidAndNotPosted() {
        Invoice free = Invoice.draft(spa, body("lines", list(Body.with(line(spa, "100.00"), "discountPercent", "100"))))
                .issue();
        assertThat(free.status()).isEqualTo("PAID");
        free.credited(null).refused(409, "illegal_transition");
    }

    @Test
    void aRepeatedCallIsOneInvoice() {
        Api once = owner.withHeader("Idempotency-Key", "one-" + spa.tenantId());
        JsonObject good = body("lines", list(line(spa, "100.00")));
        String id = once.post("/invoices", good).expect(201).text("/id");
        Answer again = once.post("/invoices", good).expect(201);
        assertThat(again.text("/id")).isEqualTo(id);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(owner.get("/invoices").items()).hasSize(1);
    }

    private Answer taxed(String percent) {
        return owner.put("/tax-rates", body("rates", list(body("name", "VAT", "percent", percent, "standard", true))))
                .expect(200);
    }

    private boolean booksAgree() {
        return InvoiceStormIT.booksAgree(platform, spa);
    }

    private OffsetDateTime noon() {
        return Platform.today().plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
