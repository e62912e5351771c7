package io.thermae.tenancy.cors;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.CorsOrigins;
import io.thermae.tenancy.version.BusinessVersion;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Keeps the business's list. */
@Stateless
@PermitAll
@TenantTransaction
public class CorsOriginsBean implements CorsOrigins {

    @Inject
    Sql sql;

    @Inject
    BusinessVersion version;

    @Override
    public Listed list() {
        long seen = version.current();
        return new Listed(
                sql.query("select origin from tenancy.cors_origin order by origin", row -> row.getString(1)), seen);
    }

    @Override
    public Listed replace(List<String> origins) {
        String[] wanted = normalised(origins).toArray(String[]::new);
        version.edit();
        sql.update("delete from tenancy.cors_origin where not origin = any (?)", (Object) wanted);
        sql.update("insert into tenancy.cors_origin (origin) select unnest(?) on conflict do nothing", (Object) wanted);
        return list();
    }

    private static TreeSet<String> normalised(List<String> origins) {
        List<FieldViolation> violations = new ArrayList<>();
        if (origins.size() > MAX_ORIGINS) {
            violations.add(new FieldViolation("origins", "too_many", Map.of("max", MAX_ORIGINS)));
        }
        TreeSet<String> normalised = new TreeSet<>();
        for (int i = 0; i < origins.size(); i++) {
            Optional<String> origin = OriginPolicy.normalised(origins.get(i));
            origin.ifPresent(normalised::add);
            if (origin.isEmpty()) {
                violations.add(new FieldViolation("origins[" + i + "]", "invalid_origin"));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return normalised;
    }
}
