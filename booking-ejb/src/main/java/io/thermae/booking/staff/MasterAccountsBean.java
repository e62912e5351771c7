package io.thermae.booking.staff;

import io.thermae.booking.api.MasterAccounts;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads whose cards these are. */
@Stateless
@PermitAll
@TenantTransaction
public class MasterAccountsBean implements MasterAccounts {

    @Inject
    Sql sql;

    @Override
    public List<UUID> usersOf(Collection<UUID> masterIds) {
        return sql.query(
                "select distinct user_id from booking.master where id = any (?) and user_id is not null",
                row -> row.getObject(1, UUID.class),
                (Object) masterIds.toArray(UUID[]::new));
    }
}
