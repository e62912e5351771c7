package io.thermae.it.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of sequences that hold and of those that fail: without a server, of steps that are numbers. */
class PropertyRunTest {

    private static final List<Sequence<Integer>> TRIED = new ArrayList<>();

    @BeforeEach
    void nothingWasTried() {
        TRIED.clear();
    }

    @Test
    void whatHoldsIsTriedOnceAndInFull() {
        PropertyRun.holds(Sound.class);

        assertThat(TRIED).singleElement().satisfies(sequence -> {
            assertThat(sequence.toString()).startsWith("2000 of 2000 steps");
            assertThat(sequence.isShortened()).isFalse();
        });
    }

    @Test
    void whatFailsIsToldWithItsSeedAndInFewerStepsThatFailToo() {
        assertThatThrownBy(() -> PropertyRun.holds(Unsound.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("fails by 7 after 3")
                .hasMessageContaining("seed = 42")
                .hasMessageContaining("2 of 2 steps: [3, ")
                .hasMessageContaining(" of 2000 steps");
    }

    @Test
    void theSameSeedIsTheSameSequence() {
        assertThatThrownBy(() -> PropertyRun.holds(Unsound.class)).isInstanceOf(AssertionError.class);
        List<Sequence<Integer>> first = List.copyOf(TRIED);
        TRIED.clear();

        assertThatThrownBy(() -> PropertyRun.holds(Unsound.class)).isInstanceOf(AssertionError.class);

        assertThat(TRIED).isEqualTo(first);
    }

    @Test
    void notLookedForBeyondTheLimit() {
        assertThatThrownBy(() -> PropertyRun.holds(Impatient.class)).isInstanceOf(AssertionError.class);

        assertThat(TRIED).hasSize(3);
    }

    @Test
    void notLookedForWhenTheStepsHeld() {
        assertThatThrownBy(() -> PropertyRun.holds(FailingAfterwards.class)).isInstanceOf(AssertionError.class);

        assertThat(TRIED).hasSize(1);
    }

    @Test
    void aClassWithoutPropertiesIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> PropertyRun.holds(Empty.class));
    }

    private static void take(Sequence<Integer> sequence, boolean sound) {
        TRIED.add(sequence);
        List<Integer> taken = new ArrayList<>();
        sequence.take(
                begun -> true,
                (step, number) -> {
                    taken.add(step);
                    if (!sound && step % 10 == 7 && taken.contains(3)) {
                        throw new AssertionError("fails by 7 after 3");
                    }
                },
                () -> assertThat(taken).isNotEmpty());
    }

    private static Arbitrary<Sequence<Integer>> upTo(int tries) {
        return Sequence.of(
                Arbitraries.integers().between(1, 1000).list().ofSize(2000),
                new ShrinkingLimit(tries, Duration.ofMinutes(1)));
    }

    static class Sound {

        @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
        void holds(@ForAll("steps") Sequence<Integer> steps) {
            take(steps, true);
        }

        @Provide
        Arbitrary<Sequence<Integer>> steps() {
            return upTo(20);
        }
    }

    static class Unsound {

        @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.FULL, seed = "42")
        void fails(@ForAll("steps") Sequence<Integer> steps) {
            take(steps, false);
        }

        @Provide
        Arbitrary<Sequence<Integer>> steps() {
            return upTo(200);
        }
    }

    static class Impatient {

        @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.FULL, seed = "42")
        void fails(@ForAll("steps") Sequence<Integer> steps) {
            take(steps, false);
        }

        @Provide
        Arbitrary<Sequence<Integer>> steps() {
            return upTo(2);
        }
    }

    static class FailingAfterwards {

        @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.FULL)
        void fails(@ForAll("steps") Sequence<Integer> steps) {
            take(steps, true);
            throw new AssertionError("after the steps");
        }

        @Provide
        Arbitrary<Sequence<Integer>> steps() {
            return upTo(20);
        }
    }

    static class Empty {}
}
