package io.thermae.tenancy.people;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.StaffReaders;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds them. */
@Stateless
@PermitAll
@TenantTransaction
public class StaffReadersBean implements StaffReaders {

    @Inject
    Sql sql;

    @Override
    public Optional<UUID> withEmail(String email) {
        return sql.first(
                "select id from tenancy.app_user where email = lower(?) and status = 'ACTIVE'",
                row -> row.getObject(1, UUID.class),
                email);
    }

    @Override
    public List<UUID> owners() {
        return sql.query(
                "select id from tenancy.app_user where role = 'OWNER' and status = 'ACTIVE' order by id",
                row -> row.getObject(1, UUID.class));
    }

    @Override
    public List<UUID> managersOf(UUID branchId) {
        return sql.query(
                """
                select u.id from tenancy.app_user u join tenancy.user_branch b on b.user_id = u.id
                where b.branch_id = ? and u.role = 'MANAGER' and u.status = 'ACTIVE' order by u.id
                """,
                row -> row.getObject(1, UUID.class),
                branchId);
    }

    @Override
    public List<Reader> answeringFor(UUID branchId) {
        return sql.query(
                """
                select u.id, u.first_name || ' ' || u.last_name as name, u.email, u.language, u.time_zone
                from tenancy.app_user u
                where u.status = 'ACTIVE'
                  and (u.role = 'OWNER'
                       or u.role = 'MANAGER'
                          and exists (select 1 from tenancy.user_branch b where b.user_id = u.id and b.branch_id = ?))
                order by u.id
                """,
                row -> new Reader(
                        row.getObject("id", UUID.class),
                        new Addressee(
                                row.getString("name"),
                                row.getString("email"),
                                row.getString("language"),
                                row.getString("time_zone"))),
                branchId);
    }
}
