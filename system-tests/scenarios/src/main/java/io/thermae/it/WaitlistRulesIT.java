package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Waiter;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who may wait, for what, and who may know of it. */
@ArquillianTest
@RunAsClient
public class WaitlistRulesIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    /** Farther ahead than visits are booked, so that nothing is offered. */
    private static final LocalDate NEVER = TUESDAY.plusDays(400);

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();
    private final Business spa =
            platform.registersBusiness("waiting").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("12:00", "13:00").performing(massage);
    private final String email = Unique.email("zarina");

    @Test
    void badWishesAreNamed() {
        JsonObject wish = wish(body());
        anybody.post("/public/waitlist", with(wish, "to", TUESDAY.minusDays(1)))
                .refusedField("to", "must_not_be_before_from");
        anybody.post("/public/waitlist", with(wish, "to", TUESDAY.plusDays(62))).refusedField("to", "range_too_long");
        anybody.post("/public/waitlist", wish(body("from", "2024-01-01", "to", "2024-01-02")))
                .refusedField("to", "must_be_in_future");
        anybody.post("/public/waitlist", wish(body("timeFrom", "12:00", "timeTo", "11:00")))
                .refusedField("timeTo", "must_be_after_start");
        anybody.post("/public/waitlist", with(wish, "client", body("name", "Zarina", "phone", Unique.phone())))
                .refusedField("client.email", "required");
        anybody.post("/public/waitlist", with(wish, "items", list(body("serviceId", UUID.randomUUID()))))
                .refused(404, "not_found");
        anybody.post("/public/waitlist", with(wish, "branchId", UUID.randomUUID()))
                .refused(404, "not_found");
        anybody.post("/public/waitlist", with(wish, "subdomain", "nowhere-at-all"))
                .refused(404, "business_not_found");
        spa.owner()
                .post("/waitlist", body("items", list(body("serviceId", massage.id())), "from", TUESDAY, "to", TUESDAY))
                .refusedField("client", "client_or_customer");
    }

    @Test
    void whatOnlyStaffBooksAndWhatAsksForAnAgeIsNotWaitedForLightly() {
        Service correction =
                spa.service("Correction").with("onlineBookable", false).costing("0.00");
        Service peeling = spa.service("Peeling").with("minimumAge", 18).costing("0.00");

        anybody.post("/public/waitlist", wish(body("items", list(body("serviceId", correction.id())))))
                .refused(404, "not_found");
        spa.owner().post("/waitlist", ofStaff(correction)).refused(422, "service_not_available");
        JsonObject adult = wish(body("items", list(body("serviceId", peeling.id()))));
        anybody.post("/public/waitlist", adult).refused(422, "age_not_confirmed");
        anybody.post("/public/waitlist", with(adult, "ageConfirmed", true)).expect(201);
    }

    @Test
    void nobodyWaitsForMoreThanFivePlaces() {
        Waiter first = joins(NEVER);
        for (int i = 1; i < 5; i++) {
            joins(NEVER.plusDays(i));
        }

        anybody.post("/public/waitlist", wish(body())).refusedInEachLanguage(409, "waitlist_full");

        first.leaves().expect(204);
        anybody.post("/public/waitlist", wish(body())).expect(201);
    }

    @Test
    void whoIsBlockedDoesNotWait() {
        String customer = joins(NEVER).joined().text("/customerId");
        spa.owner()
                .post("/customers/" + customer + "/block", body("reason", "Never comes"))
                .expect(200);

        anybody.post("/public/waitlist", wish(body())).refused(422, "booking_refused");
    }

    @Test
    void aTokenIsOfOneEntryAlone() {
        Waiter mine = joins(NEVER);
        Waiter other = joins(NEVER.plusDays(1));
        String path = "/public/waitlist/" + mine.id();

        for (String token : new String[] {"", "?token=", "?token=" + other.token()}) {
            anybody.get(path + token).refused(404, "not_found");
            anybody.delete(path + token).refused(404, "not_found");
            anybody.post(path + "/accept" + token, body()).refused(404, "not_found");
            anybody.post(path + "/decline" + token, body()).refused(404, "not_found");
        }
        mine.answers("accept").refused(409, "illegal_transition");
    }

    @Test
    void staffHasClientsWaitAndTakesThemOff() {
        spa.visitor("Dana").books(massage).at(noon());
        Api manager = spa.manager("Marcus").api();
        Answer entry = manager.post("/waitlist", ofStaff(massage)).expect(201);
        String other = spa.owner()
                .post("/branches", body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        Answer elsewhere = spa.owner()
                .post("/waitlist", with(ofStaff(massage), "branchId", other))
                .expect(201);

        assertThat(entry.has("/token")).isFalse();
        assertThat(manager.get("/waitlist").expect(200).items())
                .extracting(item -> item.getString("id"))
                .containsExactly(entry.text("/id"));
        assertThat(spa.owner().get("/waitlist").expect(200).items()).hasSize(2);
        manager.delete("/waitlist/" + elsewhere.text("/id")).refused(404, "not_found");
        manager.post("/waitlist", with(ofStaff(massage), "branchId", other)).refused(404, "not_found");
        spa.owner().get("/waitlist?status=SLEEPING").refusedField("status", "unknown_value");

        manager.delete("/waitlist/" + entry.text("/id")).expect(204);

        assertThat(manager.get("/waitlist").expect(200).items()).isEmpty();
        assertThat(manager.get("/waitlist?status=LEFT").expect(200).items()).hasSize(1);
    }

    @Test
    void aCustomerOfStaffIsOfferedUnderHisCard() {
        Answer card = spa.owner()
                .post("/customers", body("name", "Zarina", "phone", Unique.phone()))
                .expect(201);
        Answer entry = spa.owner()
                .post(
                        "/waitlist",
                        body(
                                "items",
                                list(body("serviceId", massage.id(), "masterId", aigerim.id())),
                                "from",
                                TUESDAY,
                                "to",
                                TUESDAY,
                                "customerId",
                                card.text("/id")))
                .expect(201);
        assertThat(entry.text("/name")).isEqualTo("Zarina");

        String booking = Awaitility.await("an offer")
                .atMost(Duration.ofSeconds(60))
                .until(() -> spa.owner().get("/waitlist?status=OFFERED").expect(200), answer -> !answer.items()
                        .isEmpty())
                .text("/items/0/offer/bookingId");
        spa.owner().post("/bookings/" + booking + "/confirm", body()).expect(200);

        assertThat(spa.owner().get("/waitlist?status=BOOKED").expect(200).text("/items/0/customerId"))
                .isEqualTo(card.text("/id"));
    }

    @Test
    void whoWaitsGoesWithHisCard() {
        Waiter waiter = joins(NEVER);
        String card = spa.owner()
                .post("/customers", body("name", "Zarina", "phone", Unique.phone()))
                .expect(201)
                .text("/id");

        spa.owner()
                .post(
                        "/customers/" + card + "/merge",
                        body("otherId", waiter.joined().text("/customerId")))
                .expect(200);

        assertThat(waiter.looksUp().text("/customerId")).isEqualTo(card);
    }

    @Test
    void whatIsKnownOfWhoWaitsIsExportedAndErased() {
        Waiter waiter = joins(NEVER);
        String customer = waiter.joined().text("/customerId");

        assertThat(spa.owner()
                        .get("/customers/" + customer + "/personal-data")
                        .expect(200)
                        .list("/waitlist"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString()).contains(email, waiter.id()));
        assertThat(ClientCode.letsIn(platform, spa, email)
                        .get("/public/client/personal-data")
                        .expect(200)
                        .list("/waitlist"))
                .hasSize(1);

        spa.owner()
                .post("/customers/" + customer + "/erasure", body("reason", "Asked for it"))
                .expect(204);

        anybody.get("/public/waitlist/" + waiter.id() + "?token=" + waiter.token())
                .refused(404, "not_found");
        assertThat(platform.database()
                        .count(
                                "select count(*) from platform.audit_entry where tenant_id = ? and before::text like ?",
                                spa.tenantId(),
                                "%" + email + "%"))
                .isZero();
    }

    @Test
    void aClientIsNotShownWhoElseWaitsUnderHisCard() {
        String phone = Unique.phone();
        JsonObject never = body("from", NEVER, "to", NEVER);
        JsonObject family = body("name", "Zarina", "email", email, "phone", phone);
        anybody.post("/public/waitlist", with(wish(never), "client", family)).expect(201);
        String relative = Unique.email("bolat");
        Answer other = anybody.post(
                        "/public/waitlist",
                        with(wish(never), "client", body("name", "Bolat", "email", relative, "phone", phone)))
                .expect(201);

        assertThat(ClientCode.letsIn(platform, spa, email)
                        .get("/public/client/personal-data")
                        .expect(200)
                        .list("/waitlist"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString()).contains(email).doesNotContain("Bolat", relative));
        assertThat(other.text("/name")).isEqualTo("Bolat");
    }

    private Waiter joins(LocalDate day) {
        return Waiter.of(
                platform,
                email,
                anybody.post("/public/waitlist", wish(body("from", day, "to", day)))
                        .expect(201));
    }

    private JsonObject wish(JsonObject more) {
        return Waiter.request(spa, massage, "Zarina", email, more);
    }

    private static JsonObject ofStaff(Service service) {
        return body(
                "items",
                list(body("serviceId", service.id())),
                "from",
                TUESDAY,
                "to",
                TUESDAY,
                "client",
                body("name", "Bolat", "phone", Unique.phone()));
    }

    private OffsetDateTime noon() {
        return TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
