package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.VisitPackage;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A package is owed from its sale until its visits are used, each of which earns its share of the price, to the unit. */
@ArquillianTest
@RunAsClient
public class PackageIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("packages").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = spa.service("Massage").costing("500.00");
    private final String dana = Invoice.customer(spa, "Dana");

    @Test
    void thePriceIsOwedUntilVisitsAreUsedAndTheLastTakesWhatIsLeft() {
        VisitPackage three = VisitPackage.sold(spa, VisitPackage.kind(spa, massage.id(), 3, "1000.00"), dana);
        Books books = Books.of(spa);
        assertThat(three.shown().text("/paid")).isEqualTo("false");
        Invoice first = visit("500.00");
        three.pays(first).refusedInEachLanguage(422, "package_unpaid");
        three.isPaid();
        assertThat(three.shown().text("/paid")).isEqualTo("true");
        assertThat(books.balance("CASH", today)).isEqualTo("1000.00 KZT");
        assertThat(books.balance("PACKAGES", today)).isEqualTo("-1000.00 KZT");

        Answer payment = three.pays(first).expect(201);

        assertThat(payment.text("/parts/0/method")).isEqualTo("PACKAGE");
        assertThat(payment.text("/amount/amount")).isEqualTo("500.00");
        assertThat(payment.text("/credit/amount")).isEqualTo("0.00");
        assertThat(first.status()).isEqualTo("PAID");
        assertThat(books.balance("PACKAGES", today)).isEqualTo("-666.67 KZT");
        // what is earned is the share: the price of the list, less a discount
        assertThat(books.balance("DISCOUNTS", today)).isEqualTo("166.67 KZT");
        three.pays(visit("300.00")).expect(201);
        three.pays(visit("500.00")).expect(201);

        assertThat(three.visitsLeft()).isEqualTo("0");
        assertThat(three.left()).isEqualTo("0.00");
        assertThat(books.balance("PACKAGES", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("DISCOUNTS", today)).isEqualTo("300.00 KZT");
        assertThat(books.balance("RECEIVABLES", today)).isEqualTo("0.00 KZT");
        three.pays(visit("500.00")).refusedInEachLanguage(422, "package_used_up");
        assertThat(owner.get(three.path() + "/entries").expect(200).items())
                .extracting(entry -> entry.getString("kind"))
                .containsExactly("USE", "USE", "USE", "SALE");
        Answer page = owner.get(three.path() + "/entries?limit=1").expect(200);
        assertThat(page.text("/items/0/share/amount")).isEqualTo("-333.34");
        assertThat(page.text("/items/0/visits")).isEqualTo("-1");
        assertThat(page.text("/items/0/position")).isEqualTo("1");
        PackageStormIT.packagesAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    /** The tax of a visit is that of its share, which was owed when the package was sold. */
    @Test
    void taxIsOwedOnceWithTheSale() {
        owner.put("/tax-rates", body("rates", list(body("name", "VAT", "percent", "12", "standard", true))))
                .expect(200);
        owner.put("/business/settings", body("taxInclusive", false)).expect(200);
        VisitPackage two = VisitPackage.sold(spa, VisitPackage.kind(spa, massage.id(), 2, "1000.00"), dana);
        two.isPaid();
        Books books = Books.of(spa);
        assertThat(two.shown().text("/price/amount")).isEqualTo("1120.00");
        assertThat(books.balance("TAXES_PAYABLE", today)).isEqualTo("-120.00 KZT");
        assertThat(books.balance("PACKAGES", today)).isEqualTo("-1000.00 KZT");

        Answer payment = two.pays(visit("600.00")).expect(201);

        assertThat(payment.text("/amount/amount")).isEqualTo("672.00");
        assertThat(books.balance("TAXES_PAYABLE", today)).isEqualTo("-120.00 KZT");
        assertThat(books.balance("PACKAGES", today)).isEqualTo("-500.00 KZT");
        assertThat(books.balance("REVENUE", today)).isEqualTo("-600.00 KZT");
        assertThat(books.balance("DISCOUNTS", today)).isEqualTo("100.00 KZT");
        assertThat(two.left()).isEqualTo("560.00");
        two.becomes("refund").expect(200);
        assertThat(books.balance("TAXES_PAYABLE", today)).isEqualTo("-60.00 KZT");
        assertThat(books.balance("CUSTOMER_CREDIT", today)).isEqualTo("-560.00 KZT");
        PackageStormIT.packagesAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void aVisitThatIsGivenBackIsThereAgain() {
        VisitPackage one = VisitPackage.sold(spa, VisitPackage.kind(spa, massage.id(), 1, "400.00"), dana);
        one.isPaid();
        Invoice visited = visit("500.00");
        String payment = one.pays(visited).expect(201).text("/id");
        Invoice.refunded(spa, payment, "499.99").refusedInEachLanguage(422, "visit_goes_back_whole");
        Invoice.refunded(spa, payment, "500.01").refused(422, "refund_too_much");
        visited.credited(null).refusedInEachLanguage(409, "line_paid_by_package");

        Answer refund = Invoice.refunded(spa, payment, "500.00").expect(201);

        assertThat(refund.text("/refunds/0/parts/0/method")).isEqualTo("PACKAGE");
        assertThat(one.visitsLeft()).isEqualTo("1");
        assertThat(visited.open()).isEqualTo("500.00");
        assertThat(Books.of(spa).balance("PACKAGES", today)).isEqualTo("-400.00 KZT");
        Invoice.refunded(spa, payment, "500.00").refused(422, "refund_too_much");
        // it pays the same line again
        one.pays(visited).expect(201);
        assertThat(owner.get(one.path() + "/entries").items())
                .extracting(entry -> entry.getString("kind"))
                .containsExactly("USE", "RETURN", "USE", "SALE");
        PackageStormIT.packagesAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void whatIsLeftGoesBackByItsShareAndNeverMoreThanWasPaid() {
        VisitPackage three = VisitPackage.sold(spa, VisitPackage.kind(spa, massage.id(), 3, "1000.00"), dana);
        String payment = three.isPaid();
        three.pays(visit("500.00")).expect(201);
        three.invoice().credited(null).refusedInEachLanguage(409, "invoice_of_package");

        Answer back = three.becomes("refund").expect(200);

        assertThat(back.text("/status")).isEqualTo("REFUNDED");
        assertThat(back.text("/visitsLeft")).isEqualTo("0");
        assertThat(owner.get("/customers/" + dana + "/balance").expect(200).text("/credit/amount"))
                .isEqualTo("666.67");
        Invoice.refunded(spa, payment, "666.67").expect(201);
        assertThat(Books.of(spa).balance("CASH", today)).isEqualTo("333.33 KZT");
        assertThat(Books.of(spa).balance("PACKAGES", today)).isEqualTo("0.00 KZT");
        three.becomes("refund").refused(422, "package_used_up");
        assertThat(owner.get(three.path() + "/entries").text("/items/0/creditNoteId"))
                .isNotEmpty();

        // of what nobody has paid nothing goes back: it is not owed any more
        VisitPackage unpaid = VisitPackage.sold(spa, VisitPackage.kind(spa, massage.id(), 3, "1000.00"), dana);
        unpaid.invoice().paid("100.00");
        unpaid.becomes("refund").expect(200);
        assertThat(unpaid.invoice().status()).isEqualTo("CREDITED");
        assertThat(owner.get("/customers/" + dana + "/balance").text("/credit/amount"))
                .isEqualTo("100.00");
        PackageStormIT.packagesAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);
    }

    @Test
    void whatHasLapsedIsEarned() {
        VisitPackage two = VisitPackage.sold(spa, VisitPackage.kind(spa, massage.id(), 2, "1000.00"), dana);
        two.becomes("void").refused(422, "package_unpaid");
        two.isPaid();
        String payment = two.pays(visit("500.00")).expect(201).text("/id");

        assertThat(two.becomes("void").expect(200).text("/status")).isEqualTo("VOIDED");

        Books books = Books.of(spa);
        assertThat(books.balance("PACKAGES", today)).isEqualTo("0.00 KZT");
        assertThat(books.balance("REVENUE", today)).isEqualTo("-1000.00 KZT");
        // what is given back later is owed again, and pays nothing
        Invoice.refunded(spa, payment, "500.00").expect(201);
        assertThat(two.visitsLeft()).isEqualTo("1");
        two.pays(visit("500.00")).refused(422, "package_frozen");
        PackageStormIT.packagesAgree(platform, spa);
    }

    @Test
    void aPackagePaysThroughItsLastDayAndItsDaysDoNotGoOnWhileItIsFrozen() {
        JsonObject offer = Body.with(VisitPackage.offer(spa, massage.id(), 5, "1000.00"), "validityDays", 10);
        String kind = owner.post("/package-kinds", offer).expect(201).text("/id");
        VisitPackage five = VisitPackage.sold(spa, kind, dana);
        five.isPaid();
        assertThat(five.shown().text("/expiresOn")).isEqualTo(today.plusDays(10).toString());
        five.becomes("unfreeze").refused(409, "illegal_transition");
        assertThat(five.becomes("freeze").expect(200).text("/frozenOn")).isEqualTo(today.toString());
        five.becomes("freeze").refused(409, "illegal_transition");
        five.pays(visit("500.00")).refusedInEachLanguage(422, "package_frozen");
        // as if it had been frozen 20 days ago
        platform.database()
                .change(
                        "update finance.package set frozen_on = frozen_on - 20, expires_on = expires_on - 20"
                                + " where id = ?::uuid",
                        five.id());
        assertThat(five.shown().text("/expired")).isEqualTo("false");
        Answer thawed = owner.post(five.path() + "/unfreeze").expect(200);
        assertThat(thawed.text("/expiresOn")).isEqualTo(today.plusDays(10).toString());
        assertThat(thawed.has("/reason")).isFalse();
        String payment = five.pays(visit("500.00")).expect(201).text("/id");

        platform.database()
                .change("update finance.package set expires_on = expires_on - 11 where id = ?::uuid", five.id());

        assertThat(five.shown().text("/expired")).isEqualTo("true");
        five.pays(visit("500.00")).refusedInEachLanguage(422, "package_expired");
        // what is left is still owed, and can go back
        Invoice.refunded(spa, payment, "500.00").expect(201);
        assertThat(five.visitsLeft()).isEqualTo("5");
        assertThat(Books.of(spa).balance("PACKAGES", today)).isEqualTo("-1000.00 KZT");
        five.becomes("refund").expect(200);
        PackageStormIT.packagesAgree(platform, spa);
    }

    @Test
    void packagesGoWithACustomerWhoIsMergedAndTellNothingOfOneWhoIsErased() {
        String other = Invoice.customer(spa, "Dana B.");
        VisitPackage.isThere(spa, other, massage.id(), "Dana's aunt");
        String id = owner.get("/customers/" + other + "/packages").expect(200).text("/items/0/id");

        owner.post("/customers/" + dana + "/merge", body("otherId", other)).expect(200);

        assertThat(owner.get("/customers/" + dana + "/packages").items()).hasSize(1);
        assertThat(owner.get("/packages?customerId=" + dana + "&status=FROZEN").items())
                .hasSize(1);
        assertThat(owner.get("/customers/" + dana + "/personal-data")
                        .expect(200)
                        .text())
                .contains("\"packages\"", "Asked for by Dana's aunt");
        PackageStormIT.packagesAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);

        owner.post("/customers/" + dana + "/erasure", body("reason", "Asked for it"))
                .expect(204);

        assertThat(owner.get("/packages/" + id).expect(200).text("/reason")).isEqualTo("***");
        assertThat(platform.database()
                        .count(
                                "select count(*) from platform.audit_entry a where a.tenant_id = ?"
                                        + " and concat(a.before, a.after) like '%aunt%'",
                                spa.tenantId()))
                .isZero();
    }

    @Test
    void whatIsEditedIsSoldOtherwiseFromThenOn() {
        String kind = VisitPackage.kind(spa, massage.id(), 3, "1000.00");
        VisitPackage before = VisitPackage.sold(spa, kind, dana);
        JsonObject four = Body.with(VisitPackage.offer(spa, massage.id(), 4, "1200.00"), "name", "Four");
        assertThat(owner.put("/package-kinds/" + kind, four).expect(200).text("/version"))
                .isEqualTo("2");
        VisitPackage after = VisitPackage.sold(spa, kind, dana);
        assertThat(before.shown().text("/visits")).isEqualTo("3");
        assertThat(after.shown().text("/visits")).isEqualTo("4");
        assertThat(after.shown().text("/price/amount")).isEqualTo("1200.00");
        owner.post("/package-kinds/" + kind + "/archive").expect(200);
        owner.post("/package-kinds/" + kind + "/archive").expect(200);
        owner.put("/package-kinds/" + kind, four).refused(409, "illegal_transition");
        owner.post("/packages", body("kindId", kind, "customerId", dana))
                .refusedField("kindId", "unknown_package_kind");
        assertThat(owner.get("/package-kinds").expect(200).items()).hasSize(1);
        assertThat(owner.get("/package-kinds/" + kind).expect(200).has("/archivedAt"))
                .isTrue();
    }

    private Invoice visit(String amount) {
        return VisitPackage.visit(spa, dana, massage.id(), amount);
    }
}
