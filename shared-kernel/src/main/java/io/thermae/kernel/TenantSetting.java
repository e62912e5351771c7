package io.thermae.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The transaction-local setting that row-level security reads, written once per transaction. */
@ApplicationScoped
public class TenantSetting {

    /** Key under which a transaction remembers the tenant that it was opened for. */
    private static final Object OPENED_FOR = TenantSetting.class.getName();

    @Inject
    Sql sql;

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
            sql.query("select set_config('thermae.tenant', ?, true)", row -> row.getString(1), tenant.toString());
            transaction.putResource(OPENED_FOR, tenant);
        } else if (!opened.equals(tenant)) {
            throw new IllegalStateException("The transaction belongs to another tenant");
        }
    }
}
