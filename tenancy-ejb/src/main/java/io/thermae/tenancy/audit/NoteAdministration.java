package io.thermae.tenancy.audit;

import io.thermae.kernel.Json;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/** Notes in the audit what an administrator has done that is no change of a row. */
@Stateless
@PermitAll
@TenantTransaction
public class NoteAdministration {

    @Inject
    Sql sql;

    /**
     * Notes it, in a transaction of its own, in the name of the caller.
     *
     * @param deed for example {@code queue.replay}
     * @param what of what there is to know
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void note(String deed, Map<String, ?> what) {
        sql.query("select doors.audit_administration(?, ?::jsonb)", row -> row.getObject(1), deed, Json.write(what));
    }
}
