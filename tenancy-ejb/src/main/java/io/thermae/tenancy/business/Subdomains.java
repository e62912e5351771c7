package io.thermae.tenancy.business;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.ChangeSubdomain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names of the open tenant. */
@ApplicationScoped
public class Subdomains {

    @Inject
    Sql sql;

    /**
     * Makes a name the tenant's, if it is not already.
     *
     * @throws RuleBroken {@code SUBDOMAIN_TAKEN} if it, or one that looks like it, is another's; {@code TOO_MANY_SUBDOMAINS}
     */
    void claim(String name) {
        Set<String> own = new TreeSet<>(sql.query("select name from tenancy.subdomain", row -> row.getString(1)));
        if (own.contains(name)) {
            return;
        }
        if (own.size() >= ChangeSubdomain.MAX_NAMES) {
            throw new RuleBroken(ErrorCode.TOO_MANY_SUBDOMAINS, Map.of("max", ChangeSubdomain.MAX_NAMES));
        }
        int claimed = sql.update("insert into tenancy.subdomain (name) values (?) on conflict do nothing", name);
        if (claimed == 0) {
            throw new RuleBroken(ErrorCode.SUBDOMAIN_TAKEN, Map.of("field", "subdomain", "subdomain", name));
        }
    }
}
