package io.thermae.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The log of a Payara, read for how its start went.
 *
 * @param file need not exist
 */
record PayaraLog(Path file) {
    private static final Pattern STARTED = Pattern.compile("Payara Micro .* ready in [\\d,.]+ \\(ms\\)");
    private static final Pattern FAILURE =
            Pattern.compile("Exception while (loading|deploying) the app :|(Exception|Error): ");
    private static final Pattern HEAD = Pattern.compile("^\\[.*?\\[levelValue: \\d+] (\\[\\[)?");
    private static final int LONGEST_REASON = 400;

    /** Whether Payara Micro has done all that it was told, well or not: health checks answer before that. */
    boolean started() {
        return lines().stream().anyMatch(STARTED.asPredicate());
    }

    /** Whether an application was deployed. Payara Micro runs on without it when not, and calls that ready. */
    boolean deployed(String application) {
        return lines().stream().anyMatch(line -> line.contains(application + " was successfully deployed in"));
    }

    /** The last words about a failure and its cause, if there are any, and where to read more. */
    String reason() {
        List<String> lines = lines();
        String failure = last(lines, line -> FAILURE.matcher(line).find() && !line.startsWith("Caused by:"));
        String cause = last(lines, line -> line.startsWith("Caused by:"));
        String reason = failure.isEmpty() || cause.isEmpty() ? failure + cause : failure + "; " + cause;
        return (reason.isEmpty() ? "" : "Its log says: " + reason + ". ") + "See " + file + ".";
    }

    private static String last(List<String> lines, Predicate<String> wanted) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (wanted.test(lines.get(i))) {
                String text = HEAD.matcher(lines.get(i)).replaceFirst("").strip();
                return text.substring(0, Math.min(text.length(), LONGEST_REASON));
            }
        }
        return "";
    }

    private List<String> lines() {
        try {
            // any bytes are text in Latin-1: a log is read while it is written
            return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
