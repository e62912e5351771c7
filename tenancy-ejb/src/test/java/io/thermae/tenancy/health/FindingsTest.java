package io.thermae.tenancy.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.SystemCheck.Finding;
import io.thermae.kernel.SystemCheck.Status;
import io.thermae.tenancy.api.SystemHealth.CheckView;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTest {

    private static final Instant FIRST = Instant.parse("2024-03-01T10:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Findings findings = new Findings();

    private boolean note(String name, Finding finding, int minute) {
        return findings.note(name, "seconds", Looked.found(finding), FIRST.plus(MINUTE.multipliedBy(minute)));
    }

    @Test
    void aChangeIsOneOnceAndItIsKnownSinceWhen() {
        assertThat(note("outbox", Finding.upTo(5, 3), 0)).isFalse();
        assertThat(note("outbox", Finding.upTo(5, 6), 1)).isTrue();
        assertThat(note("outbox", Finding.upTo(5, 7), 2)).isFalse();

        CheckView check = findings.of("outbox").orElseThrow();
        assertThat(check.status()).isEqualTo(Status.DEGRADED);
        assertThat(check.number()).isEqualTo(7);
        assertThat(check.since()).isEqualTo(FIRST.plus(MINUTE));
        assertThat(check.lookedAt()).isEqualTo(FIRST.plus(MINUTE).plus(MINUTE));

        assertThat(note("outbox", Finding.upTo(5, 0), 3)).isTrue();
        assertThat(findings.of("outbox").orElseThrow().since()).isEqualTo(FIRST.plus(MINUTE.multipliedBy(3)));
    }

    @Test
    void whatIsBadFromTheBeginningIsAChange() {
        assertThat(note("disk", new Finding(Status.DOWN, 0), 0)).isTrue();
        assertThat(note("broker", new Finding(Status.UP, 2), 0)).isFalse();

        assertThat(findings.all()).extracting(CheckView::name).containsExactly("broker", "disk");
        assertThat(findings.of("other")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, DOWN", "1, DEGRADED", "9, DEGRADED", "10, UP", "100, UP"})
    void theDiskIsToBeLookedAfterBeforeItIsFull(long free, Status status) {
        assertThat(DiskCheck.status(free, 10)).isEqualTo(status);
    }
}
