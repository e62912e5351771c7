package io.thermae.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing that is shipped calculates with inexact numbers, not even within a method: its instructions say so. What is drawn or
 * measured is no money.
 */
class ExactNumbersTest {

    /** Packages and classes whose numbers are places on paper, sizes in a picture, durations, or shares of hits and weights. */
    private static final Set<String> DRAWN_OR_MEASURED = Set.of(
            "io.thermae.finance.paper",
            "io.thermae.web.admin.CachesResource",
            "io.thermae.web.chart",
            "io.thermae.web.measure",
            "io.thermae.web.text.Languages");

    /** Of the Java virtual machine: to convert from and to float and double, to calculate with them, and to name one. */
    private static final Pattern INEXACT = Pattern.compile(
            "\\s+\\d+: ([ilfd]2[fd]|[fd]2[il]|[fd](add|sub|mul|div|rem|neg|cmp[lg]|const_[012]|return)|.*// (float|double) ).*");

    private static final int AT_ONCE = 200;

    @Test
    void nothingIsCalculatedWithInexactNumbers() {
        List<URI> shipped = Shipped.CLASSES.stream()
                .filter(type -> !isDrawnOrMeasured(type))
                .map(type -> type.getSource().orElseThrow().getUri())
                .toList();

        assertThat(shipped).hasSizeGreaterThan(1000);
        assertThat(inexact(shipped)).isEmpty();
    }

    @Test
    void whatIsCalculatedSoIsFound() throws Exception {
        URI half = Objects.requireNonNull(ExactNumbersTest.class.getResource("ExactNumbersTest$Half.class"))
                .toURI();

        assertThat(inexact(List.of(half))).isNotEmpty();
    }

    /** What is not to be seen in the fields and signatures of a class. */
    static final class Half {

        private Half() {}

        static long of(long minorUnits) {
            return (long) (minorUnits * 0.5);
        }
    }

    private static boolean isDrawnOrMeasured(JavaClass type) {
        return DRAWN_OR_MEASURED.stream()
                .anyMatch(name -> type.getName().equals(name)
                        || type.getName().startsWith(name + ".")
                        || type.getName().startsWith(name + "$"));
    }

    private static List<String> inexact(List<URI> classes) {
        List<String> found = new ArrayList<>();
        for (int from = 0; from < classes.size(); from += AT_ONCE) {
            String type = "";
            for (String line : instructions(classes.subList(from, Math.min(classes.size(), from + AT_ONCE)))) {
                if (line.endsWith("{") && !line.startsWith(" ")) {
                    type = line;
                } else if (INEXACT.matcher(line).matches()) {
                    found.add(type + line);
                }
            }
        }
        return found;
    }

    private static List<String> instructions(List<URI> classes) {
        StringWriter text = new StringWriter();
        StringWriter refused = new StringWriter();
        int failed = ToolProvider.findFirst("javap")
                .orElseThrow()
                .run(
                        new PrintWriter(text),
                        new PrintWriter(refused),
                        Stream.concat(Stream.of("-c", "-p"), classes.stream().map(URI::toString))
                                .toArray(String[]::new));
        assertThat(failed).as(refused.toString()).isZero();
        return text.toString().lines().toList();
    }
}
