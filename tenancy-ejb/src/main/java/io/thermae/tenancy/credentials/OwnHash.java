package io.thermae.tenancy.credentials;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** The hash of the signed-in person's password. */
@Stateless
@PermitAll
@TenantTransaction
public class OwnHash {

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    /** Empty if the person has no password. */
    public Optional<String> find() {
        return sql
                .query(
                        "select password_hash from tenancy.app_user where id = ?",
                        row -> Optional.ofNullable(row.getString(1)),
                        caller.userId())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }
}
