package io.thermae.tenancy.credentials;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Who has an e-mail, in all businesses at once: the door {@code people_with_email}. For doors only. */
@ApplicationScoped
public class Accounts {

    @Inject
    Sql sql;

    /** The form of an address by which people are told apart. */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** By subdomain; also those who cannot sign in. */
    public List<Account> withEmail(String email) {
        return sql.query(
                "select * from doors.people_with_email(?)",
                row -> new Account(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        row.getObject("user_id", UUID.class),
                        row.getString("password_hash"),
                        row.getString("user_status").equals("ACTIVE"),
                        row.getString("name"),
                        row.getString("subdomain"),
                        row.getString("status")),
                normalised(email));
    }
}
