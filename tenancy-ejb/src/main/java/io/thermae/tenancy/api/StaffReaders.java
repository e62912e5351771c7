package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People of the business who are told something: where they are signed in, or by mail. */
@Local
public interface StaffReaders {

    /**
     * Somebody who is told.
     *
     * @param id of the person
     * @param addressee how he is written to
     */
    record Reader(UUID id, Addressee addressee) {}

    /** Who of the active people has an address. */
    Optional<UUID> withEmail(String email);

    /** The active owners. */
    List<UUID> owners();

    /** The active managers of a branch. */
    List<UUID> managersOf(UUID branchId);

    /** The active owners and the active managers of a branch, each once, in the order of their ids. */
    List<Reader> answeringFor(UUID branchId);
}
