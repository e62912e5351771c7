package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Waiter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A place that becomes free is held for the first who waits for it, for him alone, and then for the next. */
@ArquillianTest
@RunAsClient
public class WaitlistIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("waitlist").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("12:00", "14:00").performing(massage);

    @Test
    void aCancelledPlaceIsHeldForTheFirstWhoIsToldByMail() {
        Booking taken = visit(12);
        visit(13);
        Waiter zarina = waits("Zarina", "ru");
        Waiter bolat = waits("Bolat", "en");
        zarina.staysWaiting();

        taken.cancelledBecause("Ill").expect(200);

        Answer offered = zarina.isOffered();
        assertThat(OffsetDateTime.parse(offered.text("/offer/start"))).isEqualTo(at(12));
        Mail mail = zarina.mail();
        assertThat(mail.subject())
                .startsWith(
                        "\u041c\u0435\u0441\u0442\u043e \u043e\u0441\u0432\u043e\u0431\u043e\u0434\u0438\u043b\u043e\u0441\u044c");
        assertThat(mail.text()).contains("Massage", "/public/waitlist/" + zarina.id() + "?token=" + zarina.token());
        bolat.staysWaiting();
        spa.visitor("Dana").books(massage).triesAt(at(12)).refused(409, "slot_taken");

        Answer booking = zarina.answers("accept").expect(200);

        assertThat(booking.text("/status")).isEqualTo("CONFIRMED");
        assertThat(booking.text("/manageToken")).isNotBlank();
        assertThat(zarina.status()).isEqualTo("BOOKED");
        zarina.answers("accept").refused(409, "illegal_transition");
        zarina.answers("decline").refused(409, "illegal_transition");
        zarina.staysAtOneMail();
        bolat.staysWaiting();
    }

    @Test
    void aPlaceInAGroupIsOfferedToo() {
        Service yoga = spa.service("Yoga").lasting(60).with("places", 2).costing("3000.00");
        spa.master("Dina").workingDaily("10:00", "20:00").performing(yoga);
        spa.owner()
                .post("/group-visits", body("serviceId", yoga.id(), "start", at(16)))
                .expect(201);
        Booking first = spa.visitor("Dana").books(yoga).at(at(16));
        spa.visitor("Aliya").books(yoga).at(at(16));
        Waiter zarina = Waiter.joins(platform, spa, yoga, "Zarina", body("language", "en"));
        zarina.staysWaiting();

        first.cancelledBecause("Ill").expect(200);

        Answer offered = zarina.isOffered();
        assertThat(OffsetDateTime.parse(offered.text("/offer/start"))).isEqualTo(at(16));
        spa.visitor("Bolat").books(yoga).triesAt(at(16)).refused(409, "slot_taken");
        zarina.answers("accept").expect(200);
    }

    @Test
    void whoDeclinesOrDoesNotAnswerIsFollowedByTheNext() {
        Booking taken = visit(12);
        visit(13);
        Waiter zarina = waits("Zarina", "kk");
        Waiter bolat = waits("Bolat", "en");
        Waiter serik = waits("Serik", "en");
        taken.cancelledBecause("Ill").expect(200);

        zarina.isOffered();
        assertThat(zarina.answers("decline").expect(200).text("/status")).isEqualTo("WAITING");
        Answer held = bolat.isOffered();
        letPass(held.text("/offer/bookingId"));

        serik.isOffered();
        bolat.answers("accept").refused(409, "illegal_transition");
        serik.answers("accept").expect(200);
        assertThat(zarina.status()).isEqualTo("WAITING");
        assertThat(bolat.status()).isEqualTo("WAITING");
    }

    @Test
    void whoSleepsIsPassedOverAndHasHisTurnWhenHeIsAwake() {
        spa.owner().put("/business/settings", body("quietHours", "00:00-23:59")).expect(200);
        Booking taken = visit(12);
        visit(13);
        Waiter zarina = waits("Zarina", "en");
        Waiter bolat = waits("Bolat", "en");
        spa.owner()
                .put(
                        "/customers/" + bolat.joined().text("/customerId") + "/notification-preferences",
                        body("choices", list(), "quietHours", body("start", "00:00", "end", "00:00")))
                .expect(200);

        taken.cancelledBecause("Ill").expect(200);

        bolat.isOffered();
        assertThat(bolat.answers("decline").expect(200).text("/status")).isEqualTo("WAITING");
        // nobody else is awake: it is anybody's
        zarina.staysWaiting();
        Booking again = visit(12);
        spa.owner().put("/business/settings", body("quietHours", "none")).expect(200);
        again.cancelledBecause("Ill").expect(200);

        zarina.isOffered();
    }

    @Test
    void twoPlacesThatBecomeFreeAtOnceGoToTwo() {
        Booking first = visit(12);
        Booking second = visit(13);
        List<Waiter> waiters =
                IntStream.range(0, 4).mapToObj(i -> waits("Waiter " + i, "en")).toList();

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(
                                () -> first.cancelledBecause("Ill").expect(200)),
                        CompletableFuture.runAsync(
                                () -> second.cancelledBecause("Ill").expect(200)))
                .join();

        List<OffsetDateTime> offered = waiters.subList(0, 2).stream()
                .map(waiter -> OffsetDateTime.parse(waiter.isOffered().text("/offer/start")))
                .toList();
        assertThat(offered).containsExactlyInAnyOrder(at(12), at(13));
        waiters.subList(2, 4).forEach(Waiter::staysWaiting);
        waiters.subList(0, 2).forEach(waiter -> waiter.answers("accept").expect(200));
        waiters.subList(2, 4).forEach(waiter -> assertThat(waiter.status()).isEqualTo("WAITING"));
    }

    @Test
    void acceptingTwiceAtOnceBooksOnce() {
        Waiter zarina = waits("Zarina", "en");
        zarina.isOffered();

        List<Integer> answers = Stream.generate(() -> zarina.answersLater("accept")).limit(8).toList().stream()
                .map(answer -> answer.join().status())
                .sorted()
                .toList();

        assertThat(answers).startsWith(200).hasSize(8);
        assertThat(answers.subList(1, 8)).containsOnly(409);
    }

    @Test
    void windowMasterAndBranchAreKept() {
        Booking noon = visit(12);
        Booking later = visit(13);
        Waiter afternoon = Waiter.joins(platform, spa, massage, "Zarina", body("timeFrom", "13:00", "timeTo", "14:00"));
        Waiter other = Waiter.joins(
                platform, spa, massage, "Bolat", body("from", TUESDAY.plusDays(7), "to", TUESDAY.plusDays(7)));
        Waiter anybody = waits("Serik", "en");
        // free already: the first place of the day
        assertThat(OffsetDateTime.parse(other.isOffered().text("/offer/start"))).isEqualTo(at(12).plusDays(7));

        noon.cancelledBecause("Ill").expect(200);

        assertThat(OffsetDateTime.parse(anybody.isOffered().text("/offer/start")))
                .isEqualTo(at(12));
        afternoon.staysWaiting();
        later.movedTo(at(12).plusDays(1)).expect(200);
        assertThat(OffsetDateTime.parse(afternoon.isOffered().text("/offer/start")))
                .isEqualTo(at(13));
    }

    @Test
    void timeOffThatIsWithdrawnIsOfferedToo() {
        String timeOff = spa.owner()
                .post("/masters/" + aigerim.id() + "/time-off", body("start", at(9), "end", at(18), "reason", "Ill"))
                .expect(201)
                .text("/id");
        Waiter zarina = waits("Zarina", "en");
        zarina.staysWaiting();

        spa.owner().delete("/masters/" + aigerim.id() + "/time-off/" + timeOff).expect(204);

        zarina.isOffered();
    }

    @Test
    void whoLeavesFreesWhatWasHeldForHim() {
        visit(13);
        Waiter zarina = waits("Zarina", "en");
        Waiter bolat = waits("Bolat", "en");
        zarina.isOffered();

        zarina.leaves().expect(204);

        assertThat(zarina.status()).isEqualTo("LEFT");
        zarina.leaves().expect(204);
        bolat.isOffered();
    }

    @Test
    void whoseTimeIsPastWaitsNoMore() {
        visit(12);
        visit(13);
        Waiter zarina = waits("Zarina", "en");
        platform.database()
                .change(
                        "update booking.waitlist_entry set expires_at = timestamptz '2000-01-01' where id = ?",
                        UUID.fromString(zarina.id()));

        assertThat(zarina.status()).isEqualTo("EXPIRED");
        assertThat(spa.owner().get("/waitlist").expect(200).items()).isEmpty();
        assertThat(spa.owner().get("/waitlist?status=EXPIRED").expect(200).items())
                .hasSize(1);
    }

    @AfterEach
    void nobodyIsBookedTwice() {
        assertThat(platform.database()
                        .count(
                                "select count(*) from booking.allocation a join booking.allocation b"
                                        + " on b.tenant_id = a.tenant_id and b.resource_id = a.resource_id and b.unit = a.unit"
                                        + " and b.id > a.id and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)"
                                        + " where a.active and b.active and a.tenant_id = ?",
                                spa.tenantId()))
                .isZero();
    }

    private Waiter waits(String name, String language) {
        return Waiter.joins(platform, spa, massage, name, body("language", language));
    }

    private Booking visit(int hour) {
        return spa.visitor("Dana").books(massage).at(at(hour));
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }

    /** Makes a hold's time be over. */
    private void letPass(String bookingId) {
        for (String table : List.of("allocation", "booking")) {
            String column = table.equals("booking") ? "id" : "booking_id";
            platform.database()
                    .change(
                            "update booking." + table + " set held_until = timestamptz '2000-01-01' where " + column
                                    + " = ?",
                            UUID.fromString(bookingId));
        }
    }
}
