package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom the business has blocked does not book by himself; the staff may book him, and is told. */
@ArquillianTest
@RunAsClient
public class CustomerBlockIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("blocking").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Visitor dana = spa.visitor("Dana").withEmail();

    @BeforeEach
    void aMaster() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    }

    @Test
    void nobodyBooksWithAContactOfHis() {
        String customer = blocked(dana.books(massage).at(hour(10)));

        for (JsonObject client : List.of(
                body("name", "Dana", "email", dana.email().toUpperCase(Locale.ROOT)),
                body("name", "Other", "phone", dana.phone()),
                body("name", "Other", "phone", dana.phone(), "email", Unique.email("other")))) {
            tries(client, 12).refusedInEachLanguage(422, "booking_refused");
        }
        // even if somebody else has the other contact
        String other = Unique.email("other");
        tries(body("name", "Other", "email", other), 14).expect(201);
        tries(body("name", "Other", "email", other, "phone", dana.phone()), 12).refused(422, "booking_refused");
        assertThat(spa.owner().get("/customers").expect(200).items()).hasSize(2);

        spa.owner().post(customer + "/unblock").expect(200);
        tries(body("name", "Dana", "email", dana.email()), 12).expect(201);
    }

    @Test
    void otherRulesAnswerHimAsTheyAnswerEverybody() {
        blocked(dana.books(massage).at(hour(10)));

        dana.books(massage).triesAt(hour(10)).refused(409, "slot_taken");
        dana.books(massage).triesAt(hour(20)).refused(422, "outside_schedule");
        dana.books(massage).triesAt(hour(12).minusDays(30)).refused(422, "slot_in_past");
    }

    @Test
    void whatHeHasBookedStaysHis() {
        Booking booking = dana.books(massage).at(hour(10));
        blocked(booking);

        booking.movedTo(hour(12)).expect(200);
        booking.cancelledBecause("Then not").expect(200);
    }

    @Test
    void theStaffBooksHimAndIsWarned() {
        String customer = blocked(dana.books(massage).at(hour(10)));
        String id = customer.substring(customer.lastIndexOf('/') + 1);
        JsonObject visit = body("items", list(body("serviceId", massage.id())));

        Answer byCard = spa.owner()
                .post("/bookings", Body.with(Body.with(visit, "start", hour(11)), "customerId", id))
                .expect(201);
        Answer byContact = spa.owner()
                .post(
                        "/bookings",
                        Body.with(
                                Body.with(visit, "start", hour(12)),
                                "client",
                                body("name", "Dana", "phone", dana.phone())))
                .expect(201);
        Answer somebody = spa.owner()
                .post(
                        "/bookings",
                        Body.with(
                                Body.with(visit, "start", hour(13)),
                                "client",
                                body("name", "Bolat", "phone", Unique.phone())))
                .expect(201);

        assertThat(byCard.value("/warnings")).isEqualTo(list("customer_blocked"));
        assertThat(byContact.value("/warnings")).isEqualTo(list("customer_blocked"));
        assertThat(somebody.value("/warnings")).isEqualTo(list());
    }

    @Test
    void whyIsForTheStaff() {
        String customer = blocked(dana.books(massage).at(hour(10)));
        Api manager = spa.manager("Marcus").api();

        Answer card = manager.get(customer).expect(200);
        assertThat(card.text("/blockReason")).isEqualTo("Did not come three times");
        assertThat(card.has("/blockedAt")).isTrue();
        manager.withHeader("If-Match", "\"1\"").post(customer + "/unblock").refused(412, "stale_version");
        Answer open = manager.withHeader("If-Match", card.header("ETag"))
                .post(customer + "/unblock")
                .expect(200);
        assertThat(open.has("/blockReason")).isFalse();
        assertThat(open.has("/blockedAt")).isFalse();
        manager.post(customer + "/block", body("reason", " ")).refusedField("reason", "required");
    }

    private String blocked(Booking booking) {
        String customer = "/customers/" + booking.placed().text("/customerId");
        spa.owner()
                .post(customer + "/block", body("reason", "Did not come three times"))
                .expect(200);
        return customer;
    }

    private Answer tries(JsonObject client, int hour) {
        return platform.anybody()
                .post("/public/booking", Body.with(dana.books(massage).request(hour(hour)), "client", client));
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
