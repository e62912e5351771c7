package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Subscription;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Plans of the platform, who chooses them, and what they limit: what is made, never what is there. */
@ArquillianTest
@RunAsClient
public class SubscriptionIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Api admin = platform.superAdmin().api();
    private final Business spa =
            platform.registersBusiness("subscribed").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();

    @Test
    void withoutAPlanNothingIsLimited() {
        Answer shown = owner.get("/subscription").expect(200);

        assertThat(shown.has("/chosen")).isFalse();
        assertThat(shown.list("/use"))
                .extracting(use -> use.getString("limit"))
                .containsExactlyInAnyOrder("MASTERS", "BRANCHES", "BOOKINGS_PER_MONTH", "TEXTS_PER_MONTH");
        assertThat(shown.list("/use")).noneMatch(use -> use.containsKey("allowed") && !use.isNull("allowed"));
        assertThat(owner.get("/subscription/invoices").expect(200).items()).isEmpty();
        addBranch("Second").expect(201);
    }

    @Test
    void limitsHoldWhereThingsAreMade() {
        Subscription small = Subscription.plan(
                platform, "100.00", body("masters", 1, "branches", 1, "bookingsPerMonth", 1, "textsPerMonth", 0));
        Answer chosen = small.chosenBy(spa, "MONTHLY").expect(200);
        assertThat(chosen.text("/chosen/status")).isEqualTo("TRIAL");
        assertThat(chosen.text("/chosen/price/amount")).isEqualTo("100.00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
        spa.visitor("Dana").books(massage).at(noon);

        Answer refused = addBranch("Second").refusedInEachLanguage(409, "plan_limit_reached");
        assertThat(refused.text("/details/limit")).isEqualTo("BRANCHES");
        assertThat(refused.text("/details/allowed")).isEqualTo("1");
        assertThat(refused.text("/details/plan")).isEqualTo("Studio");
        assertThat(addMaster().refused(409, "plan_limit_reached").text("/details/limit"))
                .isEqualTo("MASTERS");
        JsonObject visit = spa.visitor("Timur").books(massage).request(noon.plusHours(2));
        assertThat(owner.post("/bookings", Body.without(visit, "subdomain"))
                        .refused(409, "plan_limit_reached")
                        .text("/details/limit"))
                .isEqualTo("BOOKINGS_PER_MONTH");
        // what a business pays for is no visitor's affair
        platform.anybody().post("/public/booking", visit).refused(422, "booking_refused");
        platform.anybody()
                .post("/public/client/verify", body("subdomain", spa.subdomain(), "phone", Unique.phone()))
                .refused(422, "sms_unavailable");

        JsonObject more = Subscription.said("Studio", "100.00", "1000.00", body("masters", 2, "bookingsPerMonth", 2));
        admin.put("/admin/plans/" + small.id(), more).expect(200);
        addBranch("Second").expect(201);
        addMaster().expect(201);
        addMaster().refused(409, "plan_limit_reached");
        platform.anybody().post("/public/booking", visit).expect(201);

        // what is there stays, and can be worked with
        admin.put("/admin/plans/" + small.id(), Subscription.said("Studio", "100.00", "1000.00", body("masters", 1)))
                .expect(200);
        assertThat(owner.get("/masters").expect(200).items()).hasSize(2);
        addMaster().refused(409, "plan_limit_reached");
    }

    @Test
    void whoHasMoreThanAPlanAllowsIsToldOfWhat() {
        addBranch("Second").expect(201);
        Subscription small = Subscription.plan(platform, "100.00", body("branches", 1, "masters", 1));

        Answer refused = small.chosenBy(spa, "MONTHLY").refusedInEachLanguage(409, "plan_too_small");

        assertThat(refused.list("/details/exceeded")).hasSize(1);
        assertThat(refused.text("/details/exceeded/0/limit")).isEqualTo("BRANCHES");
        assertThat(refused.text("/details/exceeded/0/allowed")).isEqualTo("1");
        assertThat(refused.text("/details/exceeded/0/used")).isEqualTo("2");
        assertThat(owner.get("/subscription").expect(200).has("/chosen")).isFalse();
    }

    @Test
    void ofManyWhoTakeTheLastOneOnlyOneDoes() {
        Subscription.plan(platform, "100.00", body("branches", 2))
                .chosenBy(spa, "YEARLY")
                .expect(200);

        List<Answer> answers = owner.postAtOnce(6, "/branches", body("name", "Second", "timeZone", "Asia/Almaty"));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(owner.get("/branches").expect(200).items()).hasSize(2);
    }

    @Test
    void plansAreOfferedEditedAndArchived() {
        String code = Unique.subdomain("plan");
        JsonObject said = Subscription.said("Solo", "50.00", "500.00", body("masters", 1));
        Answer added = admin.post("/admin/plans", Body.with(said, "code", code)).expect(201);
        String path = "/admin/plans/" + added.text("/id");
        assertThat(added.text("/limits/masters")).isEqualTo("1");
        assertThat(added.has("/limits/branches")).isFalse();
        assertThat(offered()).contains(code);

        admin.post("/admin/plans", Body.with(said, "code", code)).refusedField("code", "taken");
        admin.post("/admin/plans", Body.with(said, "code", "Not a code")).refusedField("code", "invalid_format");
        JsonObject mixed = Body.with(said, "yearly", body("amount", "500.00", "currency", "EUR"));
        admin.post("/admin/plans", Body.with(mixed, "code", Unique.subdomain("plan")))
                .refusedField("yearly.currency", "different_plan_currency");
        admin.put(path, mixed).refusedField("yearly.currency", "different_plan_currency");
        admin.put(path, Subscription.said("Solo", "-1.00", "500.00", body()))
                .refusedField("monthly.amount", "invalid_amount");
        admin.put(path, Subscription.said("Solo", "1.00", "500.00", body("masters", 0)))
                .refusedField("limits.masters", "out_of_range");

        assertThat(admin.put(path, Subscription.said("Alone", "60.00", "600.00", body()))
                        .expect(200)
                        .text("/name"))
                .isEqualTo("Alone");
        admin.delete(path).expect(204);
        assertThat(offered()).doesNotContain(code);
        owner.put("/subscription", body("planId", added.text("/id"), "period", "MONTHLY"))
                .refused(404, "not_found");
        assertThat(admin.get(path).expect(200).text("/archived")).isEqualTo("true");
        // the code is free again
        admin.post("/admin/plans", Body.with(said, "code", code)).expect(201);
    }

    private List<String> offered() {
        return owner.get("/subscription/plans").expect(200).items().stream()
                .map(plan -> plan.getString("code"))
                .toList();
    }

    private Answer addBranch(String name) {
        return owner.post("/branches", body("name", name, "timeZone", "Asia/Almaty"));
    }

    private Answer addMaster() {
        return owner.post(
                "/masters",
                body(
                        "firstName",
                        "Botagoz",
                        "lastName",
                        "Bekova",
                        "branchIds",
                        Body.list(spa.branchId()),
                        "serviceIds",
                        Body.list(),
                        "schedule",
                        Body.list()));
    }
}
