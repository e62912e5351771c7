package io.thermae.tenancy.version;

import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The version of the entered business, which its lists and rules share with it. It rises with each change of any of them:
 * who edits one may be told of a change of another, and never misses one.
 */
@ApplicationScoped
public class BusinessVersion {

    @Inject
    Sql sql;

    @Inject
    ExpectedVersion expected;

    public long current() {
        return sql.query("select version from tenancy.tenant", row -> row.getLong(1))
                .get(0);
    }

    /** Waits until nobody else edits the business, and keeps others waiting until the transaction ends. */
    public long lock() {
        return sql.query("select version from tenancy.tenant for no key update", row -> row.getLong(1))
                .get(0);
    }

    /**
     * Begins an edit: those who edit the business wait for each other until their transactions end.
     *
     * @throws io.thermae.kernel.RuleBroken {@code STALE_VERSION} if the caller has seen another version
     */
    public void edit() {
        expected.require(lock());
        sql.update("update tenancy.tenant set version = version + 1");
    }
}
