package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.Set;
import java.util.UUID;

/** Says in which branches a master works, for the module that knows. */
@Local
public interface AssignBranches {

    /** Replaces the branches of a person who is a master; managers' and owners' are left alone. */
    void assign(UUID userId, Set<UUID> branches);
}
