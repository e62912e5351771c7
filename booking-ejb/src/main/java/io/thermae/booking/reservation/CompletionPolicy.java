package io.thermae.booking.reservation;

import io.thermae.kernel.InvalidInput;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What a visit comes to that did not take place as a whole: what was left out is not paid for. */
final class CompletionPolicy {

    private CompletionPolicy() {}

    /**
     * @param leftOut positions, from 0, of the items that did not take place
     * @throws InvalidInput {@code unknown_item}; {@code nothing_done} if none is left: that is a no-show, or a cancellation
     */
    static List<BookingItem> without(List<BookingItem> items, Set<Integer> leftOut) {
        if (leftOut.stream().anyMatch(position -> position < 0 || position >= items.size())) {
            throw new InvalidInput("leftOut", "unknown_item");
        }
        if (leftOut.size() == items.size()) {
            throw new InvalidInput("leftOut", "nothing_done");
        }
        return IntStream.range(0, items.size())
                .mapToObj(position ->
                        leftOut.contains(position) ? items.get(position).withoutBeingDone() : items.get(position))
                .toList();
    }
}
