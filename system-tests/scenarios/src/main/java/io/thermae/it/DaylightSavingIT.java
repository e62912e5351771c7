package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Slot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Clocks change, visits stay: what is offered around a change of the zone's offset can be booked exactly as offered.
 * Almaty gave up an hour for good at the end of 2024-02-29.
 */
@ArquillianTest
@RunAsClient
public class DaylightSavingIT {

    private static final Duration WORK = Duration.ofMinutes(60);
    private static final int MASTERS = 4;

    private final Platform platform = Platform.current();

    @ParameterizedTest
    @CsvSource({
        "Asia/Almaty, 2024-03-01",
        "America/New_York, 2024-03-10",
        "Europe/Berlin, 2024-03-31",
        "Europe/Berlin, 2024-10-27",
        "America/New_York, 2024-11-03"
    })
    void whatIsOfferedAroundAChangeOfClocksCanBeBookedAsOffered(ZoneId zone, LocalDate change) {
        Business spa = openAllDay(zone);
        Service massage = spa.service("Massage").lasting(60).costing("80.00");
        List<Master> masters = IntStream.range(0, MASTERS)
                .mapToObj(i ->
                        spa.master("Master " + i).workingDaily("00:00", "00:00").performing(massage))
                .toList();

        for (LocalDate day = change.minusDays(1); !day.isAfter(change.plusDays(1)); day = day.plusDays(1)) {
            List<Slot> slots = spa.availability(massage).on(day);
            holdsThatTheDayIsCovered(
                    slots, day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone));
            bookEachSlot(spa, massage, masters, slots);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Almaty, 2024-03-01",
        "America/New_York, 2024-03-10",
        "Europe/Berlin, 2024-03-31",
        "Europe/Berlin, 2024-10-27",
        "America/New_York, 2024-11-03"
    })
    void openingHoursStayAtTheirWallTimeAcrossAChangeOfClocks(ZoneId zone, LocalDate change) {
        Business spa = platform.registersBusiness("hours")
                .in(zone.getId())
                .charging("EUR")
                .approved();
        spa.opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("80.00");
        spa.master("Aigerim").workingDaily("09:00", "21:00").performing(massage);

        for (LocalDate day = change.minusDays(1); !day.isAfter(change.plusDays(1)); day = day.plusDays(1)) {
            List<Slot> slots = spa.availability(massage).on(day);
            assertThat(slots.get(0).start())
                    .isEqualTo(day.atTime(9, 0).atZone(zone).toOffsetDateTime());
            assertThat(slots.get(slots.size() - 1).end())
                    .isEqualTo(day.atTime(21, 0).atZone(zone).toOffsetDateTime());
        }
    }

    private Business openAllDay(ZoneId zone) {
        return platform.registersBusiness("clock")
                .in(zone.getId())
                .charging("EUR")
                .approved()
                .opensDaily("00:00", "00:00");
    }

    /** From the first instant of the day to its last, without a hole, in the offset of the instant. */
    private static void holdsThatTheDayIsCovered(List<Slot> slots, ZonedDateTime from, ZonedDateTime to) {
        assertThat(slots).isNotEmpty();
        assertThat(slots.get(0).start().toInstant()).isEqualTo(from.toInstant());
        Duration step = Duration.between(slots.get(0).start(), slots.get(1).start());
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            assertThat(slot.start().toInstant()).isEqualTo(from.toInstant().plus(step.multipliedBy(i)));
            assertThat(slot.start().getOffset())
                    .isEqualTo(from.getZone().getRules().getOffset(slot.start().toInstant()));
            assertThat(Duration.between(slot.start(), slot.end())).isEqualTo(WORK);
        }
        assertThat(slots.get(slots.size() - 1).end().toInstant()).isAfterOrEqualTo(to.toInstant());
    }

    /** Books every slot, each with a master whose last visit has ended. */
    private static void bookEachSlot(Business spa, Service massage, List<Master> masters, List<Slot> slots) {
        Map<Master, OffsetDateTime> busyUntil = new HashMap<>();
        for (Slot slot : slots) {
            Master free = masters.stream()
                    .filter(master -> slot.masters().contains(master.id()))
                    .filter(master ->
                            !busyUntil.getOrDefault(master, slot.start()).isAfter(slot.start()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Nobody is free at " + slot));
            Booking booking = spa.visitor("Dana").books(massage).with(free).at(slot.start());
            assertThat(booking.start()).isEqualTo(slot.start());
            assertThat(booking.end()).isEqualTo(slot.end());
            busyUntil.put(free, slot.end());
        }
    }
}
