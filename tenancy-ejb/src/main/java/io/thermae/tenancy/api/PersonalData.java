package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A module's part in what a business knows of a person. Each module that holds personal data has one; all of them are
 * asked, in no order. Works in the tenant's transaction.
 */
@Local
public interface PersonalData {

    /**
     * The ids of the module's rows that are about a person, as far as they follow from what is known of him. None where all of
     * them are found by ids that other modules name.
     */
    default Set<UUID> recordsOf(DataSubject person) {
        return Set.of();
    }

    /** The names of the lists that the module adds to an export. */
    List<String> lists(DataSubject.Kind kind);

    /**
     * Items of such a list.
     *
     * @param after the position of the last item that was read; null from the start on
     * @param limit at most so many
     */
    List<PersonalList.Item> read(DataSubject person, String list, @Nullable String after, int limit);

    /** How many visits with the person are still to come or going on. */
    default long openVisits(DataSubject person, Instant now) {
        return 0;
    }

    /** Takes out of the module's rows who the person was; what the law keeps stays. */
    void erase(DataSubject person);

    /** All parts have erased the person, and what was on its way about him is forgotten: what is told of that from now on stays. */
    default void erased(DataSubject person) {}

    /** Words by which events that were sent mention the person, beside his contacts: they go when he is erased. */
    default Set<String> mentions(DataSubject person) {
        return Set.of();
    }
}
