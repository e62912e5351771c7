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
import io.thermae.it.support.Member;
import io.thermae.it.support.Membership;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is no membership is refused, naming the field and its rule; and whose memberships are whose. */
@ArquillianTest
@RunAsClient
public class MembershipInputIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("membership-input").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final Service massage = spa.service("Massage").costing("500.00");
    private final String dana = Invoice.customer(spa, "Dana");

    @Test
    void whatIsOfferedIsLookedAt() {
        JsonObject offer = Membership.offer(spa, massage.id());
        refuses(Body.with(offer, "serviceIds", list()), "serviceIds", "required");
        refuses(Body.with(offer, "serviceIds", list(UUID.randomUUID())), "serviceIds[0]", "unknown_service");
        refuses(Body.with(offer, "serviceIds", list(massage.id(), massage.id())), "serviceIds[1]", "repeated");
        refuses(Body.with(offer, "branchIds", list(UUID.randomUUID())), "branchIds[0]", "unknown_branch");
        refuses(Body.with(offer, "visits", 0), "visits", "must_be_positive");
        refuses(Body.with(offer, "visits", 1001), "visits", "out_of_range");
        refuses(Body.with(offer, "noticeDays", 366), "noticeDays", "out_of_range");
        refuses(Body.with(offer, "minimumPeriods", 121), "minimumPeriods", "out_of_range");
        refuses(Body.with(offer, "graceDays", -1), "graceDays", "out_of_range");
        refuses(Body.with(offer, "unit", "DAY"), "unit", "unknown_value");
        refuses(Body.with(offer, "price.amount", "0.00"), "price", "must_be_positive");
        refuses(Body.with(offer, "price.currency", "USD"), "price.currency", "currency_mismatch");
        refuses(Body.with(offer, "taxRateId", UUID.randomUUID()), "taxRateId", "unknown_tax_rate");
        refuses(Body.with(offer, "name", "x".repeat(201)), "name", "too_long");
        refuses(Body.without(offer, "price"), "price", "required");
        JsonObject nothing = Body.without(Body.without(offer, "visits"), "serviceIds");
        refuses(Body.without(nothing, "discountPercent"), "visits", "visits_or_discount");
        assertThat(owner.get("/membership-kinds").expect(200).items()).isEmpty();
    }

    private void refuses(JsonObject offer, String field, String rule) {
        owner.post("/membership-kinds", offer).refusedField(field, rule);
    }

    @Test
    void whatBeginsIsLookedAt() {
        String kind = Membership.kind(spa, massage.id());
        JsonObject sale = body("kindId", kind, "customerId", dana);
        owner.post("/memberships", Body.with(sale, "kindId", UUID.randomUUID()))
                .refusedField("kindId", "unknown_membership_kind");
        owner.post("/memberships", Body.with(sale, "customerId", UUID.randomUUID()))
                .refusedField("customerId", "unknown_customer");
        owner.post("/memberships", Body.with(sale, "branchId", UUID.randomUUID()))
                .refusedField("branchId", "unknown_branch");
        owner.post("/memberships", Body.with(sale, "startsOn", today.minusDays(1)))
                .refusedField("startsOn", "must_not_be_in_past");
        owner.post("/memberships", Body.with(sale, "startsOn", today.plusDays(400)))
                .refusedField("startsOn", "too_far_ahead");
        owner.get("/memberships?status=LOST").refusedField("status", "unknown_value");
        owner.get("/customers/" + UUID.randomUUID() + "/memberships").refused(404, "not_found");

        // one that begins later is not invoiced before
        Answer later = owner.post("/memberships", Body.with(sale, "startsOn", today.plusDays(3)))
                .expect(201);
        assertThat(later.has("/period")).isFalse();
        assertThat(later.text("/nextOn")).isEqualTo(today.plusDays(3).toString());
        assertThat(owner.get("/invoices").expect(200).items()).isEmpty();
        Membership gold = new Membership(spa, later.text("/id"));
        gold.paused(today.minusDays(1), today).refusedField("from", "must_not_be_in_past");
        gold.paused(today, today.minusDays(1)).refusedField("to", "must_be_after_start");
        gold.paused(today, today.plusDays(366)).refusedField("to", "too_far_ahead");
        gold.becomes("pause", body("from", today)).refusedField("to", "required");
        gold.becomes("cancel", body()).refusedField("reason", "required");
        gold.becomes("end", body("reason", "x".repeat(501))).refusedField("reason", "too_long");
        gold.becomes("change", body("kindId", UUID.randomUUID())).refusedField("kindId", "unknown_membership_kind");
        // what is cancelled before it begins is never invoiced
        assertThat(gold.cancelled().expect(200).text("/lastDay"))
                .isEqualTo(today.plusDays(2).toString());

        Books.of(spa).close(today).expect(201);
        owner.post("/memberships", sale).refused(422, "period_closed");
        assertThat(owner.get("/memberships").expect(200).items()).hasSize(1);
    }

    @Test
    void whoMayAndWhoseItIs() {
        String branch = owner.post("/branches", body("name", "Other", "timeZone", "Asia/Almaty"))
                .expect(201)
                .text("/id");
        String here =
                Membership.kind(spa, Body.with(Membership.offer(spa, massage.id()), "branchIds", list(spa.branchId())));
        JsonObject sale = body("kindId", here, "customerId", dana, "branchId", spa.branchId());
        owner.post("/memberships", Body.with(sale, "branchId", branch))
                .refusedField("branchId", "membership_not_sold_here");
        Member marcus = spa.manager("Marcus", spa.branchId());
        // dana has never been in his branch
        String aliya = marcus.api()
                .post("/customers", body("name", "Aliya", "phone", Unique.phone()))
                .expect(201)
                .text("/id");
        String id = marcus.api()
                .post("/memberships", Body.with(sale, "customerId", aliya))
                .expect(201)
                .text("/id");
        String path = "/memberships/" + id;
        marcus.api().get(path + "/periods").expect(200);
        marcus.api().get("/memberships").refused(403, "forbidden");
        marcus.api().post(path + "/pause", body("from", today, "to", today)).refused(403, "forbidden");
        marcus.api().post(path + "/end", body("reason", "Mine")).refused(403, "forbidden");
        String there = Membership.kind(spa, Body.with(Membership.offer(spa, massage.id()), "branchIds", list(branch)));
        marcus.api().post(path + "/change", body("kindId", there)).refusedField("kindId", "membership_not_sold_here");

        Member livia = spa.manager("Livia", branch);
        livia.api().get(path).refused(404, "not_found");
        livia.api().post(path + "/cancel", body("reason", "Mine")).refused(404, "not_found");

        Business other = platform.registersBusiness("other-members").approved();
        other.owner().get(path).refused(404, "not_found");
        other.owner().get("/membership-kinds/" + here).refused(404, "not_found");
        other.owner().post(path + "/cancel", body("reason", "Mine")).refused(404, "not_found");
        other.owner()
                .post("/memberships", body("kindId", here, "customerId", dana))
                .refusedField("kindId", "unknown_membership_kind");
        marcus.api().post(path + "/cancel", body("reason", "Asked for it")).expect(200);
    }

    @Test
    void membershipsGoWithACustomerWhoIsMergedAndEndWithOneWhoIsErased() {
        String other = Invoice.customer(spa, "Dana B.");
        Membership.isThere(spa, other, massage.id(), "Dana's aunt");
        String id =
                owner.get("/customers/" + other + "/memberships").expect(200).text("/items/0/id");

        owner.post("/customers/" + dana + "/merge", body("otherId", other)).expect(200);

        assertThat(owner.get("/customers/" + dana + "/memberships").items()).hasSize(1);
        assertThat(owner.get("/customers/" + dana + "/personal-data")
                        .expect(200)
                        .text())
                .contains("\"memberships\"", "Asked for by Dana's aunt");
        PackageStormIT.packagesAgree(platform, spa);
        InvoiceStormIT.booksAgree(platform, spa);

        owner.post("/customers/" + dana + "/erasure", body("reason", "Asked for it"))
                .expect(204);

        Answer erased = owner.get("/memberships/" + id).expect(200);
        assertThat(erased.text("/reason")).isEqualTo("***");
        assertThat(erased.text("/status")).isEqualTo("ENDED");
        assertThat(platform.database()
                        .count(
                                "select count(*) from platform.audit_entry a where a.tenant_id = ?"
                                        + " and concat(a.before, a.after) like '%aunt%'",
                                spa.tenantId()))
                .isZero();
    }

    @Test
    void whatIsEditedIsSoldOtherwiseFromThenOn() {
        String kind = Membership.kind(spa, massage.id());
        Membership before = Membership.begun(spa, kind, dana);
        JsonObject dearer = Body.with(Membership.offer(spa, massage.id()), "price.amount", "1200.00");
        assertThat(owner.put("/membership-kinds/" + kind, dearer).expect(200).text("/version"))
                .isEqualTo("2");
        Membership after = Membership.begun(spa, kind, dana);
        assertThat(before.shown().text("/terms/price/amount")).isEqualTo("1000.00");
        assertThat(after.invoice().open()).isEqualTo("1200.00");
        owner.post("/membership-kinds/" + kind + "/archive").expect(200);
        owner.put("/membership-kinds/" + kind, dearer).refused(409, "illegal_transition");
        owner.post("/memberships", body("kindId", kind, "customerId", dana))
                .refusedField("kindId", "unknown_membership_kind");
        assertThat(owner.get("/membership-kinds").expect(200).items()).hasSize(1);
    }
}
