package io.thermae.engagement.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EarlyReceiptsTest {

    private static final Instant FIRST = Instant.parse("2024-01-10T10:00:00Z");

    private final EarlyReceipts early = new EarlyReceipts(2);

    @Test
    void the_first_time_counts() {
        assertThat(early.firstTold("a")).isEmpty();

        early.keep("a", FIRST);
        early.keep("a", FIRST.plusSeconds(60));

        assertThat(early.firstTold("a")).contains(FIRST);
    }

    @Test
    void what_does_not_come_again_is_forgotten() {
        early.keep("a", FIRST);
        early.forget("a");
        early.forget("b");

        assertThat(early.firstTold("a")).isEmpty();
    }

    @Test
    void of_too_many_the_oldest_is_forgotten() {
        early.keep("a", FIRST);
        early.keep("b", FIRST);
        early.keep("a", FIRST);
        early.keep("c", FIRST);

        assertThat(early.firstTold("a")).isEmpty();
        assertThat(early.firstTold("b")).contains(FIRST);
        assertThat(early.firstTold("c")).contains(FIRST);
    }
}
