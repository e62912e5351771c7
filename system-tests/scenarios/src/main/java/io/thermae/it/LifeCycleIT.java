package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.Waiting;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The life of a business after its approval: trial, suspension, closing. */
@ArquillianTest
@RunAsClient
public class LifeCycleIT {
    private static final UUID NOBODYS = UUID.fromString("018e0000-0000-7000-8000-000000000000");

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();

    @Test
    void anApprovalBeginsATrialWithAnEnd() {
        Business spa = platform.registersBusiness("trial").pending();

        Answer approved = platform.superAdmin().approve(spa.tenantId()).expect(200);

        assertThat(approved.text("/status")).isEqualTo("TRIAL");
        Duration trial = Duration.between(
                Platform.today().atStartOfDay().atOffset(ZoneOffset.UTC).toInstant(),
                OffsetDateTime.parse(approved.text("/trialEndsAt")).toInstant());
        assertThat(trial).isBetween(Duration.ofDays(14), Duration.ofDays(16));
    }

    @Test
    void aTrialIsWarnedOfOnceEachTimeAndThenSuspended() {
        Business spa = platform.registersBusiness("ending").approved();

        for (int daysBefore : new int[] {7, 3, 1}) {
            long warned = events(spa, "BusinessTrialEnding");
            passTimeUntil(spa, daysBefore);
            await("the warning " + daysBefore + " days before", () -> events(spa, "BusinessTrialEnding") == warned + 1);
            spa.owner().get("/branches").expect(200);
            publicPage(spa).expect(200);
        }
        passTimeUntil(spa, 0);

        await("the suspension", () -> events(spa, "BusinessSuspended") == 1);
        publicPage(spa).refusedInEachLanguage(404, "business_not_found");
        addBranch(spa.owner()).refusedInEachLanguage(403, "business_suspended");
        Waiting.untilMailsAre(
                platform, spa, 3, spa.ownerEmail(), mail -> mail.subject().contains("ends soon"));
        platform.mailbox().of(spa.ownerEmail()).waitsFor("the suspension", mail -> mail.text()
                .contains("The trial has ended"));
        assertThat(events(spa, "BusinessTrialEnding")).isEqualTo(3);
        assertThat(platform.superAdmin().activate(spa.tenantId()).expect(200).text("/status"))
                .isEqualTo("ACTIVE");
        publicPage(spa).expect(200);
    }

    @Test
    void anActiveBusinessHasNothingDue() {
        Business spa = platform.registersBusiness("active").approved();

        platform.superAdmin().activate(spa.tenantId()).expect(200);

        assertThat(database.count("select count(*) from tenancy.deadline where tenant_id = ?", spa.tenantId()))
                .isZero();
        platform.superAdmin().activate(spa.tenantId()).refused(409, "illegal_transition");
        platform.mailbox().of(spa.ownerEmail()).waitsFor("the activation", mail -> mail.subject()
                .contains("is active"));
    }

    @Test
    void anOwnerWhoWasShutOutIsToldOfNothing() {
        Business spa = platform.registersBusiness("former").approved();
        Member marcus = spa.manager("Marcus");
        String former = marcus.api().get("/users/me").expect(200).text("/id");
        spa.owner()
                .put(
                        "/users/" + former,
                        body("firstName", "Marcus", "lastName", "Agrippa", "language", "en", "role", "OWNER"))
                .expect(200);
        spa.owner().post("/users/" + former + "/deactivate").expect(200);

        platform.superAdmin().activate(spa.tenantId()).expect(200);

        platform.mailbox().of(spa.ownerEmail()).waitsFor("the activation", mail -> mail.subject()
                .contains("is active"));
        assertThat(database.count(
                        "select count(*) from engagement.message where tenant_id = ? and recipient = ? and subject like '%is active%'",
                        spa.tenantId(), marcus.email()))
                .isZero();
    }

    @Test
    void aClosingCanBeTakenBackUntilItsTime() {
        Business spa = platform.registersBusiness("closing").approved();

        Answer closing = spa.owner().post("/business/close").expect(200);

        assertThat(closing.text("/status")).isEqualTo("TRIAL");
        assertThat(OffsetDateTime.parse(closing.text("/closesAt")).toLocalDate())
                .isAfter(Platform.today().plusDays(29));
        spa.owner().post("/business/close").refused(409, "illegal_transition");
        publicPage(spa).expect(200);
        addBranch(spa.owner()).expect(201);
        assertThat(spa.owner().post("/business/reopen").expect(200).has("/closesAt"))
                .isFalse();
        spa.owner().post("/business/reopen").refusedInEachLanguage(409, "illegal_transition");

        spa.owner().post("/business/close").expect(200);
        database.change(
                "update tenancy.deadline set due_at = timestamptz '2024-02-26' where tenant_id = ? and kind = 'CLOSING_END'",
                spa.tenantId());

        await("the end", () -> tenant(spa).text("/status").equals("CLOSED"));
        publicPage(spa).refused(404, "business_not_found");
        spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
        spa.owner().get("/branches").expect(200);
        spa.owner().post("/business/reopen").refused(403, "business_suspended");
        platform.superAdmin()
                .api()
                .put("/admin/tenants/" + spa.tenantId() + "/reopen")
                .refused(409, "illegal_transition");
        platform.superAdmin().activate(spa.tenantId()).refused(409, "illegal_transition");
        platform.mailbox().of(spa.ownerEmail()).waitsFor("the end", mail -> mail.subject()
                .contains("has been closed"));
    }

    @Test
    void onlySuperAdministratorsDecideOfALife() {
        Business spa = platform.registersBusiness("decided").approved();
        for (String step : List.of("approve", "activate", "suspend", "reactivate", "close", "reopen")) {
            String path = "/admin/tenants/" + spa.tenantId() + "/" + step;
            spa.owner().put(path, body("reason", "I want to")).refused(403, "forbidden");
            platform.anybody().put(path, body("reason", "I want to")).refused(401, "unauthenticated");
        }
        assertThat(tenant(spa).text("/status")).isEqualTo("TRIAL");
        platform.superAdmin().activate(NOBODYS).refused(404, "not_found");
        platform.superAdmin().suspend(new UUID(0, 0), "The platform itself").refused(404, "not_found");
        platform.superAdmin()
                .api()
                .put("/admin/tenants/" + spa.tenantId() + "/suspend", body())
                .refused(400, "validation_failed");
    }

    @Test
    void twoNodesNeverHaveOneDeadlineBoth() {
        Business spa = platform.registersBusiness("nodes").approved();
        String claim = "select 1 from tenancy.tenant for update skip locked";

        database.asApplicationIn(spa.tenantId(), one -> {
            assertThat(AppDatabase.rows(one, claim)).hasSize(1);
            // due while the first node is at it, which then dies before it commits
            database.change(
                    "update tenancy.deadline set due_at = timestamptz '2024-02-26' where tenant_id = ? and kind = 'TRIAL_WARNING_7'",
                    spa.tenantId());
            database.asApplicationIn(spa.tenantId(), other -> {
                assertThat(AppDatabase.rows(other, claim)).isEmpty();
                return true;
            });
            assertThat(events(spa, "BusinessTrialEnding")).isZero();
            return true;
        });

        await("the warning by whoever comes next", () -> events(spa, "BusinessTrialEnding") == 1);
        assertThat(database.count("select count(*) from tenancy.deadline where tenant_id = ?", spa.tenantId()))
                .isEqualTo(3);
    }

    /** Moves a trial towards its end, as far as the clock of the application would have come. */
    private void passTimeUntil(Business spa, int daysBefore) {
        database.change(
                """
                update tenancy.deadline d set due_at = d.due_at - (e.due_at - make_interval(days => ?) - timestamptz '2024-02-26')
                from tenancy.deadline e
                where d.tenant_id = ? and e.tenant_id = d.tenant_id and e.kind = 'TRIAL_END' and d.kind like 'TRIAL%'
                """,
                daysBefore, spa.tenantId());
    }

    private long events(Business spa, String type) {
        return database.count(
                "select count(*) from platform.outbox where tenant_id = ? and message::jsonb ->> 'type' = ?",
                spa.tenantId(),
                type);
    }

    private Answer tenant(Business spa) {
        return platform.superAdmin()
                .api()
                .get("/admin/tenants/" + spa.tenantId())
                .expect(200);
    }

    private Answer publicPage(Business spa) {
        return platform.anybody().get("/public/business/" + spa.subdomain());
    }

    private static Answer addBranch(Api somebody) {
        return somebody.post("/branches", body("name", "Second", "timeZone", "Asia/Almaty"));
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .until(condition);
    }
}
