package io.thermae.run;

/** A password of the local installation. None has a default: each is made at the first start, or given by its setting. */
public enum Secret {
    /** PostgreSQL's superuser; used by the installation only. */
    POSTGRES_SUPERUSER("thermae.postgres.superuser-password"),
    /** The role that owns the tables and runs the migrations. */
    POSTGRES_OWNER("thermae.postgres.owner-password"),
    /** The role of the application. */
    POSTGRES_APP("thermae.postgres.app-password"),
    /** The broker's only user. */
    ARTEMIS("thermae.artemis.password"),
    /** The log-ins of the demonstration business. */
    DEMO("thermae.demo.password");

    private final String key;

    Secret(String key) {
        this.key = key;
    }

    /** The setting that overrides it, and its name in the file of secrets. */
    public String key() {
        return key;
    }
}
