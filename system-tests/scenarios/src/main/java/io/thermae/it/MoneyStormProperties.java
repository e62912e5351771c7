package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Sequence;
import io.thermae.it.support.ShrinkingLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * The sequences of {@link MoneyStormIT}: each operation once at each business, then thousands of them one after another, then half as
 * many by some at once; and a few that nobody has drawn before, other ones in each run. Each try is at new businesses. What fails one
 * after another is tried in fewer steps after, at new businesses again: at most twenty times, and for a minute. What fails at once is
 * not, since it does not come about a second time.
 *
 * <p>{@code -Dstorm.seed} draws other sequences, or those of a failure again, {@code -Dstorm.fresh} the few; {@code -Dstorm.operations}
 * says how many come one after another, {@code -Dstorm.seconds} after how long no more are begun, {@code -Dstorm.tries} how many
 * sequences there are.
 */
class MoneyStormProperties {

    /** How many one after another; half as many at once then. */
    private static final int OPERATIONS = Integer.getInteger("storm.operations", 1800);

    /** After which no more are begun: two thirds of it for those that come one after another. */
    private static final Duration LONGEST = Duration.ofSeconds(Integer.getInteger("storm.seconds", 120));

    /** How many there have to have been, of those that were asked for, however slow the machine is: else it has shown nothing. */
    private static final int FEWEST = Math.min(1800, OPERATIONS);

    /** How many of all have to have been done, and not refused: a thousand. */
    private static final int FEWEST_DONE = FEWEST * 5 / 9;

    private static final int LOOKED_AT = 400;

    /** How many one after another of those that nobody has drawn before; as many by all at once then. */
    private static final int FEW = 64;

    /** How often at last that is tried which chance has had refused each time. */
    private static final int MOST_TRIES = 40;

    private static final int AT_ONCE = 8;

    /** Which of the sequences: the same ones in each run, unless others are asked for. */
    private static final long SEED = Long.getLong("storm.seed", 20_261_122L);

    private static final String ABOUT = "storm.seed " + SEED;

    /** Which of those that nobody has drawn before. */
    private static final long FRESH =
            Long.getLong("storm.fresh", ThreadLocalRandom.current().nextLong(1_000_000_000L));

    /** Without invoices there is nothing to pay. */
    private static final List<MoneyOperation> DRAWN = Stream.concat(
                    Arrays.stream(MoneyOperation.values()),
                    Stream.of(
                            MoneyOperation.INVOICE,
                            MoneyOperation.INVOICE,
                            MoneyOperation.INVOICE,
                            MoneyOperation.EXPENSE))
            .toList();

    /** What an annotation cannot say. */
    static final class AsAsked implements AroundPropertyHook {

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            context.attributes().setSeed(Long.toString(SEED));
            context.attributes().setTries(Integer.getInteger("storm.tries", 1));
            return property.execute();
        }
    }

    /** The same, once. */
    static final class AsNobodyHas implements AroundPropertyHook {

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            context.attributes().setSeed(Long.toString(FRESH));
            context.attributes().setTries(1);
            return property.execute();
        }
    }

    @Property(
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL, // sequences have a limit of their own
            afterFailure = AfterFailureMode.RANDOM_SEED)
    @AddLifecycleHook(AsAsked.class)
    void afterAnythingTheBooksAgree(
            @ForAll("eachOnce") Sequence<MoneyStep> eachOnce,
            @ForAll("oneAfterAnother") Sequence<MoneyStep> oneAfterAnother,
            @ForAll("atOnce") List<Sequence<MoneyStep>> atOnce)
            throws Exception {
        MoneyStorms storms = new MoneyStorms(ABOUT);
        eachOnce.take(
                begun -> true, (step, number) -> storms.does(step), () -> storms.booksAgree("when each was done once"));
        long started = System.nanoTime();
        oneAfterAnother.take(
                begun -> begun < FEWEST
                        || isBefore(started, LONGEST.multipliedBy(2).dividedBy(3)),
                (step, number) -> {
                    storms.does(step);
                    if (number % LOOKED_AT == 0) {
                        storms.booksAgree("after " + number + " operations");
                    }
                },
                () -> storms.booksAgree("after all that came one after another"));
        if (oneAfterAnother.isShortened()) {
            return;
        }

        takeAtOnce(atOnce, storms);
        storms.triesAgain(MOST_TRIES);

        storms.booksAgree("after all");
        assertThat(storms.neverDone()).as(ABOUT + ": what was always refused").isEmpty();
        assertThat(storms.neverPostedTo())
                .as(ABOUT + ": accounts that nothing has shown")
                .isEmpty();
        assertThat(storms.timesDone())
                .as(ABOUT + ": what was done and not refused")
                .isGreaterThanOrEqualTo(FEWEST_DONE);
    }

    /** What chance refuses each time is left at that. */
    @Property(
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    @AddLifecycleHook(AsNobodyHas.class)
    void afterAFewThatNobodyHasDrawnTheBooksAgree(
            @ForAll("eachOnce") Sequence<MoneyStep> eachOnce,
            @ForAll("few") Sequence<MoneyStep> few,
            @ForAll("fewAtOnce") List<Sequence<MoneyStep>> atOnce)
            throws Exception {
        MoneyStorms storms = new MoneyStorms("storm.fresh " + FRESH);
        eachOnce.take(begun -> true, (step, number) -> storms.does(step), () -> {});
        few.take(begun -> true, (step, number) -> storms.does(step), () -> storms.booksAgree("after a few"));
        if (few.isShortened()) {
            return;
        }

        takeAtOnce(atOnce, storms);

        storms.booksAgree("after a few at once");
    }

    private static void takeAtOnce(List<Sequence<MoneyStep>> sequences, MoneyStorms storms)
            throws InterruptedException, ExecutionException {
        long started = System.nanoTime();
        ExecutorService everybody = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<? extends Future<?>> futures = sequences.stream()
                    .map(sequence -> everybody.submit(() -> sequence.take(
                            begun -> begun < FEWEST / 2 / AT_ONCE || isBefore(started, LONGEST.dividedBy(3)),
                            (step, number) -> storms.does(step),
                            () -> {})))
                    .toList();
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

    @Provide
    Arbitrary<Sequence<MoneyStep>> eachOnce() {
        int steps = MoneyOperation.values().length * MoneyStorms.CURRENCIES.size();
        return Sequence.of(chances().list().ofSize(steps).map(MoneyStormProperties::eachOnce));
    }

    /** In the order in which each finds what it is about. */
    private static List<MoneyStep> eachOnce(List<Integer> chances) {
        Iterator<Integer> chance = chances.iterator();
        List<MoneyStep> steps = new ArrayList<>();
        for (MoneyOperation operation : MoneyOperation.values()) {
            for (String currency : MoneyStorms.CURRENCIES) {
                steps.add(new MoneyStep(currency, operation, chance.next()));
            }
        }
        return steps;
    }

    @Provide
    Arbitrary<Sequence<MoneyStep>> oneAfterAnother() {
        return Sequence.of(steps(OPERATIONS), new ShrinkingLimit(20, Duration.ofMinutes(1)));
    }

    @Provide
    Arbitrary<List<Sequence<MoneyStep>>> atOnce() {
        return Sequence.of(steps(OPERATIONS / 2 / AT_ONCE)).list().ofSize(AT_ONCE);
    }

    @Provide
    Arbitrary<Sequence<MoneyStep>> few() {
        return Sequence.of(steps(FEW), new ShrinkingLimit(20, Duration.ofMinutes(1)));
    }

    @Provide
    Arbitrary<List<Sequence<MoneyStep>>> fewAtOnce() {
        return Sequence.of(steps(FEW / AT_ONCE)).list().ofSize(AT_ONCE);
    }

    private static Arbitrary<List<MoneyStep>> steps(int size) {
        return Combinators.combine(Arbitraries.of(MoneyStorms.CURRENCIES), Arbitraries.of(DRAWN), chances())
                .as(MoneyStep::new)
                .list()
                .ofSize(size);
    }

    /** Even, and not mostly the values that jqwik likes best: they only seed. */
    private static Arbitrary<Integer> chances() {
        return Arbitraries.integers()
                .between(0, 999_999)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }
}
