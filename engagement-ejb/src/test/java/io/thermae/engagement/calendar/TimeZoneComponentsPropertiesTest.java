package io.thermae.engagement.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What a calendar reads back is what java.time means, in every zone of the world. */
class TimeZoneComponentsPropertiesTest {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2045-01-01T00:00:00Z");

    @Property(tries = 1000, seed = "20261122")
    void an_event_keeps_its_instants(
            @ForAll("zones") String zone,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 5, max = 600) int minutes) {
        readsBack(zone, start, start.plus(Duration.ofMinutes(minutes)));
    }

    @Property(tries = 1000, seed = "20261122")
    void an_event_keeps_its_instants_around_a_change_of_the_clocks(
            @ForAll("zones") String zone,
            @ForAll("instants") Instant about,
            @ForAll @IntRange(min = -200, max = 200) int minutesFromChange,
            @ForAll @IntRange(min = 5, max = 600) int minutes) {
        ZoneOffsetTransition change = ZoneId.of(zone).getRules().nextTransition(about);
        Instant start = (change == null ? about : change.getInstant()).plus(Duration.ofMinutes(minutesFromChange));
        readsBack(zone, start, start.plus(Duration.ofMinutes(minutes)));
    }

    /** Found by the property above: the zone's very first change of the clocks lies within the event. */
    @Example
    void an_event_keeps_its_instants_around_the_first_change_ever() {
        readsBack("Antarctica/Troll", Instant.parse("2005-03-27T00:59:00Z"), Instant.parse("2005-03-27T01:04:00Z"));
    }

    /** Found by the property above: the old date classes know no changes of the clocks after 2037. */
    @Example
    void an_event_keeps_its_instants_when_the_old_tables_have_ended() {
        readsBack("Africa/Casablanca", Instant.parse("2038-09-25T17:00:00Z"), Instant.parse("2038-09-26T03:00:00Z"));
        readsBack("Africa/Windhoek", Instant.parse("2044-08-13T12:02:00Z"), Instant.parse("2044-08-13T12:07:00Z"));
    }

    private static void readsBack(String zone, Instant start, Instant end) {
        ICalendar calendar = Biweekly.parse(Invitation.REQUEST.of(EventFixture.event(zone, start, end), start))
                .first();

        ReadTimeZone read = ReadTimeZone.of(calendar.getTimezoneInfo().getComponents(), end);
        VEvent event = calendar.getEvents().get(0);
        assertThat(read.instant(event.getDateStart().getValue().getRawComponents()))
                .as("start in %s at %s", zone, start)
                .isEqualTo(start);
        assertThat(read.instant(event.getDateEnd().getValue().getRawComponents()))
                .as("end in %s at %s", zone, end)
                .isEqualTo(end);
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList());
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(EARLIEST.getEpochSecond() / 60, LATEST.getEpochSecond() / 60)
                .map(minutes -> Instant.ofEpochSecond(minutes * 60));
    }
}
