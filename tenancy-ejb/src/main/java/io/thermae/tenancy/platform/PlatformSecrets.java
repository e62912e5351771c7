package io.thermae.tenancy.platform;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Secrets that the application makes once, at its first start, and that all its nodes share. */
@ApplicationScoped
public class PlatformSecrets {

    @Inject
    Sql sql;

    /** The secret of that name; if there is none yet, the one that is made now, here or on another node at once. */
    public String getOrMake(String name, Supplier<String> maker) {
        return sql.first("select value from platform.secret where name = ?", row -> row.getString(1), name)
                .orElseGet(() -> make(name, maker.get()));
    }

    private String make(String name, String value) {
        sql.update("insert into platform.secret (name, value) values (?, ?) on conflict do nothing", name, value);
        return sql.query("select value from platform.secret where name = ?", row -> row.getString(1), name)
                .get(0);
    }
}
