package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People of the business to whom something is shown when they are signed in. */
@Local
public interface StaffReaders {

    /** Who of the active people has an address. */
    Optional<UUID> withEmail(String email);

    /** The active owners. */
    List<UUID> owners();

    /** The active managers of a branch. */
    List<UUID> managersOf(UUID branchId);
}
