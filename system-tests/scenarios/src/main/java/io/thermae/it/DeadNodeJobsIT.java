package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.RemoteCalendar.awaitLook;
import static io.thermae.it.support.RemoteCalendar.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Holds;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.RemoteCalendar;
import io.thermae.it.support.Service;
import io.thermae.it.support.Waiter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * What a node has claimed that dies keeps nothing else waiting, and another node takes it over when the claim has ended. The node that
 * dies is a connection of the test's: it claims as a job does, and is rolled back.
 */
@ArquillianTest
@RunAsClient
public class DeadNodeJobsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String LOOK = "booking.external_calendar_look where calendar_id = ?";

    /** As long as a node may be at the calendars that it has claimed. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();

    /** @param visit has the only place of its day */
    private record FullBusiness(Business business, Service massage, Booking visit) {}

    @Test
    void holdsThatAreOver() {
        Business spa = open("deadholds");
        Service massage = massage(spa);
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Booking left = holds(spa, massage, 12);
        Booking other = holds(spa, massage, 14);

        whileANodeHas(
                "booking.booking where id = ?",
                left.id(),
                () -> {
                    assertThat(Holds.letPass(platform, left.id())).isPositive();
                    assertThat(Holds.letPass(platform, other.id())).isPositive();
                },
                () -> {
                    await("the other hold's end", () -> isExpired(other));
                    assertThat(isExpired(left)).isFalse();
                });

        await("the end of the one that was left", () -> isExpired(left));
    }

    @Test
    void placesForThoseWhoWait() {
        FullBusiness left = full("deadwaitlist");
        FullBusiness other = full("otherwaitlist");
        Waiter zarina = waits(left, "Zarina");
        Waiter bolat = waits(other, "Bolat");
        zarina.staysWaiting();
        bolat.staysWaiting();

        database.asSuperuser(node -> {
            AppDatabase.number(
                    node,
                    "select count(*) from pg_advisory_xact_lock(hashtextextended('waitlist ' || ?::text, 0))",
                    left.business().tenantId());
            left.visit().cancelledBecause("Ill").expect(200);
            int rounds = roundsOfWaitlist();
            other.visit().cancelledBecause("Ill").expect(200);
            bolat.isOffered();
            // whichever of them comes first: no round has stayed with the one
            await("further rounds", () -> roundsOfWaitlist() > rounds + 1);
            assertThat(zarina.status()).isEqualTo("WAITING");
            return left;
        });

        zarina.isOffered();
    }

    @Test
    void whatIsNotToBeKept() {
        Business left = platform.registersBusiness("deadretention").approved();
        Business other = platform.registersBusiness("otherretention").approved();
        // not before the claim
        isToBeLookedThrough(left, "2100-01-01");

        whileANodeHas(
                "tenancy.retention where tenant_id = ?",
                left.tenantId(),
                () -> {
                    isToBeLookedThrough(left, "2000-01-01");
                    isToBeLookedThrough(other, "2000-01-01");
                },
                () -> {
                    await("the look at the other one", () -> wasLookedThrough(other));
                    assertThat(wasLookedThrough(left)).isFalse();
                });

        await("the look at the one that was left", () -> wasLookedThrough(left));
    }

    @Test
    void calendarsElsewhereOfWhoDiesWhenItClaims() {
        Business spa = open("deadclaims");
        Service massage = massage(spa);
        Master aigerim = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Master dina = spa.master("Dina").workingDaily("10:00", "19:00").performing(massage);
        Api owner = spa.owner();
        try (RemoteCalendar remote = new RemoteCalendar()) {
            remote.holds(event(at(spa, 12), at(spa, 13)));
            String left = remote.isRegistered(owner, aigerim);
            String before = lookedAt(owner, left);

            whileANodeHas(
                    LOOK,
                    id(left),
                    () -> database.change(
                            "update booking.external_calendar_look set due_at = timestamptz '2000-01-01'"
                                    + " where calendar_id = ?",
                            id(left)),
                    () -> {
                        remote.isRegistered(owner, dina);
                        assertThat(lookedAt(owner, left)).isEqualTo(before);
                    });

            awaitLook(owner, left, before);
        }
    }

    @Test
    void calendarsElsewhereOfWhoDiesWhenItLooks() {
        Business spa = open("deadlooks");
        Service massage = massage(spa);
        Master aigerim = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Master dina = spa.master("Dina").workingDaily("10:00", "19:00").performing(massage);
        Api owner = spa.owner();
        List<Instant> leases = new CopyOnWriteArrayList<>();
        String file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + event(at(spa, 12), at(spa, 13)) + "END:VCALENDAR\r\n";
        try (RemoteCalendar remote = new RemoteCalendar()) {
            remote.answers(exchange -> {
                leases.add(dueAt(spa));
                remote.send(exchange, 200, file);
            });
            String left = remote.isRegistered(owner, aigerim);
            String before = lookedAt(owner, left);
            Instant over = OffsetDateTime.parse(before).toInstant();
            assertThat(leases)
                    .singleElement()
                    .satisfies(lease -> assertThat(lease).isAfter(over).isBeforeOrEqualTo(over.plus(LEASE)));

            // claimed once more, and nobody comes back with what he has seen
            database.change(
                    "update booking.external_calendar_look set attempt = attempt + 1, due_at = ?::timestamptz where calendar_id = ?",
                    leases.get(0).toString(),
                    id(left));
            remote.holds();
            remote.isRegistered(owner, dina);
            assertThat(lookedAt(owner, left)).isEqualTo(before);

            // what only time does
            database.change(
                    "update booking.external_calendar_look set due_at = due_at - interval '3 minutes' where calendar_id = ?",
                    id(left));
            assertThat(awaitLook(owner, left, before).text("/busyTimes")).isEqualTo("0");
        }
    }

    /**
     * Has a row claimed by a node, and then given back unchanged.
     *
     * @param row of a table, by its id
     * @param untilItIsDue done when nobody else can claim it any more, and it can still be changed
     * @param meanwhile done while the node has it
     */
    private void whileANodeHas(String row, UUID id, Runnable untilItIsDue, Runnable meanwhile) {
        database.asSuperuser(node -> {
            AppDatabase.rows(node, "select 1 from " + row + " for key share", id);
            untilItIsDue.run();
            assertThat(AppDatabase.rows(node, "select 1 from " + row + " for update", id))
                    .hasSize(1);
            meanwhile.run();
            return id;
        });
    }

    private Business open(String name) {
        return platform.registersBusiness(name).approved().opensDaily("09:00", "21:00");
    }

    private static Service massage(Business spa) {
        return spa.service("Massage").lasting(60).costing("15000.00");
    }

    private FullBusiness full(String name) {
        Business spa = open(name);
        Service massage = massage(spa);
        spa.master("Aigerim").workingDaily("12:00", "13:00").performing(massage);
        Booking visit = spa.visitor("Dana").books(massage).at(at(spa, 12));
        return new FullBusiness(spa, massage, visit);
    }

    private Waiter waits(FullBusiness full, String name) {
        return Waiter.joins(platform, full.business(), full.massage(), name, body("language", "en"));
    }

    private Booking holds(Business spa, Service massage, int hour) {
        return Booking.of(
                platform.anybody(),
                platform.anybody()
                        .post(
                                "/public/booking",
                                Body.with(spa.visitor("Dana").books(massage).request(at(spa, hour)), "hold", true))
                        .expect(201));
    }

    private boolean isExpired(Booking booking) {
        return database.count("select count(*) from booking.booking where id = ? and status = 'EXPIRED'", booking.id())
                == 1;
    }

    private int roundsOfWaitlist() {
        return platform.superAdmin().api().get("/admin/jobs").expect(200).items().stream()
                .filter(job -> job.getString("name").equals("booking.waitlist"))
                .findFirst()
                .orElseThrow()
                .getInt("rounds");
    }

    private void isToBeLookedThrough(Business business, String when) {
        database.change(
                "insert into tenancy.retention (tenant_id, next_at) values (?, ?::timestamptz)"
                        + " on conflict (tenant_id) do update set next_at = excluded.next_at",
                business.tenantId(),
                when);
    }

    private boolean wasLookedThrough(Business business) {
        return database.count(
                        "select count(*) from tenancy.retention where tenant_id = ? and next_at > timestamptz '2000-01-02'",
                        business.tenantId())
                == 1;
    }

    private Instant dueAt(Business spa) {
        return Instant.ofEpochMilli(database.count(
                "select floor(extract(epoch from due_at) * 1000)::bigint from booking.external_calendar_look"
                        + " where tenant_id = ?",
                spa.tenantId()));
    }

    private static String lookedAt(Api owner, String calendar) {
        return owner.get(calendar).expect(200).text("/lastFetchedAt");
    }

    private static UUID id(String calendar) {
        return UUID.fromString(calendar.substring(calendar.lastIndexOf('/') + 1));
    }

    private static OffsetDateTime at(Business spa, int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .until(condition);
    }
}
