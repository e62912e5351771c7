package io.thermae.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The transaction-local settings that row-level security and the audit read: whose rows, and who works on them. All are
 * written by one statement, once per transaction.
 */
@ApplicationScoped
public class TenantSetting {

    /** Key under which a transaction remembers the tenant that it was opened for. */
    private static final Object OPENED_FOR = TenantSetting.class.getName();

    /** The third argument makes them end with the transaction. */
    private static final String SET =
            """
            select set_config('thermae.tenant', ?, true), set_config('thermae.actor', ?, true),
                   set_config('thermae.actor_role', ?, true), set_config('thermae.impersonator', ?, true),
                   set_config('thermae.door', ?, true), set_config('thermae.request', ?, true),
                   set_config('thermae.address', ?, true)
            """;

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /**
     * Opens the tenant for the rest of the running transaction; does nothing outside one, where no statement may see a
     * tenant's rows.
     *
     * @throws IllegalStateException if the transaction was already opened for another tenant: two tenants never share one
     */
    public void open(TenantId tenant) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return;
        }
        Object opened = transaction.getResource(OPENED_FOR);
        if (opened == null) {
            set(tenant);
            transaction.putResource(OPENED_FOR, tenant);
        } else if (!opened.equals(tenant)) {
            throw new IllegalStateException("The transaction belongs to another tenant");
        }
    }

    /**
     * Tells the running transaction who works in it, and opens no tenant: for doors that write. Without it the audit shows
     * the platform itself.
     */
    public void identify() {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE && transaction.getResource(OPENED_FOR) == null) {
            set(null);
        }
    }

    private void set(@Nullable TenantId tenant) {
        Caller who = caller.get();
        Origin origin = who.origin();
        sql.query(
                SET,
                row -> row.getString(1),
                text(tenant),
                text(who.userId()),
                text(who.role()),
                text(origin.impersonator()),
                origin.door().name(),
                who.requestId(),
                text(origin.address()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
