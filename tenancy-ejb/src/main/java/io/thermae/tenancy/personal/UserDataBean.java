package io.thermae.tenancy.personal;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Erasures;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.DataSubject;
import io.thermae.tenancy.api.ErasePerson;
import io.thermae.tenancy.api.ExportPerson;
import io.thermae.tenancy.api.UserData;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out who somebody is, by all the addresses that he has had. */
@Stateless
@PermitAll
@TenantTransaction
public class UserDataBean implements UserData {

    private static final String EARLIER_ADDRESSES =
            """
            select email from tenancy.email_verification where user_id = ?
            union
            select a.before ->> 'email' from platform.audit_entry a
            where a.entity_id = ? and a.entity = 'tenancy.app_user' and a.before ->> 'email' is not null
            """;

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    Erasures erasures;

    @Inject
    ExportPerson exportPerson;

    @Inject
    ErasePerson erasePerson;

    private record Found(DataSubject person, String status, boolean erased) {}

    @Override
    public DataSubject self() {
        caller.requireInPerson();
        return exportPerson.begin(find(caller.userId(), "").person());
    }

    @Override
    public DataSubject colleague(UUID userId) {
        caller.requireInPerson();
        Found found = find(userId, "");
        if (found.erased()) {
            throw new NotFound("user");
        }
        return exportPerson.begin(found.person());
    }

    @Override
    public void erase(UUID userId, String reason) {
        caller.requireInPerson();
        erasures.begin();
        Found found = find(userId, " for update");
        if (found.erased()) {
            return;
        }
        if (!found.status().equals("DEACTIVATED")) {
            throw new RuleBroken(ErrorCode.STILL_ACTIVE);
        }
        if (found.person().isToldBy(reason)) {
            throw new InvalidInput("reason", "tells_who");
        }
        erasePerson.erase(found.person(), reason);
    }

    private Found find(UUID userId, String lock) {
        Found found = sql.first("select * from tenancy.app_user where id = ?" + lock, UserDataBean::found, userId)
                .orElseThrow(() -> new NotFound("user"));
        Set<String> addresses = new HashSet<>(sql.query(EARLIER_ADDRESSES, row -> row.getString(1), userId, userId));
        addresses.remove("***");
        return new Found(found.person().with(Set.of(), addresses), found.status(), found.erased());
    }

    private static Found found(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Found(
                new DataSubject(
                        DataSubject.Kind.USER,
                        id,
                        Set.of(id),
                        Stream.of(row.getString("email"), row.getString("phone"))
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()),
                        Stream.of(row.getString("first_name"), row.getString("last_name"))
                                .collect(Collectors.toSet())),
                row.getString("status"),
                row.getObject("erased_at") != null);
    }
}
