package io.thermae.tenancy.people;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The branches in which people work: they are the business's, and in use; a manager has at least one. */
@ApplicationScoped
public class WorkBranches {

    @Inject
    Sql sql;

    List<FieldViolation> violations(Role role, Set<UUID> branches) {
        if (role == Role.MANAGER && branches.isEmpty()) {
            return List.of(new FieldViolation("branchIds", "required"));
        }
        int known = sql.query(
                        "select count(*) from tenancy.branch where id = any (?) and not archived",
                        row -> row.getInt(1),
                        (Object) branches.toArray(UUID[]::new))
                .get(0);
        return known == branches.size() ? List.of() : List.of(new FieldViolation("branchIds", "unknown_branch"));
    }

    /** All that are in use. */
    List<UUID> all() {
        return sql.query("select id from tenancy.branch where not archived", row -> row.getObject(1, UUID.class));
    }
}
