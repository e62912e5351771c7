package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The platform's own books, of all businesses: for its administrators. The caller sees to it that they are read by nobody else. */
@Local
public interface PlatformBooks {

    /** All accounts, by number, at the end of a day in UTC. */
    List<PlatformAccountView> accounts(LocalDate at);

    /**
     * A part of the entries, the last one posted first.
     *
     * @param documentId of which they tell; those of an invoice are also those of its payments and refunds; null for all
     */
    List<PlatformEntryView> entries(@Nullable UUID documentId, Portion portion);
}
