package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Desk;
import io.thermae.it.support.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * After anything that can be done with money, in any order and at once, in currencies of two decimals, of none and of three,
 * all is as {@link MoneyAudit} says; and nobody is answered with an error of ours.
 */
@ArquillianTest
@RunAsClient
public class MoneyStormIT {

    /** How many one after another; half as many at once then. */
    private static final int OPERATIONS = Integer.getInteger("storm.operations", 2000);

    /** After which no more are begun: two thirds of it for those that come one after another. */
    private static final Duration LONGEST = Duration.ofSeconds(Integer.getInteger("storm.seconds", 120));

    /** How many there have to have been, of those that were asked for, however slow the machine is: else it has shown nothing. */
    private static final int FEWEST = Math.min(1000, OPERATIONS);

    private static final int LOOKED_AT = 250;
    private static final int AT_ONCE = 8;

    /** Which of the operations: the same ones in each run, unless others are asked for. */
    private final long seed = Long.getLong("storm.seed", 20_261_122L);

    private final String about = "seed " + seed;
    private final Platform platform = Platform.current();
    private final List<MoneyStorm> storms = Stream.of("KZT", "JPY", "KWD")
            .map(currency -> new MoneyStorm(about, currency))
            .toList();

    @Test
    void afterAnythingTheBooksAgree() throws Exception {
        Random random = new Random(seed);
        for (MoneyStorm.Operation operation : MoneyStorm.Operation.values()) {
            storms.forEach(storm -> storm.does(operation, random));
        }
        booksAgree("when each was done once");
        long started = System.nanoTime();
        for (int i = 1;
                i <= OPERATIONS
                        && (i <= FEWEST
                                || isBefore(started, LONGEST.multipliedBy(2).dividedBy(3)));
                i++) {
            Desk.any(random, storms).does(random);
            if (i % LOOKED_AT == 0) {
                booksAgree("after " + i + " operations");
            }
        }
        booksAgree("after all that came one after another");

        atOnce();

        booksAgree("after all");
        assertThat(neverDone()).as(about).isEmpty();
        assertThat(storms.stream().mapToInt(MoneyStorm::timesDone).sum())
                .as(about + ": what was done and not refused")
                .isGreaterThan(FEWEST / 2);
    }

    private void atOnce() throws Exception {
        long started = System.nanoTime();
        ExecutorService everybody = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 1; i <= AT_ONCE; i++) {
                Random random = new Random(seed + i);
                futures.add(everybody.submit(() -> {
                    for (int n = 0;
                            n < OPERATIONS / 2 / AT_ONCE
                                    && (n < FEWEST / 2 / AT_ONCE || isBefore(started, LONGEST.dividedBy(3)));
                            n++) {
                        Desk.any(random, storms).does(random);
                    }
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } finally {
            everybody.shutdownNow();
        }
    }

    private static boolean isBefore(long startedNanos, Duration longest) {
        return System.nanoTime() - startedNanos < longest.toNanos();
    }

    /** What was refused each time, everywhere. */
    private Set<MoneyStorm.Operation> neverDone() {
        Set<MoneyStorm.Operation> never = EnumSet.allOf(MoneyStorm.Operation.class);
        storms.forEach(storm -> never.retainAll(storm.neverDone()));
        return never;
    }

    private void booksAgree(String when) {
        for (MoneyStorm storm : storms) {
            try {
                new MoneyAudit(platform, storm.spa()).agrees();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(about + " " + storm.spa().currency() + ", " + when + ": " + e.getMessage(), e);
            }
        }
    }
}
