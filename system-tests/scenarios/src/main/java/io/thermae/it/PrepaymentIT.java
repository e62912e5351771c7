package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Holds;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiter;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Where a service asks for something before, the place is held until it is there, and who asks and of whom is the service's. */
@ArquillianTest
@RunAsClient
public class PrepaymentIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();
    private final Business spa =
            platform.registersBusiness("prepaid").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage")
            .lasting(60)
            .with("prepayment", body("kind", "PERCENT", "percent", 30))
            .costing("15000.00");
    private final Service sauna = spa.service("Sauna")
            .lasting(30)
            .with("prepayment", body("kind", "FIXED", "amount", money("2000.00")))
            .costing("1500.00");
    private final Service wrap = spa.service("Wrap").lasting(30).costing("9000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage, sauna, wrap);
    private final Visitor dana = spa.visitor("Dana").withEmail();

    @Test
    void isHeldAndNotTheClientsToConfirmWithoutMoney() {
        Booking held = dana.books(massage).with(aigerim).at(at(12));

        Answer placed = held.placed();
        assertThat(placed.text("/status")).isEqualTo("PENDING");
        assertThat(OffsetDateTime.parse(placed.text("/heldUntil"))).isBefore(at(12));
        assertThat(placed.text("/prepayment/amount")).isEqualTo("4500.00");
        assertThat(placed.text("/prepayment/currency")).isEqualTo(spa.currency());
        assertThat(placed.text("/prepayment/state")).isEqualTo("DUE");
        Answer refused = Holds.confirms(anybody, held).refusedInEachLanguage(409, "prepayment_due");
        assertThat(refused.text("/details/amount")).isEqualTo("4500.00");
        assertThat(held.lookedUp().text("/status")).isEqualTo("PENDING");
        spa.visitor("Bolat").books(massage).with(aigerim).triesAt(at(12)).refused(409, "slot_taken");
        assertThat(platform.mailbox().of(dana.email()).staysAt(0, mail -> true)).isEmpty();
    }

    @Test
    void freesItsPlaceWhenItsTimeIsOver() {
        Booking held = dana.books(massage).with(aigerim).at(at(12));

        assertThat(Holds.letPass(platform, held.id())).isPositive();

        assertThat(spa.availability(massage).startsOn(TUESDAY)).contains(at(12));
        Booking next = spa.visitor("Bolat").books(massage).with(aigerim).at(at(12));
        assertThat(next.placed().text("/prepayment/state")).isEqualTo("DUE");
        assertThat(held.lookedUp().text("/status")).isEqualTo("EXPIRED");
        assertThat(held.lookedUp().text("/prepayment/state")).isEqualTo("LAPSED");
        Holds.confirms(anybody, held).refused(409, "illegal_transition");
    }

    @Test
    void staffDoesWithoutIt() {
        Booking held = dana.books(massage).with(aigerim).at(at(12));

        Answer confirmed =
                spa.owner().post("/bookings/" + held.id() + "/confirm", body()).expect(200);

        assertThat(confirmed.text("/status")).isEqualTo("CONFIRMED");
        assertThat(confirmed.text("/prepayment/amount")).isEqualTo("4500.00");
        assertThat(confirmed.text("/prepayment/state")).isEqualTo("WAIVED");
        platform.mailbox().of(dana.email()).waitsForCalendar("REQUEST", 0);
    }

    @Test
    void staffBooksWithoutItUnlessItHoldsThePlace() {
        JsonObject visit = body(
                "items",
                list(body("serviceId", massage.id())),
                "start",
                at(12),
                "client",
                body("name", "Dana", "phone", dana.phone()));

        Answer booked = spa.owner().post("/bookings", visit).expect(201);
        Answer held = spa.owner()
                .post("/bookings", with(with(visit, "start", at(15)), "hold", true))
                .expect(201);

        assertThat(booked.text("/status")).isEqualTo("CONFIRMED");
        assertThat(booked.has("/prepayment")).isFalse();
        assertThat(held.text("/status")).isEqualTo("PENDING");
        assertThat(held.text("/prepayment/state")).isEqualTo("DUE");
    }

    @Test
    void whatBecomesOfTheServiceDoesNotTouchIt() {
        Booking held = dana.books(massage).with(aigerim).at(at(12));
        JsonObject edited = body("name", "Massage", "durationMinutes", 60, "price", money("20000.00"));
        spa.owner().put("/services/" + massage.id(), edited).expect(200);

        Answer moved = held.movedTo(at(15)).expect(200);

        assertThat(moved.text("/prepayment/amount")).isEqualTo("4500.00");
        assertThat(moved.text("/heldUntil")).isEqualTo(held.placed().text("/heldUntil"));
        Holds.confirms(anybody, held).refused(409, "prepayment_due");
        Booking now = spa.visitor("Bolat").books(massage).at(at(12));
        assertThat(now.placed().text("/status")).isEqualTo("CONFIRMED");
        assertThat(now.placed().has("/prepayment")).isFalse();
        spa.owner()
                .put("/services/" + massage.id(), with(edited, "prepayment", body("kind", "FULL")))
                .expect(200);
        assertThat(now.lookedUp().has("/prepayment")).isFalse();
        now.movedTo(at(17)).expect(200);
        assertThat(now.lookedUp().text("/status")).isEqualTo("CONFIRMED");
    }

    @Test
    void whatServicesAskForAddsUpAndIsNeverMoreThanTheVisitCosts() {
        assertThat(asked(10, massage, wrap, sauna)).isEqualTo("6500.00");
        assertThat(asked(14, sauna)).isEqualTo("1500.00");
        assertThat(dana.books(wrap).at(at(18)).placed().has("/prepayment")).isFalse();
    }

    @Test
    void anAmountIsForEachWhoComesToAGroupVisit() {
        Service yoga = spa.service("Yoga")
                .lasting(60)
                .with("places", 5)
                .with("prepayment", body("kind", "FIXED", "amount", money("1000.00")))
                .costing("3000.00");
        spa.master("Dina").workingDaily("10:00", "20:00").performing(yoga);
        spa.owner()
                .post("/group-visits", body("serviceId", yoga.id(), "start", at(16)))
                .expect(201);

        Answer held = anybody.post("/public/booking", with(dana.books(yoga).request(at(16)), "partySize", 3))
                .expect(201);

        assertThat(held.text("/prepayment/amount")).isEqualTo("3000.00");
    }

    @Test
    void isAskedOfWhoHasNotBeenHere() {
        Service ritual = spa.service("Ritual")
                .lasting(60)
                .with("prepayment", body("kind", "FULL", "when", "FIRST_VISIT"))
                .costing("20000.00");
        spa.master("Zere").workingDaily("10:00", "19:00").performing(ritual);
        Booking first = dana.books(ritual).at(at(10));
        Booking alsoFirst = dana.books(ritual).at(at(11));
        assertThat(first.placed().text("/prepayment/amount")).isEqualTo("20000.00");
        assertThat(alsoFirst.placed().text("/prepayment/amount")).isEqualTo("20000.00");
        spa.owner().post("/bookings/" + first.id() + "/confirm", body()).expect(200);

        Booking second = dana.books(ritual).at(at(12));

        assertThat(second.placed().text("/status")).isEqualTo("CONFIRMED");
        assertThat(second.placed().has("/prepayment")).isFalse();
        assertThat(spa.visitor("Bolat").books(ritual).at(at(13)).placed().has("/prepayment"))
                .isTrue();
    }

    @Test
    void isAskedOfWhoDidNotCome() {
        Service lashes = spa.service("Lashes")
                .lasting(60)
                .with("prepayment", body("kind", "PERCENT", "percent", 50, "when", "AFTER_NO_SHOWS", "noShows", 2))
                .costing("8000.00");
        spa.master("Zere").workingDaily("10:00", "19:00").performing(lashes);

        for (int hour = 10; hour < 12; hour++) {
            Booking missed = dana.books(lashes).at(at(hour));
            assertThat(missed.placed().text("/status")).isEqualTo("CONFIRMED");
            spa.owner().post("/bookings/" + missed.id() + "/no-show", body()).expect(200);
        }

        assertThat(dana.books(lashes).at(at(14)).placed().text("/prepayment/amount"))
                .isEqualTo("4000.00");
        assertThat(spa.visitor("Bolat").books(lashes).at(at(15)).placed().has("/prepayment"))
                .isFalse();
    }

    @Test
    void whoWaitedForAPlacePaysForItToo() {
        Waiter zarina = Waiter.joins(platform, spa, massage, "Zarina", body("language", "en"));
        Answer offered = zarina.isOffered();

        zarina.answers("accept").refused(409, "prepayment_due");

        String booking = "/bookings/" + offered.text("/offer/bookingId");
        Answer held = anybody.get("/public/booking/" + offered.text("/offer/bookingId") + "?token="
                        + offered.text("/offer/manageToken"))
                .expect(200);
        assertThat(held.text("/prepayment/state")).isEqualTo("DUE");
        assertThat(zarina.status()).isEqualTo("OFFERED");
        spa.owner().post(booking + "/confirm", body()).expect(200);
        assertThat(zarina.status()).isEqualTo("BOOKED");
    }

    @Test
    void toGiveUpAPlaceThatIsOnlyHeldCostsNothing() {
        spa.owner()
                .put("/business/settings", body("freeCancellationHours", 720, "lateCancellationFeePercent", 50))
                .expect(200);
        Booking held = dana.books(massage).at(at(12));
        Booking taken = dana.books(wrap).at(at(15));

        assertThat(held.cancelledBecause("Too dear").expect(200).has("/fee")).isFalse();
        assertThat(held.lookedUp().text("/prepayment/state")).isEqualTo("LAPSED");
        assertThat(taken.cancelledBecause("Ill").expect(200).text("/fee/amount/amount"))
                .isEqualTo("4500.00");
    }

    private String asked(int hour, Service... services) {
        return dana.books(services).at(at(hour)).placed().text("/prepayment/amount");
    }

    private JsonObject money(String amount) {
        return body("amount", amount, "currency", spa.currency());
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
