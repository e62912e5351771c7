package io.thermae.it.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of who may call what: {@code access.txt}. */
public final class AccessTable {

    private static final String EVERYBODY = "everybody";

    private AccessTable() {}

    /**
     * A line of the table.
     *
     * @param method of HTTP
     * @param path under {@code /api/v1}, with its parameters in braces
     * @param roles that it admits; or everybody
     */
    public record Line(String method, String path, Set<String> roles) {

        public boolean isForEverybody() {
            return roles.contains(EVERYBODY);
        }

        public boolean admits(String role) {
            return isForEverybody() || roles.contains(role);
        }

        /** As people write it: {@code PUT /services/{id}}. */
        public String operation() {
            return method + " " + path;
        }
    }

    /** All lines, in the table's order. */
    public static List<Line> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AccessTable.class.getResourceAsStream("/io/thermae/it/access.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AccessTable::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        String[] words = text.strip().split("\\s+");
        return new Line(words[0], words[1], Arrays.stream(words).skip(2).collect(Collectors.toUnmodifiableSet()));
    }
}
