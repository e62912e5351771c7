package io.thermae.finance.invoice;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of which branches the caller sees the documents and the money: an owner of all, a manager of his own. */
@ApplicationScoped
public class BranchScope {

    @Inject
    CurrentCaller caller;

    @Inject
    Branches branches;

    /** The ids of the branches to which a manager is confined; null for an owner. */
    public UUID @Nullable [] confinedTo() {
        Caller who = caller.get();
        return who.role() == Role.OWNER ? null : who.branches().toArray(UUID[]::new);
    }

    /** Whether the caller sees what is of a branch. */
    public boolean sees(UUID branchId) {
        Caller who = caller.get();
        return who.role() == Role.OWNER || who.branches().contains(branchId);
    }

    /**
     * Whether the caller sees what was sold in a branch, or counts in one that he sees.
     *
     * @param countsIn empty for all branches
     */
    public boolean sees(UUID soldIn, List<UUID> countsIn) {
        return sees(soldIn) || countsIn.isEmpty() || countsIn.stream().anyMatch(this::sees);
    }

    /**
     * The branch in which something is done.
     *
     * @param wanted null for the only one that the caller works in
     * @throws InvalidInput if there is no such branch, or not one only
     */
    public UUID choose(@Nullable UUID wanted) {
        List<UUID> possible =
                branches.list().stream().map(BranchView::id).filter(this::sees).toList();
        if (wanted == null) {
            if (possible.size() != 1) {
                throw new InvalidInput("branchId", "required");
            }
            return possible.get(0);
        }
        if (!possible.contains(wanted)) {
            throw new InvalidInput("branchId", "unknown_branch");
        }
        return wanted;
    }
}
