package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the staff knows of a customer: notes, allergies, and what was done. */
@ArquillianTest
@RunAsClient
public class CustomerRecordsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa =
            platform.registersBusiness("records").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Service peeling = spa.service("Peeling").lasting(30).costing("5000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage, peeling);
    private final Visitor dana = spa.visitor("Dana").withEmail();
    private final Booking booking = dana.books(massage, peeling).at(hour(11));
    private final String customer = "/customers/" + booking.placed().text("/customerId");
    private final Api herself =
            spa.member(Objects.requireNonNull(aigerim.email())).api();

    @Test
    void aNoteIsShownToThoseForWhomItIs() {
        Api manager = spa.manager("Marcus").api();
        note(herself, "ALL_STAFF", "for all");
        note(herself, "MANAGERS", "for managers");
        note(herself, "AUTHOR", "for oneself");
        note(manager, "MANAGERS", "of the manager");
        note(spa.owner(), "AUTHOR", "of the owner");

        assertThat(texts(herself)).containsExactly("for oneself", "for managers", "for all");
        assertThat(texts(manager)).containsExactly("of the manager", "for managers", "for all");
        assertThat(texts(spa.owner())).containsExactly("of the owner", "of the manager", "for managers", "for all");
        Answer first = spa.owner().get(customer + "/notes?limit=3").expect(200);
        assertThat(spa.owner()
                        .get(customer + "/notes?limit=3&cursor=" + first.text("/nextCursor"))
                        .expect(200)
                        .items())
                .hasSize(1);
    }

    @Test
    void itsAuthorEditsItAndAnOwnerMayDeleteIt() {
        Api manager = spa.manager("Marcus").api();
        String note = note(herself, "ALL_STAFF", "Likes tea");
        String secret = note(herself, "AUTHOR", "Pays badly");
        JsonObject edited = body("visibility", "MANAGERS", "text", "Likes green tea");

        manager.put(note, edited).refused(403, "forbidden");
        manager.delete(note, body()).refused(403, "forbidden");
        manager.put(secret, edited).refused(404, "not_found");
        spa.owner().delete(secret, body()).refused(404, "not_found");
        assertThat(herself.put(note, edited).expect(200).header("ETag")).isEqualTo("\"2\"");
        herself.withHeader("If-Match", "\"1\"").put(note, edited).refused(412, "stale_version");
        spa.owner().delete(note, body()).expect(204);
        assertThat(texts(herself)).containsExactly("Pays badly");
        spa.owner()
                .post(customer + "/notes", body("visibility", "EVERYBODY", "text", "x"))
                .refusedField("visibility", "unknown_value");
    }

    @Test
    void whoServesTheCustomerSeesHisAllergiesWithTheBooking() {
        String lavender = spa.owner()
                .post(customer + "/allergies", body("substance", "Lavender oil", "note", "Red skin"))
                .expect(201)
                .text("/id");
        herself.post(customer + "/allergies", body("substance", "Nuts")).expect(201);
        herself.post(customer + "/allergies", body("substance", "lavender OIL")).refusedField("substance", "repeated");

        assertThat(herself.get("/bookings/" + booking.id()).expect(200).list("/allergies"))
                .extracting(allergy -> allergy.getString("substance"))
                .containsExactly("Lavender oil", "Nuts");
        assertThat(booking.lookedUp().expect(200).has("/allergies")).isFalse();
        assertThat(ClientCode.letsIn(platform, spa, dana.email())
                        .get("/bookings/" + booking.id())
                        .expect(200)
                        .has("/allergies"))
                .isFalse();
        spa.owner().delete(customer + "/allergies/" + lavender, body()).expect(204);
        spa.owner().delete(customer + "/allergies/" + lavender, body()).refused(404, "not_found");
        assertThat(herself.get(customer + "/allergies").expect(200).items()).hasSize(1);
    }

    @Test
    void whatWasDoneIsAddedAndCorrectedByAddingMore() {
        Answer wrong = herself.post(
                        customer + "/treatments",
                        body(
                                "bookingId", booking.id(),
                                "item", 2,
                                "description", "Peeling of the face",
                                "products", list("Acid 20 %"),
                                "photos", list("https://cdn.spa.example/before.jpg")))
                .expect(201);
        Answer right = herself.post(
                        customer + "/treatments",
                        body("description", "Peeling of the back", "corrects", wrong.text("/id")))
                .expect(201);

        assertThat(wrong.text("/serviceName")).isEqualTo("Peeling");
        assertThat(wrong.text("/masterId")).isEqualTo(aigerim.id().toString());
        assertThat(OffsetDateTime.parse(wrong.text("/performedAt"))).isEqualTo(hour(12));
        assertThat(right.text("/masterId")).isEqualTo(aigerim.id().toString());
        List<JsonObject> all =
                spa.owner().get(customer + "/treatments").expect(200).items();
        assertThat(all).hasSize(2);
        assertThat(all.get(1).getString("correctedBy")).isEqualTo(right.text("/id"));
        assertThat(all.get(1).getJsonArray("photos")).isEqualTo(list("https://cdn.spa.example/before.jpg"));
    }

    @Test
    void whatItRefersToIsTheCustomersOwn() {
        Booking others = spa.visitor("Bolat").books(massage).at(hour(14));
        String theirs = "/customers/" + others.placed().text("/customerId") + "/treatments";
        String entry =
                spa.owner().post(theirs, body("description", "x")).expect(201).text("/id");
        JsonObject said = body("description", "Massage");

        refused(Body.with(said, "bookingId", others.id()), "bookingId", "unknown_booking");
        refused(Body.with(said, "corrects", entry), "corrects", "unknown_treatment");
        refused(Body.with(said, "masterId", spa.tenantId()), "masterId", "unknown_master");
        refused(Body.with(said, "item", 1), "bookingId", "required");
        refused(Body.with(Body.with(said, "bookingId", booking.id()), "item", 3), "item", "out_of_range");
        refused(Body.with(said, "photos", list("http://cdn.spa.example/a.jpg")), "photos", "invalid_format");
        refused(Body.with(said, "photos", list("javascript:alert(1)")), "photos", "invalid_format");
        spa.owner().post(theirs, Body.with(said, "corrects", entry)).expect(201);
        spa.owner().post(theirs, Body.with(said, "corrects", entry)).refusedField("corrects", "taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update booking.treatment set description = 'x'", "delete from booking.treatment"})
    void theApplicationOnlyAddsToTheHistory(String statement) {
        database.asApplicationIn(spa.tenantId(), connection -> {
            assertThatThrownBy(() -> connection.createStatement().execute(statement))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
            return true;
        });
    }

    @Test
    void visitsAreCountedAndAddedUp() {
        took(booking, "COMPLETED");
        took(dana.books(massage).at(hour(14)), "COMPLETED");
        took(dana.books(massage).at(hour(16)), "NO_SHOW");
        dana.books(massage).at(hour(17)).cancelledBecause("Ill").expect(200);
        Booking next = dana.books(massage).at(hour(18));
        spa.visitor("Bolat").books(peeling).at(hour(10));

        Answer all = spa.owner().get(customer + "/visits").expect(200);

        assertThat(all.text("/totals/visits")).isEqualTo("2");
        assertThat(all.text("/totals/noShows")).isEqualTo("1");
        assertThat(all.text("/totals/cancelled")).isEqualTo("1");
        assertThat(all.text("/totals/upcoming")).isEqualTo("1");
        assertThat(all.value("/totals/revenue"))
                .isEqualTo(list(body("amount", "35000.00", "currency", spa.currency())));
        assertThat(OffsetDateTime.parse(all.text("/totals/firstVisit"))).isEqualTo(hour(11).minusDays(30));
        assertThat(OffsetDateTime.parse(all.text("/totals/lastVisit"))).isEqualTo(hour(14).minusDays(30));
        assertThat(all.items()).hasSize(5);
        assertThat(all.items().get(0).getString("id")).isEqualTo(next.id().toString());
        Answer page = herself.get(customer + "/visits?limit=4").expect(200);
        assertThat(herself.get(customer + "/visits?limit=4&cursor=" + page.text("/nextCursor"))
                        .expect(200)
                        .items())
                .extracting(visit -> visit.getString("id"))
                .containsExactly(booking.id().toString());
    }

    private void took(Booking visit, String status) {
        database.change(
                "update booking.booking set starts_at = starts_at - interval '30 days',"
                        + " ends_at = ends_at - interval '30 days', status = ? where id = ?",
                status,
                visit.id());
    }

    private String note(Api author, String visibility, String text) {
        return customer
                + "/notes/"
                + author.post(customer + "/notes", body("visibility", visibility, "text", text))
                        .expect(201)
                        .text("/id");
    }

    private List<String> texts(Api reader) {
        return reader.get(customer + "/notes").expect(200).items().stream()
                .map(note -> note.getString("text"))
                .toList();
    }

    private void refused(JsonObject said, String field, String rule) {
        spa.owner().post(customer + "/treatments", said).refusedField(field, rule);
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
