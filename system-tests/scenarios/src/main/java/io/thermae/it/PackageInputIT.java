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
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import io.thermae.it.support.VisitPackage;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is no package and what none pays is refused, naming the field and its rule, or why; and whose packages are whose. */
@ArquillianTest
@RunAsClient
public class PackageInputIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("package-input").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").costing("500.00");
    private final String dana = Invoice.customer(spa, "Dana");

    @Test
    void whatIsOfferedIsLookedAt() {
        JsonObject offer = VisitPackage.offer(spa, massage.id(), 3, "1000.00");
        refuses(Body.with(offer, "serviceIds", list()), "serviceIds", "too_few");
        refuses(Body.with(offer, "serviceIds", list(UUID.randomUUID())), "serviceIds[0]", "unknown_service");
        refuses(Body.with(offer, "serviceIds", list(massage.id(), massage.id())), "serviceIds[1]", "repeated");
        refuses(Body.with(offer, "branchIds", list(UUID.randomUUID())), "branchIds[0]", "unknown_branch");
        refuses(Body.with(offer, "visits", 0), "visits", "out_of_range");
        refuses(Body.with(offer, "visits", 1001), "visits", "out_of_range");
        refuses(Body.with(offer, "validityDays", 0), "validityDays", "out_of_range");
        refuses(Body.with(offer, "price.amount", "0.00"), "price", "must_be_positive");
        refuses(Body.with(offer, "price.amount", "900000000000.00"), "price.amount", "out_of_range");
        refuses(Body.with(offer, "price.currency", "USD"), "price.currency", "currency_mismatch");
        refuses(Body.with(offer, "taxRateId", UUID.randomUUID()), "taxRateId", "unknown_tax_rate");
        refuses(Body.with(offer, "name", "x".repeat(201)), "name", "too_long");
        refuses(Body.without(offer, "price"), "price", "required");
        owner.post("/package-kinds", Body.with(offer, "discount", "10")).refused(400, "unknown_field");
        assertThat(owner.get("/package-kinds").expect(200).items()).isEmpty();
    }

    private void refuses(JsonObject offer, String field, String rule) {
        owner.post("/package-kinds", offer).refusedField(field, rule);
    }

    @Test
    void whatIsSoldIsLookedAt() {
        String kind = VisitPackage.kind(spa, massage.id(), 3, "1000.00");
        JsonObject sale = body("kindId", kind, "customerId", dana);
        owner.post("/packages", Body.with(sale, "kindId", UUID.randomUUID()))
                .refusedField("kindId", "unknown_package_kind");
        owner.post("/packages", Body.with(sale, "customerId", UUID.randomUUID()))
                .refusedField("customerId", "unknown_customer");
        owner.post("/packages", Body.with(sale, "branchId", UUID.randomUUID()))
                .refusedField("branchId", "unknown_branch");
        String branch = owner.post("/branches", body("name", "Other", "timeZone", "Asia/Almaty"))
                .expect(201)
                .text("/id");
        owner.put(
                        "/package-kinds/" + kind,
                        Body.with(VisitPackage.offer(spa, massage.id(), 3, "1000.00"), "branchIds", list(branch)))
                .expect(200);
        owner.post("/packages", Body.with(sale, "branchId", spa.branchId()))
                .refusedField("branchId", "package_not_sold_here");
        Answer sold =
                owner.post("/packages", Body.with(sale, "branchId", branch)).expect(201);

        String path = "/packages/" + sold.text("/id");
        owner.post(path + "/freeze", body()).refusedField("reason", "required");
        owner.post(path + "/void", body("reason", "x".repeat(501))).refusedField("reason", "too_long");
        owner.post(path + "/visits", body("invoiceId", UUID.randomUUID())).refusedField("position", "required");
        owner.post(path + "/visits", body("invoiceId", UUID.randomUUID(), "position", 1))
                .refusedField("invoiceId", "unknown_invoice");
        owner.get("/packages?status=LOST").refusedField("status", "unknown_value");
        owner.get("/customers/" + UUID.randomUUID() + "/packages").refused(404, "not_found");
        Books.of(spa).close(Platform.today(spa.zone())).expect(201);
        owner.post("/packages", Body.with(sale, "branchId", branch)).refused(422, "period_closed");
        owner.post(path + "/refund", body("reason", "Regretted")).refused(422, "period_closed");
        assertThat(owner.get("/packages").expect(200).items()).hasSize(1);
    }

    @Test
    void aVisitPaysALineOfItsServiceForItsCustomerOnce() {
        VisitPackage three = VisitPackage.sold(spa, VisitPackage.kind(spa, massage.id(), 3, "1000.00"), dana);
        three.isPaid();
        Service other = spa.service("Manicure").costing("300.00");
        three.pays(VisitPackage.visit(spa, dana, other.id(), "300.00"))
                .refusedInEachLanguage(422, "package_does_not_cover");
        because("SERVICE", three.pays(Invoice.issued(spa, "300.00", dana)));
        String bolat = Invoice.customer(spa, "Bolat");
        because("CUSTOMER", three.pays(VisitPackage.visit(spa, bolat, massage.id(), "500.00")));
        because("FREE", three.pays(visit(Body.with(line(), "discountPercent", "100"))));
        because("QUANTITY", three.pays(visit(Body.with(line(), "quantity", 2))));
        Invoice taken = visit(line());
        taken.credited("1.00").expect(201);
        because("TAKEN_BACK", three.pays(taken));
        Invoice partly = visit(line());
        partly.paid("0.01");
        three.pays(partly).refused(422, "more_than_open");
        Invoice draft = Invoice.draft(spa, body("customerId", dana, "lines", list(line())));
        three.pays(draft).refused(409, "illegal_transition");
        owner.post(three.path() + "/visits", body("invoiceId", taken.id(), "position", 2))
                .refusedField("position", "unknown_line");
        owner.post("/payments", visit(line()).payment("PACKAGE", "500.00"))
                .refusedField("parts[0].method", "package_pays_lines_only");
        assertThat(three.visitsLeft()).isEqualTo("3");

        // of two lines each is paid by a visit, and neither twice
        Invoice both = visit(line(), line());
        three.pays(both).expect(201);
        three.pays(both).refused(409, "line_paid_by_package");
        owner.post(three.path() + "/visits", body("invoiceId", both.id(), "position", 2))
                .expect(201);
        assertThat(both.status()).isEqualTo("PAID");
        assertThat(three.visitsLeft()).isEqualTo("1");
        PackageStormIT.packagesAgree(platform, spa);
    }

    /** What was paid in money for the rest of an invoice is what a credit note of the rest frees. */
    @Test
    void whatAVisitHasPaidNeverBecomesCredit() {
        VisitPackage three = VisitPackage.sold(spa, VisitPackage.kind(spa, massage.id(), 3, "1000.00"), dana);
        three.isPaid();
        Invoice both = visit(line(), Invoice.line(spa, "200.00"));
        both.paid("200.00");
        three.pays(both).expect(201);
        owner.post(
                        both.path() + "/credit-notes",
                        body(
                                "reason",
                                "Not as agreed",
                                "lines",
                                list(body("position", 2, "amount", money(spa, "200.00")))))
                .expect(201);

        assertThat(owner.get("/customers/" + dana + "/balance").expect(200).text("/credit/amount"))
                .isEqualTo("200.00");
        assertThat(owner.get("/payments?customerId=" + dana).expect(200).items())
                .filteredOn(payment -> payment.getJsonArray("parts")
                        .getJsonObject(0)
                        .getString("method")
                        .equals("PACKAGE"))
                .hasSize(1)
                .allMatch(payment ->
                        payment.getJsonObject("credit").getString("amount").equals("0.00"));
        PackageStormIT.packagesAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    private static void because(String why, Answer refused) {
        assertThat(refused.refused(422, "package_does_not_cover").text("/details/because"))
                .isEqualTo(why);
    }

    private JsonObject line() {
        return Body.with(Invoice.line(spa, "500.00"), "serviceId", massage.id());
    }

    private Invoice visit(JsonObject... lines) {
        return Invoice.draft(spa, body("customerId", dana, "lines", list((Object[]) lines)))
                .issue();
    }

    @Test
    void whoMayAndWhoseItIs() {
        String everywhere = VisitPackage.kind(spa, massage.id(), 3, "1000.00");
        String here = owner.post(
                        "/package-kinds",
                        Body.with(
                                VisitPackage.offer(spa, massage.id(), 3, "900.00"), "branchIds", list(spa.branchId())))
                .expect(201)
                .text("/id");
        VisitPackage sold = VisitPackage.sold(spa, everywhere, dana);
        sold.isPaid();
        Member marcus = spa.manager("Marcus");
        marcus.api().get("/package-kinds").expect(200);
        // dana has never been in his branch
        String aliya = marcus.api()
                .post("/customers", body("name", "Aliya", "phone", Unique.phone()))
                .expect(201)
                .text("/id");
        Answer second = marcus.api()
                .post("/packages", body("kindId", here, "customerId", aliya))
                .expect(201);
        Invoice visit = visit(line());
        marcus.api().post(sold.path() + "/visits", VisitPackage.first(visit)).expect(201);
        marcus.api().get(sold.path() + "/entries").expect(200);
        marcus.api().get("/packages").refused(403, "forbidden");
        for (String what : new String[] {"freeze", "refund", "void"}) {
            marcus.api().post(sold.path() + "/" + what, body("reason", "Mine")).refused(403, "forbidden");
        }

        Invoice another = visit(line());

        // who works in another branch sees what pays there
        String branch = owner.post("/branches", body("name", "Other", "timeZone", "Asia/Almaty"))
                .expect(201)
                .text("/id");
        Member livia = spa.manager("Livia", branch);
        livia.api().get(sold.path()).expect(200);
        livia.api().get("/packages/" + second.text("/id")).refused(404, "not_found");
        livia.api().get("/packages/" + second.text("/id") + "/entries").refused(404, "not_found");
        livia.api()
                .post(sold.path() + "/visits", VisitPackage.first(another))
                .refusedField("invoiceId", "unknown_invoice");

        Business other = platform.registersBusiness("other-packages").approved();
        other.owner().get(sold.path()).refused(404, "not_found");
        other.owner().get("/package-kinds/" + here).refused(404, "not_found");
        other.owner().post(sold.path() + "/visits", VisitPackage.first(visit)).refused(404, "not_found");
        other.owner().post(sold.path() + "/refund", body("reason", "Mine")).refused(404, "not_found");
        other.owner()
                .post("/packages", body("kindId", here, "customerId", dana))
                .refusedField("kindId", "unknown_package_kind");
        assertThat(sold.visitsLeft()).isEqualTo("2");
    }
}
