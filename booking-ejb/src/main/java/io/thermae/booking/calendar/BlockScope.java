package io.thermae.booking.calendar;

import io.thermae.booking.api.BlockDetails;
import io.thermae.booking.reservation.StaffScope;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In whose calendars the caller may put something: an owner in all, a manager in those of his branches, a master in his own. */
@ApplicationScoped
public class BlockScope {

    @Inject
    Sql sql;

    @Inject
    Branches branches;

    @Inject
    StaffScope staffScope;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentSession session;

    /** The caller's own, of what a block names. */
    record Own(Set<UUID> branches, Set<UUID> masters, Set<UUID> resources) {

        /** What of a block is not there for the caller. */
        List<FieldViolation> violations(BlockDetails block) {
            List<FieldViolation> violations = new ArrayList<>();
            if (block.branchId() != null && !branches.contains(block.branchId())) {
                violations.add(new FieldViolation("branchId", "unknown_branch"));
            }
            addUnknown(violations, "masterIds", block.masterIds(), masters, "unknown_master");
            addUnknown(violations, "resourceIds", block.resourceIds(), resources, "unknown_resource");
            return violations;
        }

        /** Whether anything of a block is the caller's. */
        boolean touches(BlockDetails block) {
            return (block.branchId() != null && branches.contains(block.branchId()))
                    || block.masterIds().stream().anyMatch(masters::contains)
                    || block.resourceIds().stream().anyMatch(resources::contains);
        }

        private static void addUnknown(
                List<FieldViolation> violations, String field, List<UUID> ids, Set<UUID> known, String code) {
            for (int i = 0; i < ids.size(); i++) {
                if (!known.contains(ids.get(i))) {
                    violations.add(new FieldViolation(field + "[" + i + "]", code));
                }
            }
        }
    }

    /** Archived masters and resources are nobody's any more, but for what there is of them already. */
    Own of(BlockDetails block, boolean archivedToo) {
        Caller who = caller.get();
        if (who.role() == Role.MASTER && !session.may(Permission.BOOKINGS_MANAGE_BRANCH)) {
            return new Own(
                    Set.of(), staffScope.masterOf(caller.userId()).map(Set::of).orElse(Set.of()), Set.of());
        }
        Set<UUID> own = who.role() == Role.MANAGER || who.role() == Role.MASTER ? who.branches() : null;
        return new Own(
                branches.list().stream()
                        .map(BranchView::id)
                        .filter(id -> own == null || own.contains(id))
                        .collect(Collectors.toSet()),
                masters(block.masterIds(), own, archivedToo),
                resources(block.resourceIds(), own, archivedToo));
    }

    private Set<UUID> masters(List<UUID> ids, @Nullable Set<UUID> own, boolean archivedToo) {
        UUID[] within = own == null ? null : own.toArray(UUID[]::new);
        return new HashSet<>(sql.query(
                """
                select m.id from booking.master m
                where m.id = any (?) and (? or not m.archived)
                  and (?::uuid[] is null or exists (select 1 from booking.master_branch b
                                                    where b.master_id = m.id and b.branch_id = any (?::uuid[])))
                """,
                row -> row.getObject(1, UUID.class),
                ids.toArray(UUID[]::new),
                archivedToo,
                within,
                within));
    }

    private Set<UUID> resources(List<UUID> ids, @Nullable Set<UUID> own, boolean archivedToo) {
        UUID[] within = own == null ? null : own.toArray(UUID[]::new);
        return new HashSet<>(sql.query(
                """
                select r.id from booking.resource r
                where r.id = any (?) and (? or not r.archived)
                  and (?::uuid[] is null or r.branch_id = any (?::uuid[]))
                """,
                row -> row.getObject(1, UUID.class),
                ids.toArray(UUID[]::new),
                archivedToo,
                within,
                within));
    }
}
