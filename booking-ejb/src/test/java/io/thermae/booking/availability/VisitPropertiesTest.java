package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VisitPropertiesTest {

    private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");

    @Property(tries = 1000)
    void reservationsOfOneMasterNeverOverlapAndHoldAllHisWork(
            @ForAll("services") List<int[]> services, @ForAll("masters") List<UUID> masters) {
        Visit visit = Visits.of(services.toArray(int[][]::new));
        List<TimeRange> work = visit.work(START);

        List<Visit.Reservation> reservations = visit.reservations(START, masters);

        assertThat(reservations).hasSize(5);
        for (int i = 0; i < reservations.size(); i++) {
            for (int j = 0; j < i; j++) {
                Visit.Reservation one = reservations.get(i);
                Visit.Reservation other = reservations.get(j);
                assertThat(one.masterId().equals(other.masterId()) && one.span().overlaps(other.span()))
                        .isFalse();
            }
        }
        for (int i = 0; i < masters.size(); i++) {
            UUID master = masters.get(i);
            TimeRange span = work.get(i);
            assertThat(reservations)
                    .anyMatch(reservation -> reservation.masterId().equals(master)
                            && reservation.span().contains(span));
        }
    }

    @Provide
    Arbitrary<List<int[]>> services() {
        Arbitrary<Integer> buffer = Arbitraries.integers().between(0, 60);
        return Combinators.combine(Arbitraries.integers().between(5, 90), buffer, buffer)
                .as(Visits::service)
                .list()
                .ofSize(5);
    }

    @Provide
    Arbitrary<List<UUID>> masters() {
        return Arbitraries.longs()
                .between(1, 3)
                .map(number -> new UUID(1, number))
                .list()
                .ofSize(5);
    }
}
