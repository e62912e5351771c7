package io.thermae.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL, started from the build's own files, on the loopback interface, with the roles and the database of
 * {@code roles.sql}. Its data stays in the data folder. Every log-in needs its password (SCRAM).
 */
public final class Database implements AutoCloseable {
    /** The database of the application. */
    public static final String NAME = "thermae";

    private static final String HOST = "127.0.0.1";
    private static final Duration START_WAIT = Duration.ofMinutes(2);

    private final EmbeddedPostgres server;
    private final int port;
    private final Secrets secrets;

    private Database(EmbeddedPostgres server, int port, Secrets secrets) {
        this.server = server;
        this.port = port;
        this.secrets = secrets;
    }

    /**
     * Starts it, and makes its roles and its database if they are not there.
     *
     * @param folder keeps the data in {@code postgres}
     * @param port where it listens
     * @param secrets the passwords of its roles; changed in the database when they changed
     * @param serverConfig further settings of the server, by name: tests trade safety for speed
     * @throws StartRefused when it does not start; the message names its log
     */
    public static Database start(DataFolder folder, int port, Secrets secrets, Map<String, String> serverConfig) {
        Path data = folder.path("postgres");
        Path log = folder.log("postgres.log");
        Path made = folder.path("postgres-made");
        endLeftover(folder);
        putAsideUnfinished(data, made);
        try {
            Path passwordFile = folder.path("initdb-password");
            PrivateFiles.write(passwordFile, secrets.get(Secret.POSTGRES_SUPERUSER) + "\n");
            EmbeddedPostgres server;
            try {
                server = builder(folder, data, port, log, passwordFile, secrets, serverConfig)
                        .start();
            } finally {
                Files.deleteIfExists(passwordFile);
            }
            Database database = new Database(server, port, secrets);
            database.makeRoles();
            if (!Files.exists(made)) {
                PrivateFiles.write(made, "The database is whole since its first start ended.\n");
            }
            return database;
        } catch (IOException | SQLException | RuntimeException e) {
            endLeftover(folder);
            throw new StartRefused("PostgreSQL does not start: " + firstLine(e) + "; see " + log + ".", e);
        }
    }

    /** Ends the server of a run that was killed, and takes away what it left. Call it only while holding the folder. */
    static void endLeftover(DataFolder folder) {
        Path data = folder.path("postgres");
        Leftovers.end(data.resolve("postmaster.pid"), data);
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** As the application: sees no row of a tenant unless one is set for the transaction. */
    public DataSource asApp() {
        return as("thermae_app", secrets.get(Secret.POSTGRES_APP), NAME);
    }

    /** As the owner of the tables. */
    public DataSource asOwner() {
        return as("thermae_owner", secrets.get(Secret.POSTGRES_OWNER), NAME);
    }

    /** As the superuser: sees everything. */
    public DataSource asSuperuser() {
        return as("postgres", secrets.get(Secret.POSTGRES_SUPERUSER), NAME);
    }

    /** Stops it; open connections are cut. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A first start that was killed halfway leaves files that no PostgreSQL can use: begin again beside them. */
    private static void putAsideUnfinished(Path data, Path made) {
        if (Files.exists(data) && !Files.exists(made)) {
            try {
                Files.move(data, data.resolveSibling("postgres-unfinished-" + System.currentTimeMillis()));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot move " + data, e);
            }
        }
    }

    private void makeRoles() throws SQLException {
        RolesScript script = RolesScript.with(Map.of(
                "owner_password", secrets.get(Secret.POSTGRES_OWNER),
                "app_password", secrets.get(Secret.POSTGRES_APP)));
        DataSource maintenance = as("postgres", secrets.get(Secret.POSTGRES_SUPERUSER), "postgres");
        try (Connection connection = maintenance.getConnection()) {
            script.runOnServer(connection);
        }
        try (Connection connection = asSuperuser().getConnection()) {
            script.runInDatabase(connection);
        }
    }

    private DataSource as(String user, String password, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {HOST});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static EmbeddedPostgres.Builder builder(
            DataFolder folder,
            Path data,
            int port,
            Path log,
            Path passwordFile,
            Secrets secrets,
            Map<String, String> serverConfig) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        PrivateFiles.folder(folder.path("postgres-program")).toFile())
                .setPort(port)
                .setPGStartupWait(START_WAIT)
                // the installation stops its parts in order, by a hook of its own
                .setRegisterShutdownHook(false)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                // options of initdb; the library's own "trust" comes before them and loses
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                // the same order of letters on every machine
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                // with these the library asks the server whether it is ready
                .setConnectConfig("password", secrets.get(Secret.POSTGRES_SUPERUSER))
                .setServerConfig("listen_addresses", HOST)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200")
                // the library switches both off, for tests; here people's data is kept
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
        serverConfig.forEach(builder::setServerConfig);
        return builder;
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
