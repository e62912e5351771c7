package io.thermae.tenancy.people;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Language;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.ReaderPreferences;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads what people have said of themselves. */
@Stateless
@PermitAll
@TenantTransaction
public class ReaderPreferencesBean implements ReaderPreferences {

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Override
    public ZoneId zone() {
        return sql.query(
                        """
                        select coalesce((select time_zone from tenancy.app_user where id = ?),
                                        (select time_zone from tenancy.tenant), 'UTC')
                        """,
                        row -> ZoneId.of(row.getString(1)),
                        caller.userId())
                .get(0);
    }

    @Override
    public Map<UUID, Language> languages(Collection<UUID> userIds) {
        Map<UUID, Language> languages = new HashMap<>();
        if (!userIds.isEmpty()) {
            sql.query(
                    "select id, language from tenancy.app_user where id = any (?)",
                    row -> languages.put(
                            row.getObject("id", UUID.class),
                            Language.ofTag(row.getString("language")).orElse(Language.EN)),
                    (Object) userIds.toArray(UUID[]::new));
        }
        return languages;
    }
}
