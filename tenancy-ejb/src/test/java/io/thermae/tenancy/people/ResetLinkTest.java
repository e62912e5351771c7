package io.thermae.tenancy.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResetLinkTest {

    private static final Instant NOW = Instant.parse("2024-03-01T09:00:00Z");

    private final ResetLink link = new ResetLink(new UUID(1, 1), new UUID(2, 2), NOW);

    @Test
    void isGoodForHalfAnHour() {
        assertThat(link.isOpen(NOW.plus(Duration.ofMinutes(30)).minusMillis(1))).isTrue();
        assertThat(link.isOpen(NOW.plus(Duration.ofMinutes(30)))).isFalse();
    }

    @Test
    void isGoodOnce() {
        link.use(NOW);

        assertThat(link.isOpen(NOW)).isFalse();
    }
}
