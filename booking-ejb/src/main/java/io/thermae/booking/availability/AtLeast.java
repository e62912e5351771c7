package io.thermae.booking.availability;

import java.util.ArrayList;
import java.util.List;

/** The minutes that are in at least so many of several sets. */
final class AtLeast {

    /** In at least one, in at least two, and so on. */
    private final List<Minutes> levels = new ArrayList<>();

    /** @param count at least 1 */
    AtLeast(int count, int size) {
        for (int i = 0; i < count; i++) {
            levels.add(Minutes.none(size));
        }
    }

    void count(Minutes minutes) {
        for (int level = levels.size() - 1; level > 0; level--) {
            levels.get(level).addAll(levels.get(level - 1).copy().retainAll(minutes));
        }
        levels.get(0).addAll(minutes);
    }

    /** Not a copy. */
    Minutes minutes() {
        return levels.get(levels.size() - 1);
    }
}
