package io.thermae.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The transaction-local settings that row-level security and the audit read: whose rows, and who works on them. All are
 * written by one statement, once per transaction. By it the transaction learns the state of the business too: in one that is
 * suspended or closed a request that is to change something ends here, unless it has an {@link Exemption}; who goes on all the
 * same finds the transaction read-only.
 */
@ApplicationScoped
public class TenantSetting {

    /** Key under which a transaction remembers what it was opened for. */
    private static final Object OPENED = TenantSetting.class.getName();

    /** The third argument makes them end with the transaction. */
    private static final String SET =
            """
            select opened.*, set_config('thermae.actor', ?, true),
                   set_config('thermae.actor_role', ?, true), set_config('thermae.impersonator', ?, true),
                   set_config('thermae.door', ?, true), set_config('thermae.request', ?, true),
                   set_config('thermae.address', ?, true)
            from platform.open_tenant(nullif(?, '')::uuid, ?) opened
            """;

    private record Opened(TenantId tenant, Stamp stamp) {}

    private record Answer(boolean readOnly, Stamp stamp) {}

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
     * @throws RuleBroken {@code BUSINESS_SUSPENDED} (visitors: {@code BUSINESS_NOT_FOUND}) if the call is meant to change
     *     something where nothing may be changed
     */
    public void open(TenantId tenant) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return;
        }
        if (!(transaction.getResource(OPENED) instanceof Opened opened)) {
            Answer answer = set(tenant);
            transaction.putResource(OPENED, new Opened(tenant, answer.stamp()));
            if (answer.readOnly()) {
                caller.refuseChange();
            }
        } else if (!opened.tenant().equals(tenant)) {
            throw new IllegalStateException("The transaction belongs to another tenant");
        }
    }

    /**
     * The state in which the running transaction has found what is kept in memory of the tenant that it was opened for. What
     * the transaction itself has changed since is not in it.
     *
     * @throws IllegalStateException if no tenant is open
     */
    public Stamp stamp() {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE
                && transaction.getResource(OPENED) instanceof Opened opened) {
            return opened.stamp();
        }
        throw new IllegalStateException("No tenant is open");
    }

    /**
     * Tells the running transaction who works in it, and opens no tenant: for doors that write. Without it the audit shows
     * the platform itself.
     */
    public void identify() {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE && transaction.getResource(OPENED) == null) {
            set(null);
        }
    }

    private Answer set(@Nullable TenantId tenant) {
        Caller who = caller.get();
        Origin origin = who.origin();
        return sql.query(
                        SET,
                        row -> new Answer(row.getBoolean("read_only"), Caches.stamp(row)),
                        text(who.userId()),
                        text(who.role()),
                        text(origin.impersonator()),
                        origin.door().name(),
                        who.requestId(),
                        text(origin.address()),
                        text(tenant),
                        caller.isGuarded())
                .get(0);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
