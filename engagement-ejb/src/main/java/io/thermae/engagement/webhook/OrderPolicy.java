package io.thermae.engagement.webhook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The order in which events of one thing are put down. A broker that delivers one again has delivered later ones meanwhile, so
 * whoever takes one takes those before it that nobody has taken.
 */
final class OrderPolicy {

    private OrderPolicy() {}

    /**
     * An event that waits to be put down.
     *
     * @param position among those of its thing
     */
    record Step<E>(UUID id, long position, E event) {}

    /**
     * What is to be put down now, in this order.
     *
     * @param arrived what the broker has delivered
     * @param untaken what of the same thing nobody has put down; what has arrived may be among it
     */
    static <E> List<Step<E>> inTurn(Step<E> arrived, Collection<Step<E>> untaken) {
        List<Step<E>> turn = new ArrayList<>();
        untaken.stream()
                .filter(step ->
                        step.position() < arrived.position() && !step.id().equals(arrived.id()))
                .sorted(Comparator.comparingLong(Step::position))
                .forEach(turn::add);
        turn.add(arrived);
        return turn;
    }
}
