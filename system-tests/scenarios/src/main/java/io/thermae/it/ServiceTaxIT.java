package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Invoice.line;
import static io.thermae.it.support.Invoice.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Master;
import io.thermae.it.support.OnlinePayment;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.VisitPackage;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that is taxed at a rate of its own is so on each document, in the reports, and in what is given back. */
@ArquillianTest
@RunAsClient
public class ServiceTaxIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("service-taxes").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = spa.service("Massage").lasting(60).costing("11200.00");
    private final Service lesson = spa.service("Lesson").lasting(30).costing("1050.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage, lesson);
    private final Books books = Books.of(spa);
    private String vat = "";
    private String reduced = "";

    @BeforeEach
    void thereAreTwoRates() {
        Answer rates = owner.put(
                        "/tax-rates",
                        body(
                                "rates",
                                list(
                                        body("name", "VAT", "percent", "12", "standard", true),
                                        body("name", "Reduced", "percent", "5"))))
                .expect(200);
        vat = rates.text("/items/0/id");
        reduced = rates.text("/items/1/id");
    }

    @Test
    void aVisitOfTwoServicesIsTaxedAtTwoRatesAndTakenBackAtThem() {
        Booking booking =
                spa.visitor("Dana").books(massage, lesson).with(aigerim).at(noon());
        // what counts is when it is invoiced
        lessonsAreReduced();

        Answer draft =
                owner.post("/bookings/" + booking.id() + "/invoice", body()).expect(201);

        assertThat(draft.text("/lines/0/taxPercent")).isEqualTo("12");
        assertThat(draft.text("/lines/0/tax/amount")).isEqualTo("1200.00");
        assertThat(draft.text("/lines/1/taxPercent")).isEqualTo("5");
        assertThat(draft.text("/lines/1/taxName")).isEqualTo("Reduced");
        assertThat(draft.text("/lines/1/net/amount")).isEqualTo("1000.00");
        assertThat(draft.text("/lines/1/tax/amount")).isEqualTo("50.00");
        assertThat(draft.list("/taxes")).hasSize(2);
        assertThat(draft.text("/total/amount")).isEqualTo("12250.00");

        Invoice invoice = new Invoice(spa, draft.text("/id")).issue();
        String paid = invoice.paid("12250.00");
        assertThat(invoice.status()).isEqualTo("PAID");
        taxesAre("10000.00", "1200.00", "1000.00", "50.00");

        Answer note = credited(invoice, 2, "525.00").expect(201);
        assertThat(note.text("/lines/0/taxRateId")).isEqualTo(reduced);
        assertThat(note.text("/tax/amount")).isEqualTo("25.00");
        Invoice.refunded(spa, paid, "525.00").expect(201);
        taxesAre("10000.00", "1200.00", "500.00", "25.00");

        // what was drawn up keeps its rate
        owner.delete("/service-tax-rates/" + lesson.id()).expect(204);
        invoice.credited(null).expect(201);
        taxesAre("0.00", "0.00", "0.00", "0.00");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void severalRatesAreRightToTheUnitByLineAndByDocumentWithinPricesAndOnTop() {
        lessonsAreReduced();
        JsonObject visit = body(
                "lines",
                list(
                        of(lesson, "0.33"),
                        of(massage, "100.00"),
                        of(lesson, "0.33"),
                        of(lesson, "0.33"),
                        line(spa, "1.12")));

        // 5/105 of 0.33 is 0.0157, of 0.99 0.0471; 12/112 of 100.00 and 1.12 is 10.71 and 0.12, of 101.12 10.83
        taxesOf(visit, "0.06", "10.83", "102.11");
        decided("taxRounding", "DOCUMENT");
        taxesOf(visit, "0.05", "10.83", "102.11");
        decided("taxInclusive", false);
        // 5 % of 0.33 is 0.0165, of 0.99 0.0495; 12 % of 1.12 is 0.1344
        taxesOf(visit, "0.05", "12.13", "114.29");
        decided("taxRounding", "LINE");
        taxesOf(visit, "0.06", "12.13", "114.30");
    }

    @Test
    void whatIsSaidOfAnInvoiceComesBeforeWhatIsSaidOfItsServices() {
        lessonsAreReduced();
        Answer byHand = owner.post("/invoices", body("lines", list(Body.with(of(lesson, "112.00"), "taxRateId", vat))))
                .expect(201);
        assertThat(byHand.text("/tax/amount")).isEqualTo("12.00");

        Booking booking =
                spa.visitor("Dana").books(massage, lesson).with(aigerim).at(noon());
        Answer whole = owner.post("/bookings/" + booking.id() + "/invoice", body("taxRateId", vat))
                .expect(201);
        assertThat(whole.text("/lines/1/taxPercent")).isEqualTo("12");
        assertThat(whole.list("/taxes")).hasSize(1);
    }

    @Test
    void whatWasPaidAheadPaysAnInvoiceOfTwoRates() {
        lessonsAreReduced();
        Service course = spa.service("Course")
                .with("prepayment", body("kind", "PERCENT", "percent", 50))
                .lasting(30)
                .costing("2100.00");
        spa.master("Dina").workingDaily("10:00", "19:00").performing(course, massage);
        owner.put("/service-tax-rates/" + course.id(), body("taxRateId", reduced))
                .expect(200);
        Booking booking = spa.visitor("Bolat").books(course, massage).at(noon());
        OnlinePayment deposit = new OnlinePayment(platform, booking);
        deposit.begins().expect(201);
        deposit.paysWith("pm_card_visa").expect(200);
        BigDecimal ahead = new BigDecimal(booking.placed().text("/prepayment/amount"));

        Invoice invoice = new Invoice(
                        spa,
                        owner.post("/bookings/" + booking.id() + "/invoice", body())
                                .expect(201)
                                .text("/id"))
                .issue();

        assertThat(new BigDecimal(invoice.open())).isEqualByComparingTo(new BigDecimal("13300.00").subtract(ahead));
        invoice.paid(invoice.open());
        assertThat(invoice.status()).isEqualTo("PAID");
        assertThat(books.balance("DEPOSITS_HELD", today.plusDays(1))).isEqualTo("0.00 KZT");
        taxesAre("10000.00", "1200.00", "2000.00", "100.00");
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    /** The package is taxed as it was sold; of the line that a visit pays its own tax is taken back. */
    @Test
    void aLineThatAPackagePaysGivesItsOwnTaxBack() {
        lessonsAreReduced();
        String dana = Invoice.customer(spa, "Dana");
        VisitPackage two = VisitPackage.sold(spa, VisitPackage.kind(spa, lesson.id(), 2, "2240.00"), dana);
        two.isPaid();
        Invoice visit = Invoice.draft(
                        spa, body("customerId", dana, "lines", list(of(massage, "11200.00"), of(lesson, "1050.00"))))
                .issue();
        taxesAre("12000.00", "1440.00", "1000.00", "50.00");

        owner.post(two.path() + "/visits", body("invoiceId", visit.id(), "position", 2))
                .expect(201);

        assertThat(visit.open()).isEqualTo("11200.00");
        taxesAre("12000.00", "1440.00", "0.00", "0.00");
        visit.paid("11200.00");
        PackageStormIT.packagesAgree(platform, spa);
        assertThat(InvoiceStormIT.booksAgree(platform, spa)).isTrue();
    }

    @Test
    void aRateOfServicesIsNotLeftOutUnnoticed() {
        String path = "/service-tax-rates/" + lesson.id();
        assertThat(owner.get(path).expect(200).text("/version")).isEqualTo("0");
        assertThat(owner.get("/service-tax-rates").expect(200).items()).isEmpty();
        Answer set = owner.put(path, body("taxRateId", reduced)).expect(200);
        assertThat(set.text("/taxName")).isEqualTo("Reduced");
        assertThat(set.text("/taxPercent")).isEqualTo("5");
        JsonObject standardOnly =
                body("rates", list(body("id", vat, "name", "VAT", "percent", "12", "standard", true)));

        owner.put("/tax-rates", standardOnly).refusedField("rates", "rate_of_services");

        owner.delete("/services/" + lesson.id()).expect(204);
        assertThat(owner.get("/service-tax-rates").expect(200).items()).hasSize(1);
        owner.withHeader("If-Match", "\"0\"").delete(path).refused(412, "stale_version");
        owner.withHeader("If-Match", owner.get(path).header("ETag"))
                .delete(path)
                .expect(204);
        Answer cleared = owner.get(path).expect(200);
        assertThat(cleared.has("/taxRateId")).isFalse();
        assertThat(cleared.text("/version")).isEqualTo("2");
        owner.delete(path).expect(204);
        assertThat(owner.get("/service-tax-rates").expect(200).items()).isEmpty();

        owner.put("/tax-rates", standardOnly).expect(200);
        owner.put(path, body("taxRateId", reduced)).refusedField("taxRateId", "unknown_tax_rate");
        owner.put(path, body()).refusedField("taxRateId", "required");
        // no version comes twice
        assertThat(owner.put(path, body("taxRateId", vat)).expect(200).text("/version"))
                .isEqualTo("3");
        owner.put("/service-tax-rates/" + UUID.randomUUID(), body("taxRateId", vat))
                .refused(404, "not_found");
        owner.get("/service-tax-rates/" + UUID.randomUUID()).refused(404, "not_found");
        String changes = "/audit?entity=finance.service_tax&entityId=" + lesson.id();
        assertThat(owner.get(changes).expect(200).items()).hasSize(3);
    }

    private void lessonsAreReduced() {
        owner.put("/service-tax-rates/" + lesson.id(), body("taxRateId", reduced))
                .expect(200);
    }

    private void decided(String setting, Object value) {
        owner.put("/business/settings", body(setting, value)).expect(200);
    }

    private JsonObject of(Service service, String amount) {
        return Body.with(line(spa, amount), "serviceId", service.id());
    }

    private Answer credited(Invoice invoice, int position, String amount) {
        return owner.post(
                invoice.path() + "/credit-notes",
                body(
                        "reason",
                        "Not as agreed",
                        "lines",
                        list(body("position", position, "amount", money(spa, amount)))));
    }

    /** Of the first line's rate, and of the other one. */
    private void taxesOf(JsonObject invoice, String ofLessons, String others, String total) {
        Answer draft = owner.post("/invoices", invoice).expect(201);
        assertThat(draft.text("/taxes/0/taxRateId")).isEqualTo(reduced);
        assertThat(draft.text("/taxes/0/tax/amount")).isEqualTo(ofLessons);
        assertThat(draft.text("/taxes/1/tax/amount")).isEqualTo(others);
        assertThat(draft.text("/total/amount")).isEqualTo(total);
    }

    /** In the report of taxes, and in the ledger. */
    private void taxesAre(String net, String tax, String reducedNet, String reducedTax) {
        Answer report = owner.get("/reports/taxes?from=" + today.minusDays(20) + "&to=" + today.plusDays(1))
                .expect(200);
        assertThat(amount(report, vat, "net")).isEqualByComparingTo(net);
        assertThat(amount(report, vat, "tax")).isEqualByComparingTo(tax);
        assertThat(amount(report, reduced, "net")).isEqualByComparingTo(reducedNet);
        assertThat(amount(report, reduced, "tax")).isEqualByComparingTo(reducedTax);
        BigDecimal owed =
                new BigDecimal(books.balance("TAXES_PAYABLE", today.plusDays(1)).replace(" KZT", ""));
        assertThat(owed.negate()).isEqualByComparingTo(new BigDecimal(tax).add(new BigDecimal(reducedTax)));
    }

    private static BigDecimal amount(Answer report, String rate, String field) {
        return report.items().stream()
                .filter(row -> row.getString("id", "").equals(rate))
                .map(row -> new BigDecimal(row.getJsonObject(field).getString("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private OffsetDateTime noon() {
        return Platform.today().plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
