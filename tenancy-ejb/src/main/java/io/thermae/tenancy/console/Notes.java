package io.thermae.tenancy.console;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Json;
import io.thermae.kernel.Sql;
import io.thermae.kernel.SqlFailed;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Notes in the platform's own audit, and in the log, what was changed by the console. While the database is away the log has
 * to do: then an administrator needs the console most.
 */
@Stateless
@PermitAll
@CrossTenant("What a node does is no business's")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Notes {

    private static final Logger LOG = Logger.getLogger("io.thermae.console");

    @Inject
    Sql sql;

    /**
     * Notes a change.
     *
     * @param what of the node, for example {@code relay}
     * @param change what it is now
     */
    public void changed(String what, Map<String, ?> change) {
        Map<String, Object> noted = new TreeMap<>(change);
        noted.put("node", ManagementFactory.getRuntimeMXBean().getName());
        String json = Json.write(noted);
        LOG.warning(() -> "By the server's console: " + what + " " + json);
        try {
            sql.query("select doors.audit_console(?, ?::jsonb)", row -> row.getObject(1), "console." + what, json);
        } catch (SqlFailed e) {
            LOG.log(Level.WARNING, e, () -> "The audit does not have it: " + what + " " + json);
        }
    }
}
