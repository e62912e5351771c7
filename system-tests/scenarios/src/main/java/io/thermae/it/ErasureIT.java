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
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Traces;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is erased is nobody any more, anywhere; what the law keeps stays. */
@ArquillianTest
@RunAsClient
public class ErasureIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final JsonObject ASKED = body("reason", "Asked for it on the telephone");

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa =
            platform.registersBusiness("erasing").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final String name = "Zarina" + Unique.subdomain("z");
    private final Visitor zarina = spa.visitor(name).withEmail();

    @BeforeEach
    void aMasterWhoIsTold() {
        spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    }

    @Test
    void afterwardsNothingTellsWhoItWas() {
        Booking booking = books(11, "Call me, I am " + name);
        String customer = booking.placed().text("/customerId");
        spa.owner().get("/customers/" + customer).expect(200);
        spa.owner()
                .post(
                        "/customers/" + customer + "/consents",
                        body("purpose", "PHOTOS", "version", "1", "given", true, "evidence", "Signed by " + name))
                .expect(201);
        hasRecords("/customers/" + customer);
        ClientCode.letsIn(platform, spa, zarina.email());
        booking.movedTo(hour(14)).expect(200);
        Waiting.untilAllIsTold(platform, spa);
        takesPlace(booking);
        assertThat(Traces.of(database, name, zarina.email())).isNotEmpty();

        erase(customer).expect(204);

        assertThat(Traces.of(database, name, zarina.email(), phone())).isEmpty();
        // what was agreed, and what it costs
        Answer kept = spa.owner().get("/bookings/" + booking.id()).expect(200);
        assertThat(kept.text("/number")).isEqualTo(booking.number());
        assertThat(kept.text("/total/amount")).isEqualTo("15000.00");
        assertThat(database.count("select count(*) from finance.price_snapshot where booking_id = ?", booking.id()))
                .isEqualTo(1);
        assertThat(database.count(
                        "select count(*) from booking.consent where customer_id = ? and given",
                        UUID.fromString(customer)))
                .isEqualTo(1);
        Answer card = spa.owner().get("/customers/" + customer).expect(200);
        assertThat(card.text("/name")).isEqualTo("***");
        assertThat(card.has("/erasedAt")).isTrue();
        assertThat(spa.owner().get("/customers").expect(200).items()).isEmpty();
        spa.owner().get("/customers/" + customer + "/personal-data").refused(404, "not_found");
        erase(customer).expect(204);
        assertThat(erasures(customer)).hasSize(1);
    }

    @Test
    void whoIsExpectedIsNotErased() {
        Booking booking = books(11, "");
        String customer = booking.placed().text("/customerId");

        assertThat(erase(customer).refusedInEachLanguage(409, "future_bookings").text("/details/bookings"))
                .isEqualTo("1");
        assertThat(spa.owner().get("/customers/" + customer).text("/name")).isEqualTo(name);

        booking.cancelledBecause("I am " + name).expect(200);
        // while the mails about it may still be on their way
        erase(customer).expect(204);
        Waiting.untilAllIsTold(platform, spa);

        assertThat(Traces.of(database, name, zarina.email(), phone())).isEmpty();
    }

    @Test
    void theAuditTellsWhoHasErasedAndNotWhom() {
        Booking booking = books(11, "");
        booking.cancelledBecause("Ill").expect(200);
        String customer = booking.placed().text("/customerId");

        erase(customer).expect(204);

        assertThat(erasures(customer)).singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("actor_id", spa.ownerId())
                .hasEntrySatisfying("after", after -> assertThat(String.valueOf(after))
                        .contains("Asked for it on the telephone", "\"entries\"")));
        assertThat(database.rows(
                        "select after::text as after from platform.audit_entry where entity_id = ? and action = 'INSERT'"
                                + " and entity = 'booking.customer'",
                        UUID.fromString(customer)))
                .singleElement()
                .satisfies(entry ->
                        assertThat(String.valueOf(entry.get("after"))).contains("\"name\": \"***\"", "\"language\""));
    }

    @Test
    void aReasonThatTellsWhoItIsAboutIsRefused() {
        Booking booking = books(11, "");
        booking.cancelledBecause("Ill").expect(200);
        String path = "/customers/" + booking.placed().text("/customerId") + "/erasure";

        for (String reason : List.of("Asked by " + name.toUpperCase(Locale.ROOT), "Wrote from " + zarina.email())) {
            assertThat(spa.owner()
                            .post(path, body("reason", reason))
                            .refused(400, "validation_failed")
                            .invalidFields())
                    .containsExactly("reason");
        }
        spa.owner().post(path, body()).refused(400, "validation_failed");
        spa.manager("Marcus").api().post(path, ASKED).refused(403, "forbidden");
    }

    @Test
    void aClientErasesHimselfAndNobodyElse() {
        books(11, "").cancelledBecause("Ill").expect(200);
        // the family has one telephone
        JsonObject relative = body("name", "Bolat", "phone", phone(), "email", Unique.email("bolat"));
        Answer theirs = platform.anybody()
                .post("/public/booking", Body.with(request(13, ""), "client", relative))
                .expect(201);
        Api client = ClientCode.letsIn(platform, spa, zarina.email());
        Waiting.untilAllIsTold(platform, spa);

        client.post("/public/client/erasure", body("confirmed", false)).refused(400, "validation_failed");
        client.post("/public/client/erasure", body("confirmed", true)).expect(204);

        client.get("/public/client/personal-data").refused(401, "session_ended");
        assertThat(Traces.of(database, name, zarina.email())).isEmpty();
        assertThat(spa.owner().get("/bookings/" + theirs.text("/id")).text("/client/name"))
                .isEqualTo("Bolat");
    }

    @Test
    void answersThatAreKeptForRepeatedCallsAreForgotten() {
        Api named = platform.anybody().withHeader("Idempotency-Key", Unique.email("key"));
        JsonObject request = request(11, "");
        Answer booked = named.post("/public/booking", request).expect(201);
        assertThat(named.post("/public/booking", request).expect(201).text("/id"))
                .isEqualTo(booked.text("/id"));
        spa.owner()
                .delete("/bookings/" + booked.text("/id"), body("reason", "Ill"))
                .expect(200);

        erase(booked.text("/customerId")).expect(204);

        assertThat(database.count(
                        "select count(*) from platform.idempotent_call where ? = any (mentions)",
                        UUID.fromString(booked.text("/id"))))
                .isZero();
    }

    @Test
    void whoIsBookedWhileHeIsErasedIsSomebodyNewOrStays() {
        Booking first = books(11, "");
        first.cancelledBecause("Ill").expect(200);
        String customer = first.placed().text("/customerId");

        List<CompletableFuture<Answer>> bookings = List.of(later(12), later(13), later(14));
        Answer erased = erase(customer);
        bookings.forEach(CompletableFuture::join);

        assertThat(erased.status()).isIn(204, 409);
        assertThat(database.rows(
                        "select b.client_name, c.name, c.erased_at is null as known from booking.booking b"
                                + " join booking.customer c on c.tenant_id = b.tenant_id and c.id = b.customer_id"
                                + " where b.tenant_id = ?",
                        spa.tenantId()))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.get("client_name")).isEqualTo(row.get("name")));
    }

    @Test
    void whoIsErasedTwiceAtOnceIsErasedOnce() {
        Booking booking = books(11, "");
        booking.cancelledBecause("Ill").expect(200);
        String customer = booking.placed().text("/customerId");

        List<CompletableFuture<Answer>> answers = List.of(erasedLater(customer), erasedLater(customer));

        assertThat(answers).allSatisfy(answer -> answer.join().expect(204));
        assertThat(erasures(customer)).hasSize(1);
    }

    private CompletableFuture<Answer> erasedLater(String customer) {
        return spa.owner().postLater("/customers/" + customer + "/erasure", ASKED);
    }

    private Booking books(int hour, String notes) {
        Answer placed =
                platform.anybody().post("/public/booking", request(hour, notes)).expect(201);
        return Booking.of(platform.anybody(), placed);
    }

    private CompletableFuture<Answer> later(int hour) {
        return platform.anybody().postLater("/public/booking", request(hour, ""));
    }

    private JsonObject request(int hour, String notes) {
        return Body.with(zarina.books(massage).request(hour(hour)), "notes", notes);
    }

    private Answer erase(String customer) {
        return spa.owner().post("/customers/" + customer + "/erasure", ASKED);
    }

    private String phone() {
        return zarina.books(massage).request(hour(11)).getJsonObject("client").getString("phone");
    }

    private List<Map<String, Object>> erasures(String customer) {
        return database.rows(
                "select actor_id, after::text as after from platform.audit_entry where entity_id = ? and action = 'ERASE'",
                UUID.fromString(customer));
    }

    /** What only time does. */
    private void hasRecords(String customer) {
        spa.owner()
                .put(
                        customer,
                        body(
                                "name",
                                name,
                                "email",
                                zarina.email(),
                                "phone",
                                phone(),
                                "tags",
                                Body.list("friend of " + name)))
                .expect(200);
        JsonObject note = body("visibility", "AUTHOR", "text", "Met " + name);
        spa.owner().post(customer + "/notes", note).expect(201);
        String old = spa.owner().post(customer + "/notes", note).expect(201).text("/id");
        spa.owner().delete(customer + "/notes/" + old, body()).expect(204);
        spa.owner()
                .post(customer + "/allergies", body("substance", "Cream", "note", "Says " + name))
                .expect(201);
        spa.owner()
                .post(
                        customer + "/treatments",
                        body(
                                "description", "Face of " + name,
                                "products", Body.list("Cream for " + name),
                                "photos", Body.list("https://cdn.example.org/" + name)))
                .expect(201);
    }

    private void takesPlace(Booking booking) {
        database.change(
                "update booking.booking set starts_at = starts_at - interval '30 days', ends_at = ends_at - interval '30 days',"
                        + " status = 'COMPLETED' where id = ?",
                booking.id());
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
