package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Points;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is no programme, and what points do not pay, is refused, naming the field and its rule; and whose points are whose. */
@ArquillianTest
@RunAsClient
public class LoyaltyInputIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("loyalty-input").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Points points = Points.of(spa, Invoice.customer(spa, "Dana"));

    @Test
    void theProgrammeIsLookedAt() {
        JsonObject programme = Points.programme(spa);
        refuses(Body.with(programme, "earnPoints", 0), "earnPoints", "out_of_range");
        refuses(Body.with(programme, "minimumPoints", 0), "minimumPoints", "out_of_range");
        refuses(Body.with(programme, "validityMonths", 121), "validityMonths", "out_of_range");
        refuses(Body.with(programme, "earnAmount.amount", "0.00"), "earnAmount", "must_be_positive");
        refuses(Body.with(programme, "earnAmount.currency", "USD"), "earnAmount.currency", "currency_mismatch");
        refuses(Body.with(programme, "pointValue.amount", "10000.01"), "pointValue", "out_of_range");
        refuses(Body.with(programme, "serviceIds", list(UUID.randomUUID())), "serviceIds[0]", "unknown_service");
        refuses(Body.with(programme, "categoryIds", list(UUID.randomUUID())), "categoryIds[0]", "unknown_category");
        refuses(Body.without(programme, "pointValue"), "pointValue", "required");
        refuses(Body.without(programme, "active"), "active", "required");
        assertThat(owner.get("/loyalty/programme").expect(200).text("/version")).isEqualTo("0");

        Points.areGiven(spa);
        Answer decided = owner.get("/loyalty/programme").expect(200);
        assertThat(decided.text("/version")).isEqualTo("1");
        assertThat(decided.text("/terms/pointValue/amount")).isEqualTo("1.00");
        owner.withHeader("If-Match", "\"7\"")
                .put("/loyalty/programme", programme)
                .refused(412, "stale_version");
    }

    private void refuses(JsonObject programme, String field, String rule) {
        owner.put("/loyalty/programme", programme).refusedField(field, rule);
    }

    @Test
    void whatTheyPayIsLookedAt() {
        Invoice invoice = points.invoice("20.00");
        points.pay(invoice, 5).refused(422, "loyalty_off");
        points.corrected(5).refused(422, "loyalty_off");
        Points.areGiven(spa);
        points.corrected(30).expect(201);

        points.pay(invoice, 4).refusedInEachLanguage(422, "points_below_minimum");
        points.pay(invoice, 21).refused(422, "more_than_open");
        points.pay(points.invoice("100.00"), 31).refusedInEachLanguage(422, "points_insufficient");
        points.pay(invoice, 0).refusedField("points", "out_of_range");
        Invoice others = Invoice.issued(spa, "20.00", Invoice.customer(spa, "Bolat"));
        points.pay(others, 5).refusedField("invoiceId", "unknown_invoice");
        points.pay(Invoice.issued(spa, "20.00"), 5).refusedField("invoiceId", "unknown_invoice");
        points.pay(
                        Invoice.draft(
                                spa, body("customerId", points.customer(), "lines", list(Invoice.line(spa, "9.00")))),
                        5)
                .refused(409, "illegal_transition");
        owner.post("/payments", invoice.payment("POINTS", "5.00"))
                .refusedField("parts[0].method", "points_are_redeemed");

        points.corrected(0).refusedField("points", "must_not_be_zero");
        points.corrected(1_000_000_001).refusedField("points", "out_of_range");
        points.corrected(-31).refused(422, "points_insufficient");
        owner.post(points.path() + "/corrections", body("points", 1)).refusedField("reason", "required");
        owner.post(points.path() + "/corrections", body("points", 1, "reason", "x".repeat(501)))
                .refusedField("reason", "too_long");
        assertThat(points.corrected(-30).expect(201).text("/points")).isEqualTo("0");
        assertThat(owner.get(points.path() + "/entries?limit=1").expect(200).has("/nextCursor"))
                .isTrue();
        LoyaltyStormIT.pointsAgree(platform, spa);
    }

    @Test
    void whoMayAndWhoseTheyAre() {
        Points.areGiven(spa);
        Member marcus = spa.manager("Marcus", spa.branchId());
        String aliya = marcus.api()
                .post("/customers", body("name", "Aliya", "phone", Unique.phone()))
                .expect(201)
                .text("/id");
        Points hers = Points.of(spa, aliya);
        hers.corrected(10).expect(201);
        Invoice invoice = hers.invoice("20.00");
        marcus.api().get(hers.path()).expect(200);
        marcus.api().get(hers.path() + "/entries").expect(200);
        marcus.api()
                .post(hers.path() + "/redemptions", Points.redemption(invoice, 5))
                .expect(201);
        marcus.api()
                .post(hers.path() + "/corrections", body("points", 5, "reason", "Mine"))
                .refused(403, "forbidden");
        marcus.api().put("/loyalty/programme", Points.programme(spa)).refused(403, "forbidden");
        marcus.api().get("/loyalty/programme").expect(200);
        marcus.api().get("/loyalty/outstanding").refused(403, "forbidden");
        // dana has never been in his branch
        marcus.api().get(points.path()).refused(404, "not_found");

        Business other = platform.registersBusiness("other-points").approved();
        Points.areGiven(other);
        other.owner().get(hers.path()).refused(404, "not_found");
        other.owner().get(hers.path() + "/entries").refused(404, "not_found");
        other.owner()
                .post(hers.path() + "/redemptions", Points.redemption(invoice, 5))
                .refused(404, "not_found");
        other.owner()
                .post(hers.path() + "/corrections", body("points", 5, "reason", "Mine"))
                .refused(404, "not_found");
        assertThat(other.owner().get("/loyalty/outstanding").expect(200).text("/points"))
                .isEqualTo("0");
    }

    @Test
    void theyGoWithACustomerWhoIsMergedAndAreGoneWithOneWhoIsErased() {
        Points aunt = Points.of(spa, Invoice.customer(spa, "Dana B."));
        Points.areThere(spa, aunt.customer(), "Dana's aunt");
        String earned = points.invoice("100.00").paid("100.00");
        Invoice used = points.invoice("10.00");
        points.pay(used, 10).expect(201);
        Invoice.refunded(spa, earned, "100.00").expect(201);
        assertThat(points.balance()).isEqualTo("0 - 10");
        long hers = Long.parseLong(aunt.shown().text("/points"));

        owner.post("/customers/" + points.customer() + "/merge", body("otherId", aunt.customer()))
                .expect(200);

        assertThat(points.balance()).isEqualTo(hers - 10 + " - 0");
        assertThat(points.kinds()).contains("MERGE", "CORRECT", "RETURN");
        assertThat(owner.get("/customers/" + points.customer() + "/personal-data")
                        .expect(200)
                        .text())
                .contains("\"points\"", "Asked for by Dana's aunt");
        LoyaltyStormIT.pointsAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);

        Invoice open = points.invoice("100.00");
        owner.post("/customers/" + points.customer() + "/erasure", body("reason", "Asked for it"))
                .expect(204);

        assertThat(owner.get("/loyalty/outstanding").expect(200).text("/points"))
                .isEqualTo("0");
        // what is owed is paid, and earns nothing any more
        open.paid("100.00");
        assertThat(owner.get("/loyalty/outstanding").expect(200).text("/points"))
                .isEqualTo("0");
        assertThat(platform.database()
                        .count(
                                "select count(*) from platform.audit_entry a where a.tenant_id = ?"
                                        + " and concat(a.before, a.after) like '%aunt%'",
                                spa.tenantId()))
                .isZero();
        LoyaltyStormIT.pointsAgree(platform, spa);
    }

    @Test
    void correctionsAreAudited() {
        Points.areGiven(spa);
        points.corrected(12).expect(201);
        assertThat(platform.database()
                        .count(
                                "select count(*) from platform.audit_entry a where a.tenant_id = ?"
                                        + " and a.entity = 'finance.loyalty_entry' and a.after::text like '%long wait%'",
                                spa.tenantId()))
                .isEqualTo(1);
    }
}
