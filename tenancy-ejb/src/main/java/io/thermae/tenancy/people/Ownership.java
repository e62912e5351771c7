package io.thermae.tenancy.people;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A business is never without an active owner. Who would change that waits for whoever is about to. */
@ApplicationScoped
public class Ownership {

    @Inject
    Sql sql;

    /** Lets nobody else change who owns the business until the transaction ends. Before any person is locked. */
    void lock() {
        sql.query("select 1 from tenancy.tenant for no key update", row -> row.getInt(1));
    }

    /**
     * Holds that somebody owns the business beside a person who is about not to.
     *
     * @throws RuleBroken {@code LAST_OWNER}
     */
    void requireAnotherThan(User user) {
        if (!isAnotherThan(user)) {
            throw new RuleBroken(ErrorCode.LAST_OWNER);
        }
    }

    /** Whether somebody owns the business beside a person. */
    boolean isAnotherThan(User user) {
        return sql.first(
                        "select 1 from tenancy.app_user where role = 'OWNER' and status = 'ACTIVE' and id <> ? limit 1",
                        row -> row.getInt(1),
                        user.id())
                .isPresent();
    }
}
