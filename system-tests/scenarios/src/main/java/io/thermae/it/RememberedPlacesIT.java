package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Waiter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What a node remembers of what is taken is never outdated, whoever has changed it, and whenever. */
@ArquillianTest
@RunAsClient
public class RememberedPlacesIT {

    private static final int MASTERS = 8;
    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("remembered").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);

    @Test
    void whoeverWasAnsweredSeesWhatHeHasDone() {
        List<Master> masters = IntStream.range(0, MASTERS)
                .mapToObj(number ->
                        spa.master("M" + number).workingDaily("10:00", "19:00").performing(massage))
                .toList();

        List<CompletableFuture<Void>> all = masters.stream()
                .map(master -> CompletableFuture.runAsync(() -> {
                    for (int hour = 10; hour < 18; hour++) {
                        OffsetDateTime start = at(hour);
                        Booking booking = spa.visitor("Dana " + hour)
                                .books(massage)
                                .with(master)
                                .at(start);
                        assertThat(starts(master)).doesNotContain(start);
                        if (hour % 2 == 0) {
                            booking.cancelledBecause("Ill").expect(200);
                            assertThat(starts(master)).contains(start);
                        }
                    }
                }))
                .toList();

        all.forEach(CompletableFuture::join);
    }

    @Test
    void whatEndsAfterTheLookIsSeenByTheNext() {
        OffsetDateTime noon = at(12);
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(noon);

        platform.database().asSuperuser(slow -> {
            int freed = AppDatabase.update(
                    slow, "update booking.allocation set active = false where booking_id = ?", booking.id());
            assertThat(freed).isEqualTo(1);
            // others change something meanwhile, so that what is remembered is of a later moment
            spa.visitor("Bolat").books(massage).with(aigerim).at(at(16));
            assertThat(starts(aigerim)).doesNotContain(noon, at(16));
            slow.commit();
            return freed;
        });

        assertThat(starts(aigerim)).contains(noon).doesNotContain(at(16));
    }

    @Test
    void whatWasGivenUpHasNeverBeen() {
        OffsetDateTime noon = at(12);
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(noon);
        assertThat(starts(aigerim)).doesNotContain(noon);

        platform.database().asSuperuser(slow -> {
            AppDatabase.update(slow, "update booking.allocation set active = false where booking_id = ?", booking.id());
            assertThat(starts(aigerim)).doesNotContain(noon);
            return booking;
        });

        assertThat(starts(aigerim)).doesNotContain(noon);
    }

    @Test
    void whatIsTakenAwayIsFreeAgain() {
        assertThat(starts(aigerim)).contains(at(12));
        Answer block = spa.owner()
                .post("/blocks", body("kind", "BLOCK", "start", at(12), "end", at(14), "masterIds", list(aigerim.id())))
                .expect(201);
        assertThat(starts(aigerim)).doesNotContain(at(12), at(13)).contains(at(14));

        spa.owner().delete("/blocks/" + block.text("/id")).expect(204);

        assertThat(starts(aigerim)).contains(at(12), at(13), at(14));
    }

    @Test
    void daysThatNobodyHasAskedForAreAskedForThen() {
        LocalDate later = TUESDAY.plusDays(40);
        OffsetDateTime noon = later.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
        assertThat(starts(aigerim)).contains(at(12));
        spa.visitor("Dana").books(massage).with(aigerim).at(noon);

        assertThat(spa.availability(massage).startsOn(later)).doesNotContain(noon);
        assertThat(spa.availability(massage).startsOn(TUESDAY)).contains(at(12));
    }

    /** The number of a transaction that has locked something is older then than what its look remembers. */
    @Test
    void whatIsReservedAfterALookOfTheSameTransactionIsSeenByTheNext() {
        Service wrap = spa.service("Wrap").lasting(60).costing("15000.00");
        Master dina = spa.master("Dina").workingDaily("12:00", "13:00").performing(wrap);
        Booking booking = spa.visitor("Dana").books(wrap).at(at(12));
        Waiter zarina = Waiter.joins(platform, spa, wrap, "Zarina", body());
        zarina.staysWaiting();

        platform.database().asSuperuser(slow -> {
            AppDatabase.rows(
                    slow, "select 1 from booking.waitlist_entry where id = ? for update", UUID.fromString(zarina.id()));
            booking.cancelledBecause("Ill").expect(200);
            // the waitlist has begun, and waits for this entry
            Awaitility.await("who offers the place")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> platform.database()
                                    .count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                            + " and query like '%waitlist_entry%for update%'")
                            > 0);
            spa.visitor("Bolat").books(massage).with(aigerim).at(at(16));
            return zarina;
        });

        zarina.isOffered();
        assertThat(spa.availability(wrap).with(dina).startsOn(TUESDAY)).isEmpty();
    }

    private List<OffsetDateTime> starts(Master master) {
        return spa.availability(massage).with(master).startsOn(TUESDAY);
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
