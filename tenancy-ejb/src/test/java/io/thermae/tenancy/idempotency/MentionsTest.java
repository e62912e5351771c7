package io.thermae.tenancy.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class MentionsTest {

    @Test
    void areTheIdsOfAnAnswerEachOnce() {
        UUID one = UUID.fromString("00000000-0000-7000-8000-000000000001");
        UUID two = UUID.fromString("00000000-0000-7000-8000-000000000002");

        assertThat(Mentions.in("{\"id\": \"%s\", \"items\": [{\"id\":\"%s\", \"of\":\"%s\"}], \"note\": \"call %s\"}"
                        .formatted(one, two, one, two)))
                .containsExactly(one, two);
        assertThat(Mentions.in("{\"id\": \"none\"}")).isEmpty();
        assertThat(Mentions.in(null)).isEmpty();
    }
}
