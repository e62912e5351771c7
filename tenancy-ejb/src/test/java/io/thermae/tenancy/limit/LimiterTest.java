package io.thermae.tenancy.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.tenancy.api.RateLimits.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LimiterTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Shelf shelf = new Shelf();
    private final Limiter here = new Limiter(shelf, MINUTE, shelf);
    private final Limiter there = new Limiter(shelf, MINUTE, shelf);

    @Test
    void tellsHowManyRemainAndUntilWhen() {
        Standing first = here.take("a", 3);
        shelf.pass(Duration.ofSeconds(20));
        Standing second = here.take("a", 3);

        assertThat(first.admitted()).isTrue();
        assertThat(first.limit()).isEqualTo(3);
        assertThat(first.remaining()).isEqualTo(2);
        assertThat(first.reset()).isEqualTo(MINUTE);
        assertThat(second.remaining()).isEqualTo(1);
        assertThat(second.reset()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void refusesUntilThePeriodEnds() {
        take(here, "a", 3, 3);
        shelf.pass(Duration.ofSeconds(15));

        Standing refused = here.take("a", 3);

        assertThat(refused.admitted()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.reset()).isEqualTo(Duration.ofSeconds(45));
        shelf.pass(Duration.ofSeconds(45));
        assertThat(here.take("a", 3).admitted()).isTrue();
    }

    @Test
    void bucketsDoNotMeet() {
        take(here, "a", 3, 3);

        assertThat(here.take("b", 3).admitted()).isTrue();
    }

    @Test
    void aChangedLimitCountsFromNowOn() {
        take(here, "a", 3, 3);

        assertThat(here.take("a", 5).remaining()).isEqualTo(4);
    }

    @Test
    void nodesCountTogether() {
        take(here, "a", 4, 3);

        assertThat(there.take("a", 4).remaining()).isZero();
        assertThat(here.take("a", 4).admitted()).isFalse();
        assertThat(there.take("a", 4).admitted()).isFalse();
    }

    @Test
    void aRequestIsOneStatementAndARefusedOneIsNone() {
        here.take("a", 3);
        assertThat(shelf.statements.getAndSet(0)).isEqualTo(1);
        here.take("a", 3);
        assertThat(shelf.statements.getAndSet(0)).isEqualTo(1);
        here.take("a", 3);
        here.take("a", 3);
        shelf.statements.set(0);

        for (int i = 0; i < 1000; i++) {
            assertThat(here.take("a", 3).admitted()).isFalse();
        }
        assertThat(shelf.statements).hasValue(0);
    }

    @Test
    void whatTheStoreForgotIsFull() {
        take(here, "a", 3, 3);
        shelf.forgetAll();
        shelf.pass(MINUTE);

        assertThat(here.take("a", 3).remaining()).isEqualTo(2);
    }

    @Test
    void aStoreThatFailsIsTheCallersBusiness() {
        shelf.broken = true;

        assertThatThrownBy(() -> here.take("a", 3)).hasStackTraceContaining("away");
        shelf.broken = false;
        assertThat(here.take("a", 3).remaining()).isEqualTo(2);
    }

    @Test
    void atOnceOnBothNodesNoneTooMany() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Long>> admitted = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Limiter node = i % 2 == 0 ? here : there;
                admitted.add(threads.submit(() -> take(node, "a", 100, 50)));
            }
            long sum = 0;
            for (Future<Long> each : admitted) {
                sum += each.get();
            }
            assertThat(sum).isEqualTo(100);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long take(Limiter node, String bucket, long limit, int times) {
        long admitted = 0;
        for (int i = 0; i < times; i++) {
            admitted += node.take(bucket, limit).admitted() ? 1 : 0;
        }
        return admitted;
    }
}
