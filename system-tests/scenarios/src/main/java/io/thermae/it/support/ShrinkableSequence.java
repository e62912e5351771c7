package io.thermae.it.support;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * A sequence, and the shorter ones that are tried when it fails. jqwik's own for lists begin with the first half, without knowing how
 * far the list was taken: too many tries, where one takes seconds. What comes after the failure is left off here at once; of
 * what came before it the last steps are the likeliest to matter, and then one part after another is left out.
 *
 * @param limit of all that come of one sequence
 */
record ShrinkableSequence<S>(Sequence<S> sequence, ShrinkingLimit limit) implements Shrinkable<Sequence<S>> {

    private static final int PARTS = 4;

    @Override
    public Sequence<S> value() {
        return sequence;
    }

    /** The last sixteenth of what was taken, the last quarter and half, and all but each quarter; lazily, for the limit's sake. */
    @Override
    public Stream<Shrinkable<Sequence<S>>> shrink() {
        List<S> taken = sequence.untilFailure();
        Stream<List<S>> last = IntStream.of(PARTS * PARTS, PARTS, 2)
                .map(part -> taken.size() - taken.size() / part)
                .mapToObj(from -> taken.subList(from, taken.size()));
        int size = Math.max(1, taken.size() / PARTS);
        Stream<List<S>> allButOne = IntStream.iterate(0, from -> from < taken.size(), from -> from + size)
                .mapToObj(from -> without(taken, from, Math.min(from + size, taken.size())));
        return Stream.concat(last, allButOne)
                .filter(kept -> !kept.isEmpty())
                .takeWhile(kept -> limit.hasMore())
                .map(kept -> new ShrinkableSequence<>(new Sequence<>(kept, limit, true), limit));
    }

    private static <S> List<S> without(List<S> steps, int from, int to) {
        List<S> kept = new ArrayList<>(steps.subList(0, from));
        kept.addAll(steps.subList(to, steps.size()));
        return kept;
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(sequence.size());
    }
}
