package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.Service;
import io.thermae.it.support.Traces;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A business forgets what it need not keep, when it has said so, and nothing else. */
@ArquillianTest
@RunAsClient
public class RetentionIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa =
            platform.registersBusiness("keeping").approved().opensDaily("09:00", "21:00");

    @Test
    void customersWhoHaveNotComeForLongAreErasedAndTheirBookingsStay() {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Visitor away = spa.visitor("Zarina" + Unique.subdomain("z")).withEmail();
        Visitor here = spa.visitor("Bolat").withEmail();
        Booking old = away.books(massage).at(hour(11));
        Booking recent = here.books(massage).at(hour(13));
        Booking both = here.books(massage).at(hour(15));
        Waiting.untilAllIsTold(platform, spa);
        // what only time does: one has come thirteen months ago only, the other one then and eleven months ago
        takesPlace(old, "13 months");
        takesPlace(both, "13 months");
        takesPlace(recent, "11 months");
        database.change(
                "update booking.customer set created_at = created_at - interval '2 years' where tenant_id = ?",
                spa.tenantId());

        spa.owner()
                .put("/business/settings", body("customerRetentionMonths", 12))
                .expect(200);

        String gone = "/customers/" + old.placed().text("/customerId");
        await("the erasure", () -> spa.owner().get(gone).has("/erasedAt"));
        assertThat(Traces.of(database, away.name(), away.email())).isEmpty();
        assertThat(spa.owner().get("/bookings/" + old.id()).expect(200).text("/total/amount"))
                .isEqualTo("15000.00");
        assertThat(spa.owner()
                        .get("/customers/" + recent.placed().text("/customerId"))
                        .expect(200)
                        .text("/name"))
                .isEqualTo("Bolat");
        assertThat(database.count(
                        "select count(*) from platform.audit_entry where tenant_id = ? and action = 'ERASE'"
                                + " and door = 'JOB' and after ->> 'reason' = 'retention'",
                        spa.tenantId()))
                .isEqualTo(1);
    }

    @Test
    void oldMessagesAndEventsAreForgottenAndLaterOnesKept() {
        Waiting.untilAllIsTold(platform, spa);
        spa.manager("Marcus");
        Waiting.untilAllIsTold(platform, spa);
        database.change(
                "update engagement.message set created_at = created_at - interval '40 days'"
                        + " where tenant_id = ? and kind <> 'user-invited'",
                spa.tenantId());
        database.change(
                "update platform.outbox set sent_at = timestamptz '2023-01-01' where tenant_id = ?", spa.tenantId());
        String old = "select count(*) from engagement.message where tenant_id = ? and kind <> 'user-invited'";
        assertThat(database.count(old, spa.tenantId())).isPositive();

        spa.owner().put("/business/settings", body("messageRetentionMonths", 1)).expect(200);

        await("no old messages", () -> database.count(old, spa.tenantId()) == 0);
        assertThat(database.count("select count(*) from platform.outbox where tenant_id = ?", spa.tenantId()))
                .isZero();
        assertThat(database.count("select count(*) from engagement.message where tenant_id = ?", spa.tenantId()))
                .isEqualTo(1);
        assertThat(database.rows(
                        "select coalesce(before ->> 'recipient', after ->> 'recipient') as recipient"
                                + " from platform.audit_entry where tenant_id = ? and entity = 'engagement.message'"
                                + " and action = 'DELETE'",
                        spa.tenantId()))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry).containsEntry("recipient", "***"));
    }

    @Test
    void whatWasSentAgainOutlivesTheFirstOne() {
        Waiting.untilAllIsTold(platform, spa);
        String first = spa.owner()
                .get("/messages?kind=business-approved")
                .expect(200)
                .items()
                .get(0)
                .getString("id");
        String again =
                spa.owner().post("/messages/" + first + "/resend").expect(201).text("/id");
        Waiting.untilAllIsTold(platform, spa);
        database.change(
                "update engagement.message set created_at = created_at - interval '40 days' where id = ?",
                UUID.fromString(first));

        spa.owner().put("/business/settings", body("messageRetentionMonths", 1)).expect(200);

        await("the first one gone", () -> spa.owner().get("/messages/" + first).status() == 404);
        assertThat(spa.owner().get("/messages/" + again).expect(200).has("/resentFrom"))
                .isFalse();
    }

    @Test
    void oldEntriesOfTheAuditGoAndThoseOfErasuresStay() {
        database.change(
                "update platform.audit_entry set at = at - interval '10 years' where tenant_id = ? and entity = 'tenancy.branch'",
                spa.tenantId());
        database.change(
                "insert into platform.audit_entry (tenant_id, at, door, action, entity)"
                        + " values (?, now() - interval '10 years', 'REST', 'ERASE', 'booking.customer')",
                spa.tenantId());
        String branches = "select count(*) from platform.audit_entry where tenant_id = ? and entity = 'tenancy.branch'";
        assertThat(database.count(branches, spa.tenantId())).isPositive();

        spa.owner().put("/business/settings", body("auditRetentionMonths", 60)).expect(200);

        await("no old entries", () -> database.count(branches, spa.tenantId()) == 0);
        assertThat(database.count(
                        "select count(*) from platform.audit_entry where tenant_id = ? and action = 'ERASE'"
                                + " and entity = 'booking.customer'",
                        spa.tenantId()))
                .isEqualTo(1);
        assertThat(database.count(
                        "select count(*) from platform.audit_entry where tenant_id = ? and entity = 'tenancy.app_user'",
                        spa.tenantId()))
                .isPositive();
    }

    @Test
    void whereNobodyHasDecidedAnythingWhatPeopleWereToldGoesAfterNinetyDaysAndMessagesStay() {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Api manager = spa.manager("Marcus").api();
        spa.visitor("Dana").books(massage).at(hour(11));
        spa.visitor("Dana").books(massage).at(hour(13));
        Waiting.untilAllIsTold(platform, spa);
        List<JsonObject> told = manager.get("/notifications").expect(200).items();
        assertThat(told).hasSize(2);
        long messages = database.count("select count(*) from engagement.message where tenant_id = ?", spa.tenantId());
        database.change(
                "update engagement.notification set created_at = created_at - interval '91 days' where id = ?",
                UUID.fromString(told.get(1).getString("id")));
        aDayGoesBy();

        await(
                "the old one gone",
                () -> manager.get("/notifications").expect(200).items().size() == 1);

        assertThat(manager.get("/notifications").expect(200).items().get(0).getString("id"))
                .isEqualTo(told.get(0).getString("id"));
        assertThat(database.count("select count(*) from engagement.message where tenant_id = ?", spa.tenantId()))
                .isEqualTo(messages);
        assertThat(database.count(
                        "select count(*) from tenancy.business_setting where tenant_id = ?"
                                + " and key like '%RetentionMonths'",
                        spa.tenantId()))
                .isZero();
    }

    @Test
    void toWhomABusinessHasWrittenLongAgoIsForgotten() {
        String note = "insert into engagement.outreach_sent (tenant_id, kind, customer_id, occasion_id, year, at)"
                + " values (?, 'FOLLOW_UP', gen_random_uuid(), gen_random_uuid(), 0, ?::timestamptz - ?::interval)";
        database.change(note, spa.tenantId(), Platform.today().toString(), "401 days");
        database.change(note, spa.tenantId(), Platform.today().toString(), "390 days");
        aDayGoesBy();

        String notes = "select count(*) from engagement.outreach_sent where tenant_id = ?";
        await("the older one gone", () -> database.count(notes, spa.tenantId()) == 1);
    }

    @Test
    void whoWasLookedThroughIsNotLookedThroughAgainOnThatDay() {
        Business other = platform.registersBusiness("undecided").approved();
        String next = "select count(*) from tenancy.retention r join tenancy.tenant t on t.tenant_id = r.tenant_id"
                + " where t.tenant_id = ? and r.next_at >= t.created_at + interval '1 day'";

        await("a look", () -> database.count(next, other.tenantId()) == 1);
    }

    @Test
    void ofOldSessionsTheDeviceIsForgotten() {
        spa.owner();
        spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
        database.change(
                "update tenancy.session set last_used_at = last_used_at - interval '7 months' where id ="
                        + " (select max(id::text)::uuid from tenancy.session where tenant_id = ?)",
                spa.tenantId());

        spa.owner().put("/business/settings", body("sessionRetentionMonths", 6)).expect(200);

        String masked =
                "select count(*) from tenancy.session where tenant_id = ? and address = '***' and device = '***'";
        await("a masked session", () -> database.count(masked, spa.tenantId()) == 1);
        assertThat(database.count("select count(*) from tenancy.session where tenant_id = ?", spa.tenantId()))
                .isEqualTo(2);
    }

    @Test
    void howLongThingsAreKeptIsTheBusinesssToDecide() {
        spa.owner()
                .put("/branches/" + spa.branchId() + "/settings", body("customerRetentionMonths", 12))
                .refused(400, "validation_failed");
        spa.owner()
                .put("/business/settings", body("customerRetentionMonths", -1))
                .refused(400, "validation_failed");
        spa.owner().put("/business/settings", body("auditRetentionMonths", 241)).refused(400, "validation_failed");
        assertThat(spa.owner().get("/business/settings").expect(200).items())
                .filteredOn(setting -> setting.getString("key").endsWith("RetentionMonths"))
                .hasSize(4)
                .allSatisfy(setting -> assertThat(setting.getInt("value")).isZero());
    }

    /** Since the first look, which is waited for: it might not see what the test does just now. */
    private void aDayGoesBy() {
        await(
                "the first look",
                () -> database.count("select count(*) from tenancy.retention where tenant_id = ?", spa.tenantId())
                        == 1);
        database.change("delete from tenancy.retention where tenant_id = ?", spa.tenantId());
    }

    private void takesPlace(Booking booking, String ago) {
        database.change(
                "update booking.booking set starts_at = ?::timestamptz - ?::interval, status = 'COMPLETED',"
                        + " ends_at = ?::timestamptz - ?::interval + interval '1 hour' where id = ?",
                Platform.today().toString(),
                ago,
                Platform.today().toString(),
                ago,
                booking.id());
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .until(condition);
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
