package io.thermae.booking.reservation;

import io.thermae.booking.api.SlotAlreadyTaken;
import java.util.List;
import java.util.function.Supplier;

/** Tries again after a lost race, a bounded number of times. */
final class Races {

    /** Each lost race means that another master was taken: no business has so many who are free at one time. */
    private static final int TRIES = 60;

    private Races() {}

    /** @throws SlotAlreadyTaken if every try has lost */
    static <T> T retry(Supplier<T> attempt) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return attempt.get();
            } catch (RaceLost e) {
                // the next try sees what the winner has written
            }
        }
        throw new SlotAlreadyTaken(List.of());
    }
}
