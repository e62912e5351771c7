package io.thermae.kernel;

import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/** Brings a module's schema to the version of its {@code db/<module>/V*.sql}, as the role that owns the schemas. */
public final class SchemaMigration {

    /** JNDI name of the data source that logs in as the owner; used at deployment only. */
    public static final String DATA_SOURCE = "jdbc/thermae-owner";

    private SchemaMigration() {}

    /**
     * Migrates one schema; several nodes may do so at once, Flyway lets them wait for each other. Must run outside a
     * container's transaction.
     *
     * @param schema the module's schema and the name of its folder
     * @param loader sees the module's migrations
     */
    public static void migrate(String schema, ClassLoader loader) {
        Config config = ConfigProvider.getConfig();
        Flyway.configure(loader)
                .dataSource(Sql.dataSource(DATA_SOURCE))
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/" + schema)
                // numbers are given to features when they are begun: one that is ended later has a lower number than what is there
                .outOfOrder(true)
                .placeholders(Map.of(
                        "app", config.getValue("thermae.postgres.app-role", String.class),
                        "doors", config.getValue("thermae.postgres.doors-role", String.class)))
                .load()
                .migrate();
    }
}
