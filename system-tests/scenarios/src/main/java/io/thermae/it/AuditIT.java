package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every change leaves an entry, by whatever door it came, and an entry stays as it was written. */
@ArquillianTest
@RunAsClient
public class AuditIT {

    private static final String REFUSED = "42501";
    private static final UUID PLATFORM = new UUID(0, 0);
    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private static final String ENTRIES =
            """
            select actor_id, actor_role, door, request_id, address, action, entity, entity_id,
                   before::text as before, after::text as after
            from platform.audit_entry
            where tenant_id = ?
            """;

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa = platform.registersBusiness("audit").approved().opensDaily("09:00", "21:00");

    @Test
    void aChangeOverTheApiTellsWhoWhatAndWhence() {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");

        spa.owner()
                .withHeader("X-Request-Id", "audit-it-rename")
                .put(
                        "/services/" + massage.id(),
                        body(
                                "name",
                                "Thai massage",
                                "durationMinutes",
                                60,
                                "price",
                                body("amount", "15000.00", "currency", "KZT")))
                .expect(200);

        Map<String, Object> made =
                entries("and entity_id = ? and action = 'INSERT'", massage.id()).get(0);
        assertThat(made).containsEntry("before", null).containsEntry("actor_id", spa.ownerId());
        assertThat(String.valueOf(made.get("after"))).contains("\"name\": \"Massage\"");
        assertThat(entries("and request_id = 'audit-it-rename'"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("actor_id", spa.ownerId())
                        .containsEntry("actor_role", "OWNER")
                        .containsEntry("door", "REST")
                        .containsEntry("address", "127.0.0.1")
                        .containsEntry("action", "UPDATE")
                        .containsEntry("entity", "booking.service")
                        .containsEntry("entity_id", massage.id())
                        .containsEntry("before", "{\"name\": \"Massage\", \"version\": 1}")
                        .containsEntry("after", "{\"name\": \"Thai massage\", \"version\": 2}"));
    }

    @Test
    void whatIsDeletedIsKept() {
        String path = "/branches/" + spa.branchId() + "/special-dates";
        String id = spa.owner()
                .post(path, body("date", TUESDAY, "closed", true, "reason", "Repairs"))
                .expect(201)
                .text("/id");

        spa.owner().delete(path + "/" + id).expect(204);

        Map<String, Object> entry = entries("and entity_id = ? and action = 'DELETE'", UUID.fromString(id))
                .get(0);
        assertThat(entry).containsEntry("entity", "tenancy.special_date").containsEntry("after", null);
        assertThat(String.valueOf(entry.get("before"))).contains("Repairs", TUESDAY.toString());
    }

    @Test
    void aVisitorIsNobodyAndTheMailIsTheMessagesDoing() {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Visitor dana = spa.visitor("Dana").withEmail();
        Booking booking = dana.books(massage).at(noon());
        String requestId = booking.placed().header("X-Request-Id");

        Map<String, Object> booked = entries("and entity_id = ? and entity = 'booking.booking'", booking.id())
                .get(0);
        assertThat(booked)
                .containsEntry("actor_id", null)
                .containsEntry("door", "REST")
                .containsEntry("request_id", requestId);
        assertThat(entries("and entity_id = ? and entity = 'booking.booking_item'", booking.id()))
                .hasSize(1);

        Awaitility.await("the mail").atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        entries("and door = 'MESSAGE' and request_id = ?", requestId))
                .anySatisfy(entry -> assertThat(entry)
                        .containsEntry("entity", "engagement.message")
                        .containsEntry("action", "INSERT")
                        .containsEntry("actor_id", null)
                        .containsEntry("address", null)));
    }

    @Test
    void secretsAreMasked() {
        spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
        spa.owner()
                .post(
                        "/auth/password/change",
                        body("currentPassword", Registration.PASSWORD, "newPassword", "Another-Bath-Of-Rome-9"))
                .expect(204);

        assertThat(entries("and entity = 'tenancy.app_user' and action = 'UPDATE'"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(String.valueOf(entry.get("after")))
                        .contains("\"password_hash\": \"***\"")
                        .contains("version"));
        assertThat(entries("and entity = 'tenancy.refresh_token' and action = 'INSERT'"))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry).containsEntry("actor_id", spa.ownerId());
                    assertThat(String.valueOf(entry.get("after"))).contains("\"token_hash\": \"***\"");
                });
        assertThat(entries("and (coalesce(before::text, '') || coalesce(after::text, '')) ~ '[$]2a[$]|[0-9a-f]{64}'"))
                .isEmpty();
    }

    @Test
    void whoDecidesOnABusinessStandsInTheBusinesssAudit() {
        assertThat(entries("and entity = 'tenancy.tenant' and action = 'UPDATE'"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry).containsEntry("actor_role", "SUPER_ADMIN");
                    assertThat(String.valueOf(entry.get("before"))).contains("PENDING");
                    assertThat(String.valueOf(entry.get("after"))).contains("TRIAL");
                });
    }

    @Test
    void thePlatformsOwnPeopleStandInThePlatformsAudit() {
        platform.superAdmin().api();

        List<Map<String, Object>> people = database.rows(ENTRIES + " and entity = 'tenancy.app_user'", PLATFORM);
        assertThat(people).anySatisfy(entry -> assertThat(entry)
                .containsEntry("action", "INSERT")
                .containsEntry("door", "JOB")
                .containsEntry("request_id", "start"));
        assertThat(people).anySatisfy(entry -> assertThat(entry)
                .containsEntry("action", "UPDATE")
                .containsEntry("door", "REST")
                .containsEntry("actor_id", entry.get("entity_id"))
                .containsEntry("actor_role", "SUPER_ADMIN"));
        assertThat(database.rows(ENTRIES + " and entity = 'platform.secret'", PLATFORM))
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(String.valueOf(entry.get("after"))).contains("\"value\": \"***\""));
    }

    @Test
    void workThatPassesTheApplicationByLeavesAnEntryOfTheRowsTenant() {
        List<Map<String, Object>> entries = database.asSuperuser(connection -> {
            AppDatabase.update(connection, "update tenancy.branch set name = 'X' where id = ?", spa.branchId());
            return AppDatabase.rows(
                    connection, ENTRIES + " and entity_id = ? and door = 'DATABASE'", spa.tenantId(), spa.branchId());
        });

        assertThat(entries).singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("entity", "tenancy.branch")
                .containsEntry("actor_id", null)
                .containsEntry("after", "{\"name\": \"X\"}"));
    }

    @Test
    void aStatementThatChangesNothingLeavesNoEntry() {
        long before = count();
        long after = database.asApplicationIn(spa.tenantId(), connection -> {
            AppDatabase.update(connection, "update tenancy.branch set name = name");
            return AppDatabase.number(connection, "select count(*) from platform.audit_entry");
        });
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aChangeThatIsTakenBackLeavesNoEntry() {
        long before = count();
        database.asApplicationIn(
                spa.tenantId(),
                connection -> AppDatabase.update(connection, "update tenancy.branch set name = 'Taken back'"));
        assertThat(count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into platform.audit_entry (tenant_id, at, door, action, entity)"
                        + " values (platform.current_tenant(), now(), 'REST', 'READ', 'x')",
                "update platform.audit_entry set actor_id = null",
                "delete from platform.audit_entry",
                "truncate platform.audit_entry",
                "select doors.audit_row()",
                "alter table tenancy.branch disable trigger audit",
                "drop trigger audit on tenancy.branch",
                "set session_replication_role = replica",
                "call platform.audit('tenancy.branch')"
            })
    void theApplicationCanOnlyAddByChanging(String statement) {
        database.asApplicationIn(spa.tenantId(), connection -> {
            assertThatThrownBy(() -> connection.createStatement().execute(statement))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo(REFUSED));
            return true;
        });
    }

    @Test
    void theAuditOfAnotherIsNotSeen() {
        Business other = platform.registersBusiness("other").approved();
        long seen = database.asApplicationIn(
                spa.tenantId(),
                connection -> AppDatabase.number(
                        connection, "select count(*) from platform.audit_entry where tenant_id = ?", other.tenantId()));
        assertThat(seen).isZero();
    }

    private long count() {
        return database.count("select count(*) from platform.audit_entry where tenant_id = ?", spa.tenantId());
    }

    private List<Map<String, Object>> entries(String which, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = spa.tenantId();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return database.rows(ENTRIES + which + " order by at, id", all);
    }

    private OffsetDateTime noon() {
        return TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
