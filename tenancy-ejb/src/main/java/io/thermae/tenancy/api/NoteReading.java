package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes in the entered tenant's audit that the signed-in person has looked at personal data. */
@Local
public interface NoteReading {

    /**
     * Notes it, with the transaction that reads. Does nothing for clients, who look at what is theirs, and where
     * nobody is signed in: messages and jobs show nobody anything.
     *
     * @param entity what was looked at: the table, for example {@code booking.booking}
     * @param entityId the thing; null for several
     * @param seen the ids of all that was seen, by their kind in the plural: {@code customers}
     */
    void note(String entity, @Nullable UUID entityId, Map<String, ?> seen);
}
