package io.thermae.it.support;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;

/**
 * Steps that jqwik has drawn, and how far they were taken. Two of the same steps are equal, so that jqwik does not try them twice.
 *
 * @param <S> a step; says by {@code toString} what it is
 */
public final class Sequence<S> {

    /** So many of the last ones it tells of, where the seed tells the others. */
    private static final int TOLD = 20;

    private final List<S> steps;
    private final ShrinkingLimit limit;
    private final boolean shortened;
    private int begun;
    private boolean failed;

    Sequence(List<S> steps, ShrinkingLimit limit, boolean shortened) {
        this.steps = List.copyOf(steps);
        this.limit = limit;
        this.shortened = shortened;
    }

    /** Of steps; when they fail, fewer of them are looked for that fail too, for as long as the limit lets. */
    public static <S> Arbitrary<Sequence<S>> of(Arbitrary<List<S>> steps, ShrinkingLimit limit) {
        RandomGenerator<List<S>> generator = steps.generator(1);
        return Arbitraries.fromGenerator(random ->
                new ShrinkableSequence<>(new Sequence<>(generator.next(random).value(), limit, false), limit));
    }

    /** Of steps that stay as they are. */
    public static <S> Arbitrary<Sequence<S>> of(Arbitrary<List<S>> steps) {
        return of(steps, ShrinkingLimit.none());
    }

    /**
     * Takes one step after another, and then sees to what has come of them. It is about steps that failed here that
     * fewer are looked for. Of fewer there are no more once the limit is reached, and then nobody sees to anything.
     *
     * @param goesOn whether another step is to be taken, by how many there were
     * @param each takes a step, which has this number, from 1 on
     */
    public void take(IntPredicate goesOn, ObjIntConsumer<S> each, Runnable last) {
        failed = true;
        begun = 0;
        if (shortened) {
            limit.tries();
        }
        while (begun < steps.size() && (shortened ? limit.isOpen() : goesOn.test(begun))) {
            S step = steps.get(begun);
            begun++;
            each.accept(step, begun);
        }
        if (!shortened || limit.isOpen()) {
            last.run();
        }
        failed = false;
    }

    /** Whether it is part of one that failed. */
    public boolean isShortened() {
        return shortened;
    }

    /** Those that were taken until it failed; none, if it has not. */
    List<S> untilFailure() {
        return failed ? steps.subList(0, begun) : List.of();
    }

    int size() {
        return steps.size();
    }

    /** How far it was taken, and by which steps: all of them, if no seed draws it again. */
    @Override
    public String toString() {
        int from = shortened ? 0 : Math.max(0, begun - TOLD);
        return begun + " of " + steps.size() + " steps" + (from > 0 ? ", at last " : ": ") + steps.subList(from, begun);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sequence<?> sequence && steps.equals(sequence.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }
}
