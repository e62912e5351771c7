package io.thermae.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen about a local installation. Each setting is a system property ({@code -Dthermae.http.port=9000}),
 * else an environment variable by MicroProfile's mapping ({@code THERMAE_HTTP_PORT=9000}), else its default.
 *
 * @param ports where things listen
 * @param data the folder that keeps everything between runs; absolute
 * @param demo whether the application makes a demonstration business
 * @param superAdminEmail the platform's first administrator
 * @param payaraOptions options of Payara's JVM
 * @param startTimeout how long the application may take to become ready
 * @param passwords the passwords that are given, not generated
 * @param application further settings, handed to the application as they are
 */
public record Settings(
        Ports ports,
        Path data,
        boolean demo,
        String superAdminEmail,
        List<String> payaraOptions,
        Duration startTimeout,
        Map<Secret, String> passwords,
        Map<String, String> application) {

    private static final String PREFIX = "thermae.";
    private static final Set<String> OWN_KEYS = Set.of(
            "thermae.http.port",
            "thermae.postgres.port",
            "thermae.artemis.port",
            "thermae.smtp.port",
            "thermae.imap.port",
            "thermae.smpp.port",
            "thermae.data",
            "thermae.demo",
            "thermae.super-admin.email",
            "thermae.payara.options",
            "thermae.start.timeout-seconds",
            Artifacts.FOLDER_KEY);

    /** Without the passwords. */
    @Override
    public String toString() {
        return "Settings[ports=" + ports + ", data=" + data + "]";
    }

    /**
     * Reads the settings of this process.
     *
     * @throws StartRefused on a value that breaks a rule: names the key and the rule
     */
    public static Settings fromProcess() {
        return of(System.getProperties(), System.getenv());
    }

    /**
     * Reads the given settings, and takes defaults for the others.
     *
     * @param properties settings by key
     * @throws StartRefused on a value that breaks a rule: names the key and the rule
     */
    public static Settings of(Map<String, String> properties) {
        Properties copy = new Properties();
        copy.putAll(properties);
        return of(copy, Map.of());
    }

    static Settings of(Properties properties, Map<String, String> environment) {
        Source source = new Source(properties, environment);
        Ports ports = new Ports(
                source.port("thermae.http.port", 8080),
                source.port("thermae.postgres.port", 54329),
                source.port("thermae.artemis.port", 61616),
                source.port("thermae.smtp.port", 3025),
                source.port("thermae.imap.port", 3143),
                source.port("thermae.smpp.port", 2775));
        requireDistinct(ports);
        return new Settings(
                ports,
                source.folder("thermae.data", ".thermae"),
                source.flag("thermae.demo", true),
                source.email("thermae.super-admin.email", "admin@thermae.localhost"),
                source.words("thermae.payara.options", "-Xmx512m"),
                Duration.ofSeconds(source.number("thermae.start.timeout-seconds", 300, 10, 3600)),
                source.passwords(),
                others(properties));
    }

    private static void requireDistinct(Ports ports) {
        Map<Integer, String> seen = new LinkedHashMap<>();
        ports.byKey().forEach((key, port) -> {
            String other = seen.put(port, key);
            if (other != null) {
                throw new StartRefused(
                        key + " and " + other + " are both " + port + ": choose a port of its own for each.");
            }
        });
    }

    /** The application's own settings, whatever they are: environment variables reach it by themselves. */
    private static Map<String, String> others(Properties properties) {
        Set<String> passwordKeys = new TreeSet<>();
        for (Secret secret : Secret.values()) {
            passwordKeys.add(secret.key());
        }
        Map<String, String> others = new LinkedHashMap<>();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (key.startsWith(PREFIX) && !OWN_KEYS.contains(key) && !passwordKeys.contains(key)) {
                others.put(key, properties.getProperty(key));
            }
        }
        return Map.copyOf(others);
    }

    /** The environment variable of a setting, by MicroProfile Config's mapping. */
    static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Values by key, each with the rule that it has to keep. */
    private record Source(Properties properties, Map<String, String> environment) {

        private @Nullable String text(String key) {
            String value = properties.getProperty(key);
            if (value == null) {
                value = environment.get(environmentName(key));
            }
            return value == null || value.isBlank() ? null : value.trim();
        }

        private <T> T parsed(String key, T otherwise, String rule, Function<String, T> parse) {
            String value = text(key);
            if (value == null) {
                return otherwise;
            }
            try {
                return parse.apply(value);
            } catch (IllegalArgumentException broken) {
                throw new StartRefused(key + " is \"" + value + "\", but has to be " + rule + ".", broken);
            }
        }

        private int number(String key, int otherwise, int least, int most) {
            return parsed(key, otherwise, "a number from " + least + " to " + most, value -> {
                int number = Integer.parseInt(value);
                return require(number >= least && number <= most, number);
            });
        }

        private int port(String key, int otherwise) {
            return number(key, otherwise, 1, 65535);
        }

        private Path folder(String key, String otherwise) {
            Path workingFolder = Path.of(properties.getProperty("user.dir", ""));
            return parsed(key, workingFolder.resolve(otherwise), "the path of a folder", workingFolder::resolve)
                    .toAbsolutePath()
                    .normalize();
        }

        private boolean flag(String key, boolean otherwise) {
            return parsed(key, otherwise, "true or false", value -> switch (value.toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(value);
            });
        }

        private String email(String key, String otherwise) {
            return parsed(
                    key,
                    otherwise,
                    "an e-mail address",
                    value -> require(value.matches("[^@\\s]+@[^@\\s]+") && value.length() <= 254, value));
        }

        private List<String> words(String key, String otherwise) {
            String value = text(key);
            return Stream.of((value == null ? otherwise : value).split("\\s+")).toList();
        }

        private Map<Secret, String> passwords() {
            Map<Secret, String> given = new LinkedHashMap<>();
            for (Secret secret : Secret.values()) {
                String value = text(secret.key());
                if (value != null) {
                    // the value is not repeated: the message may end up in a log
                    if (!value.matches("[\\x21-\\x7e]{12,128}")) {
                        throw new StartRefused(
                                secret.key() + " has to be 12 to 128 printable ASCII characters without a space.");
                    }
                    given.put(secret, value);
                }
            }
            return Map.copyOf(given);
        }

        private static <T> T require(boolean holds, T value) {
            if (!holds) {
                throw new IllegalArgumentException(String.valueOf(value));
            }
            return value;
        }
    }
}
