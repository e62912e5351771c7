package io.thermae.booking.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.CalendarFailure;
import io.thermae.kernel.outside.Deadline;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Nobody waits for a look after its time, and it does not go on unseen. */
class LooksInTimeTest {

    @Test
    void whoIsNotBackInTimeIsGivenUpAndStopped() {
        CompletableFuture<Look.Outcome> never = new CompletableFuture<>();

        assertThat(ExternalCalendarJob.await(never, Deadline.in(Duration.ZERO)))
                .isEqualTo(new Look.Failed(CalendarFailure.TOO_SLOW, null));
        assertThat(never).isCancelled();
    }

    @Test
    void whoIsBackIsHeardHoweverLateItIs() {
        Look.Outcome outcome = new Look.Unchanged();

        assertThat(ExternalCalendarJob.await(
                        CompletableFuture.completedFuture(outcome), Deadline.in(Duration.ofSeconds(-1))))
                .isSameAs(outcome);
    }

    @Test
    void whatComesToItsTurnTooLateCallsNobody() throws InterruptedException, ExecutionException {
        FetchExternalCalendar fetch = new FetchExternalCalendar();
        fetch.settings = new ExternalCalendarSettings();
        fetch.settings.timeoutSeconds = 10;
        fetch.settings.plainHosts = Optional.empty();
        fetch.settings.privateHosts = Optional.empty();
        Look look = new Look(
                new UUID(0, 1),
                new UUID(0, 2),
                1,
                Instant.EPOCH,
                URI.create("https://calendar.example/a.ics"),
                null,
                null,
                Ics.FRAME);

        assertThat(fetch.fetch(look, Deadline.in(Duration.ZERO)).get())
                .isEqualTo(new Look.Failed(CalendarFailure.TOO_SLOW, null));
    }

    @Test
    void aDeadlineIsTheSoonerOfTwo() {
        Deadline soon = Deadline.in(Duration.ofSeconds(1));

        assertThat(soon.orIn(Duration.ofHours(1))).isEqualTo(soon);
        assertThat(soon.orIn(Duration.ZERO).isOver()).isTrue();
        assertThat(ExternalCalendarJob.FOR_ALL).isLessThan(DueExternalCalendars.LEASE);
    }
}
