package io.thermae.run;

/** Which PostgreSQL this build brings. */
final class EmbeddedVersion {

    private EmbeddedVersion() {}

    /** The major version, as in 18: data of one cannot be read by another. */
    static int postgresMajor() {
        String version = Resources.properties("runner.properties").getProperty("postgres.version");
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }
}
