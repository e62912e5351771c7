package io.thermae.web.branch;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Which branches the caller sets up: an owner all of them, a manager those that he is confined to. */
@RequestScoped
public class OwnBranches {

    @Inject
    CurrentCaller caller;

    /** Other branches are to a manager as if they were not there to be changed. */
    void require(UUID branchId) {
        if (caller.get().role() == Role.MANAGER && !caller.get().branches().contains(branchId)) {
            throw new NotFound("branch");
        }
    }
}
