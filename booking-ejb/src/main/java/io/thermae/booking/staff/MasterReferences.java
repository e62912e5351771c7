package io.thermae.booking.staff;

import io.thermae.booking.api.MasterDetails;
import io.thermae.booking.api.ServiceView;
import io.thermae.booking.api.Services;
import io.thermae.kernel.Caller;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Checks that the branches and services said of a master are there, and the caller's to give. */
@ApplicationScoped
public class MasterReferences {

    @Inject
    Branches branches;

    @Inject
    Services services;

    /** @param before where the master works so far; empty for a new one */
    List<FieldViolation> violations(MasterDetails details, Caller caller, Collection<UUID> before) {
        List<FieldViolation> violations = new ArrayList<>();
        Set<UUID> knownBranches = branches.list().stream()
                .map(BranchView::id)
                .filter(id -> caller.role() != Role.MANAGER || caller.branches().contains(id))
                .collect(Collectors.toSet());
        knownBranches.addAll(MasterScope.elsewhere(caller, before));
        if (details.branchIds().isEmpty()) {
            violations.add(new FieldViolation("branchIds", "required"));
        } else if (!knownBranches.containsAll(details.branchIds())) {
            violations.add(new FieldViolation("branchIds", "unknown_branch"));
        }
        Set<UUID> knownServices = services.list().stream().map(ServiceView::id).collect(Collectors.toSet());
        if (!knownServices.containsAll(details.serviceIds())) {
            violations.add(new FieldViolation("serviceIds", "unknown_service"));
        }
        return violations;
    }
}
