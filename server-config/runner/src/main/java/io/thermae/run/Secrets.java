package io.thermae.run;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * The passwords of an installation: random, made at its first start and kept in a file that only its owner can read.
 * A password that is given by a setting is kept there too.
 */
public final class Secrets {
    /** No letters that look alike: a person types some of these. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<Secret, String> values;

    private Secrets(Map<Secret, String> values) {
        this.values = values;
    }

    /**
     * Reads the file, makes what is missing, and writes it back if anything changed.
     *
     * @param given passwords chosen by settings: they win
     * @throws StartRefused when another superuser's password is given than the database was made with
     */
    public static Secrets open(Path file, Map<Secret, String> given) {
        Properties kept = read(file);
        Properties before = new Properties();
        before.putAll(kept);
        Map<Secret, String> values = new EnumMap<>(Secret.class);
        for (Secret secret : Secret.values()) {
            String old = kept.getProperty(secret.key());
            String chosen = given.getOrDefault(secret, old == null ? random() : old);
            if (secret == Secret.POSTGRES_SUPERUSER && old != null && !old.equals(chosen)) {
                throw new StartRefused(secret.key() + " differs from the one that the database was made with (" + file
                        + "): leave it out, or change it in the database and in that file.");
            }
            values.put(secret, chosen);
            kept.setProperty(secret.key(), chosen);
        }
        if (!kept.equals(before)) {
            PrivateFiles.write(file, text(values));
        }
        return new Secrets(values);
    }

    /** @return the password, never empty */
    public String get(Secret secret) {
        return java.util.Objects.requireNonNull(values.get(secret));
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
        return properties;
    }

    private static String text(Map<Secret, String> values) {
        StringBuilder text = new StringBuilder("# Passwords of this installation. Keep this file to yourself.\n");
        values.forEach((secret, value) -> text.append(secret.key())
                .append('=')
                .append(value.replace("\\", "\\\\"))
                .append('\n'));
        return text.toString();
    }

    private static String random() {
        StringBuilder password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
