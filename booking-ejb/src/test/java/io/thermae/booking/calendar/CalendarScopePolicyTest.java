package io.thermae.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.CalendarView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarScopePolicyTest {

    private static final UUID HERE = new UUID(0, 1);
    private static final UUID ELSEWHERE = new UUID(0, 2);
    private static final UUID SELF = new UUID(1, 1);
    private static final UUID COLLEAGUE = new UUID(1, 2);

    @Test
    void anOwnerIsShownEverything() {
        CalendarScopePolicy owner = new CalendarScopePolicy(null, null);

        assertThat(owner.shows(work(HERE, COLLEAGUE))).isTrue();
        assertThat(owner.showsLineOf(COLLEAGUE, HERE)).isTrue();
        assertThat(owner.showsReasonsOf(COLLEAGUE)).isTrue();
    }

    @Test
    void aManagerIsShownTheVisitsOfHisBranches() {
        CalendarScopePolicy manager = new CalendarScopePolicy(Set.of(HERE), null);

        assertThat(manager.shows(work(HERE, COLLEAGUE))).isTrue();
        assertThat(manager.shows(work(ELSEWHERE, COLLEAGUE))).isFalse();
        assertThat(manager.showsLineOf(COLLEAGUE, HERE)).isTrue();
    }

    @Test
    void aMasterIsShownHisOwn() {
        CalendarScopePolicy master = new CalendarScopePolicy(Set.of(), SELF);

        assertThat(master.shows(work(ELSEWHERE, COLLEAGUE, SELF))).isTrue();
        assertThat(master.shows(work(HERE, COLLEAGUE))).isFalse();
        assertThat(master.showsLineOf(SELF, HERE)).isTrue();
        assertThat(master.showsLineOf(COLLEAGUE, HERE)).isFalse();
    }

    @Test
    void aMasterWhoSeesHisBranchIsToldNoReasons() {
        CalendarScopePolicy master = new CalendarScopePolicy(Set.of(HERE), SELF);

        assertThat(master.shows(work(HERE, COLLEAGUE))).isTrue();
        assertThat(master.showsLineOf(COLLEAGUE, HERE)).isTrue();
        assertThat(master.showsReasonsOf(COLLEAGUE)).isFalse();
        assertThat(master.showsReasonsOf(SELF)).isTrue();
    }

    @Test
    void feedsAreOfWhatTheCalendarShows() {
        CalendarScopePolicy owner = new CalendarScopePolicy(null, null);
        CalendarScopePolicy manager = new CalendarScopePolicy(Set.of(HERE), null);
        CalendarScopePolicy master = new CalendarScopePolicy(Set.of(), SELF);

        assertThat(owner.showsBranch(ELSEWHERE)).isTrue();
        assertThat(owner.showsMaster(COLLEAGUE, Set.of())).isTrue();
        assertThat(manager.showsBranch(HERE)).isTrue();
        assertThat(manager.showsBranch(ELSEWHERE)).isFalse();
        assertThat(manager.showsMaster(COLLEAGUE, Set.of(HERE, ELSEWHERE))).isTrue();
        assertThat(manager.showsMaster(COLLEAGUE, Set.of(ELSEWHERE))).isFalse();
        assertThat(master.showsMaster(SELF, Set.of(ELSEWHERE))).isTrue();
        assertThat(master.showsMaster(COLLEAGUE, Set.of(HERE))).isFalse();
        assertThat(master.showsBranch(HERE)).isFalse();
    }

    private static Work work(UUID branch, UUID... masters) {
        Instant start = Instant.parse("2024-03-05T10:00:00Z");
        return new Work(
                branch,
                0,
                ZoneOffset.UTC,
                new CalendarView.Visit(
                        new UUID(2, 1),
                        "7KX4-9QM2",
                        BookingStatus.CONFIRMED,
                        start,
                        start.plusSeconds(3600),
                        new UUID(3, 1),
                        "Massage",
                        List.of(masters),
                        List.of(),
                        new UUID(4, 1),
                        "Dana",
                        null,
                        List.of(new CalendarView.Part(start, start.plusSeconds(3600), true)),
                        0,
                        0,
                        false,
                        false,
                        1));
    }
}
