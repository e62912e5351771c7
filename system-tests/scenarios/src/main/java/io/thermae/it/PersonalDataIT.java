package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Master;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody gets to know what a business knows of him, and nothing of others. */
@ArquillianTest
@RunAsClient
public class PersonalDataIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa =
            platform.registersBusiness("knowing").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Visitor dana = spa.visitor("Dana").withEmail();

    @BeforeEach
    void aMaster() {
        spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    }

    @Test
    void theExportOfACustomerHasAllThatIsKnown() {
        Booking booking = books(11, "My back hurts");
        String customer = booking.placed().text("/customerId");
        spa.owner()
                .post(
                        "/customers/" + customer + "/consents",
                        body("purpose", "HEALTH_DATA", "version", "7", "given", true, "evidence", "Paper in folder 12"))
                .expect(201);
        booking.cancelledBecause("The back is worse").expect(200);
        ClientCode.letsIn(platform, spa, dana.email());
        Waiting.untilAllIsTold(platform, spa);

        Answer export =
                spa.owner().get("/customers/" + customer + "/personal-data").expect(200);

        assertThat(export.header("Content-Type")).startsWith("application/json");
        assertThat(export.header("Content-Disposition")).isEqualTo("attachment; filename=\"personal-data.json\"");
        assertThat(export.header("Cache-Control")).contains("no-store");
        assertThat(export.text("/person/kind")).isEqualTo("CUSTOMER");
        assertThat(export.list("/customers")).singleElement().satisfies(card -> assertThat(card.toString())
                .contains(dana.email(), "Dana"));
        assertThat(export.list("/bookings")).singleElement().satisfies(visit -> assertThat(visit.toString())
                .contains("My back hurts", "The back is worse", "Massage", "1500000", booking.number()));
        assertThat(export.list("/consents")).singleElement().satisfies(consent -> assertThat(consent.toString())
                .contains("HEALTH_DATA", "Paper in folder 12"));
        assertThat(export.list("/messages"))
                .extracting(message -> message.getString("kind"))
                .containsExactlyInAnyOrder("booking-placed-client", "booking-cancelled-client", "client-to-verify");
        assertThat(export.list("/sessions")).hasSize(1);
        assertThat(export.list("/verifications")).hasSize(1);
        assertThat(export.list("/audit"))
                .extracting(entry -> entry.getString("entity"))
                .contains("booking.customer", "booking.booking", "booking.consent", "engagement.message");
        // what opens something is not in it
        assertThat(export.text()).doesNotContain(booking.manageToken());
        assertThat(export.list("/messages"))
                .filteredOn(message -> message.getString("kind").equals("client-to-verify"))
                .allSatisfy(message -> assertThat(message.getString("text")).isEqualTo("***"));
    }

    @Test
    void thatSomebodyWasExportedStandsInTheAudit() {
        String customer = books(11, "").placed().text("/customerId");

        spa.owner().get("/customers/" + customer + "/personal-data").expect(200);

        assertThat(database.rows(
                        "select actor_id, after::text as after from platform.audit_entry"
                                + " where tenant_id = ? and action = 'READ' and entity_id = ?",
                        spa.tenantId(),
                        UUID.fromString(customer)))
                .anySatisfy(entry -> assertThat(entry)
                        .containsEntry("actor_id", spa.ownerId())
                        .hasEntrySatisfying("after", after -> assertThat(String.valueOf(after))
                                .contains("exported")));
    }

    @Test
    void aClientIsShownWhatHasHisContactAndNothingElse() {
        books(11, "My back hurts");
        String phone =
                dana.books(massage).request(hour(11)).getJsonObject("client").getString("phone");
        JsonObject relative = body("name", "Bolat", "phone", phone, "email", Unique.email("bolat"));
        platform.anybody()
                .post("/public/booking", Body.with(dana.books(massage).request(hour(13)), "client", relative))
                .expect(201);
        Waiting.untilAllIsTold(platform, spa);

        Answer export = ClientCode.letsIn(platform, spa, dana.email())
                .get("/public/client/personal-data")
                .expect(200);

        assertThat(export.list("/bookings")).hasSize(1);
        assertThat(export.text())
                .contains("My back hurts")
                .doesNotContain("Bolat")
                .doesNotContain("bolat");
        Answer nothing = ClientCode.letsIn(platform, spa, Unique.email("nobody"))
                .get("/public/client/personal-data")
                .expect(200);
        assertThat(nothing.list("/customers")).isEmpty();
        assertThat(nothing.list("/sessions")).hasSize(1);
        platform.anybody().get("/public/client/personal-data").refused(401, "unauthenticated");
    }

    @Test
    void managersExportCustomersOfTheirBranchesIfTheyMay() {
        String customer = books(11, "").placed().text("/customerId");
        Member manager = spa.manager("Marcus");
        String user = manager.api().get("/users/me").text("/id");
        String export = "/customers/" + customer + "/personal-data";
        manager.api().get(export).expect(200);
        assertThat(manager.api().get("/customers?q=DANA").expect(200).items()).hasSize(1);
        assertThat(manager.api().get("/customers?q=nobody").expect(200).items()).isEmpty();

        spa.owner()
                .put(
                        "/users/" + user + "/permissions",
                        body("overrides", Body.list(body("permission", "CUSTOMERS_MANAGE", "granted", false))))
                .expect(200);
        manager.api().get(export).refused(403, "forbidden");
        String other = spa.owner()
                .post("/branches", body("name", "Other", "timeZone", "Asia/Almaty"))
                .expect(201)
                .text("/id");
        spa.owner()
                .put(
                        "/users/" + user,
                        body(
                                "firstName", "Marcus",
                                "lastName", "Agrippa",
                                "language", "en",
                                "role", "MANAGER",
                                "branchIds", Body.list(other)))
                .expect(200);
        manager.api().get("/customers/" + customer).refused(404, "not_found");
        assertThat(manager.api().get("/customers").expect(200).items()).isEmpty();
    }

    @Test
    void aMasterSeesThoseWhoHaveBookedWithHimAndExportsNobody() {
        Master sauna =
                spa.master("Sanzhar").invited().workingDaily("10:00", "19:00").performing(massage);
        String others = books(11, "").placed().text("/customerId");
        Visitor bolat = spa.visitor("Bolat");
        String his = bolat.books(massage).with(sauna).at(hour(13)).placed().text("/customerId");
        Api master = spa.member(Objects.requireNonNull(sauna.email())).api();

        assertThat(master.get("/customers").expect(200).items())
                .extracting(customer -> customer.getString("id"))
                .contains(his)
                .allSatisfy(id -> assertThat(database.count(
                                "select count(*) from booking.booking b join booking.booking_item i"
                                        + " on i.tenant_id = b.tenant_id and i.booking_id = b.id"
                                        + " where b.customer_id = ? and i.master_id = ?",
                                UUID.fromString(id),
                                sauna.id()))
                        .isPositive());
        master.get("/customers/" + his).expect(200);
        master.get("/customers/" + his + "/personal-data").refused(403, "forbidden");
        spa.owner().get("/customers/" + others).expect(200);
    }

    @Test
    void colleaguesAreExportedByThemselvesAndByTheOwner() {
        Member manager = spa.manager("Marcus");
        manager.api()
                .post("/permission-requests", body("permission", "TIME_OFF_OWN", "reason", "I work here too"))
                .expect(201);
        Waiting.untilAllIsTold(platform, spa);

        Answer own = manager.api().get("/users/me/personal-data").expect(200);

        assertThat(own.text("/person/kind")).isEqualTo("USER");
        assertThat(own.text("/profile/0/email")).isEqualTo(manager.email());
        assertThat(own.list("/sessions")).hasSize(1);
        assertThat(own.list("/permissionRequests")).singleElement().satisfies(request -> assertThat(request.toString())
                .contains("I work here too"));
        assertThat(own.list("/messages")).anySatisfy(message -> assertThat(message)
                .containsEntry("kind", Json.createValue("user-invited"))
                .containsEntry("text", Json.createValue("***")));
        assertThat(own.list("/actions")).isNotEmpty();
        assertThat(own.text()).doesNotContain("$2a$").doesNotContain("?token=");
        String id = own.text("/profile/0/id");
        assertThat(spa.owner()
                        .get("/users/" + id + "/personal-data")
                        .expect(200)
                        .text("/profile/0/id"))
                .isEqualTo(id);
        manager.api().get("/users/" + spa.ownerId() + "/personal-data").refused(403, "forbidden");
    }

    @Test
    void whatIsLongIsReadBitByBitAndWhole() {
        String customer = books(11, "").placed().text("/customerId");
        database.change(
                "insert into booking.consent (tenant_id, id, customer_id, purpose, text_version, given, at, channel)"
                        + " select ?, gen_random_uuid(), ?, 'TERMS', n::text, true, now(), 'STAFF' from generate_series(1, 1001) n",
                spa.tenantId(),
                UUID.fromString(customer));

        Answer export =
                spa.owner().get("/customers/" + customer + "/personal-data").expect(200);

        assertThat(export.list("/consents"))
                .hasSize(1001)
                .extracting(consent -> Map.of("version", consent.getString("version")))
                .doesNotHaveDuplicates();
    }

    private Booking books(int hour, String notes) {
        Api anybody = platform.anybody();
        JsonObject request = Body.with(dana.books(massage).request(hour(hour)), "notes", notes);
        return Booking.of(anybody, anybody.post("/public/booking", request).expect(201));
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
