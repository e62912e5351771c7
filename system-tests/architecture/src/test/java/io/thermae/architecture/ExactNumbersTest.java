package io.thermae.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
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
 * measured is no money; and what draws makes no inexact number of an amount.
 */
class ExactNumbersTest {

    /** Packages and classes whose numbers are durations, or shares of hits and weights. */
    private static final Set<String> MEASURED =
            Set.of("io.thermae.web.admin.CachesResource", "io.thermae.web.measure", "io.thermae.web.text.Languages");

    /** Classes whose numbers are places on paper, and sizes in a picture. */
    private static final Set<String> DRAWN = Set.of(
            "io.thermae.finance.paper.InvoicePaper",
            "io.thermae.finance.paper.NumberedFoot",
            "io.thermae.finance.paper.PageFoot",
            "io.thermae.finance.paper.PaperCells",
            "io.thermae.finance.paper.PaperFonts",
            "io.thermae.finance.paper.PlatformInvoicePaper",
            "io.thermae.finance.paper.TablePaper",
            "io.thermae.web.chart.DrawnChart",
            "io.thermae.web.chart.PngChart",
            "io.thermae.web.chart.SvgChart");

    /** Asks of shares, which are no amounts, whether they are above one. */
    private static final String OF_SHARES = "io.thermae.web.chart.DrawnChart.isWithinOne";

    /** Of the Java virtual machine: to convert from and to float and double, to calculate with them, and to name one. */
    private static final Pattern INEXACT = Pattern.compile(
            "\\s+\\d+: ([ilfd]2[fd]|[fd]2[il]|[fd](add|sub|mul|div|rem|neg|cmp[lg]|const_[012]|return)|.*// (float|double) ).*");

    /** To convert what amounts are kept in, from and to float and double: places and sizes are int. */
    private static final Pattern OF_LONG = Pattern.compile("\\s+\\d+: (l2[fd]|[fd]2l).*");

    private static final int AT_ONCE = 200;

    @Test
    void nothingIsCalculatedWithInexactNumbers() {
        List<URI> shipped = Shipped.CLASSES.stream()
                .filter(type -> !isOneOf(MEASURED, type) && !isOneOf(DRAWN, type))
                .map(ExactNumbersTest::file)
                .toList();

        assertThat(shipped).hasSizeGreaterThan(1000);
        assertThat(found(INEXACT, shipped)).isEmpty();
    }

    @Test
    void whatIsDrawnIsMadeOfNoMinorUnits() {
        assertThat(found(OF_LONG, files(DRAWN))).isEmpty();
    }

    /** Neither called nor handed on, nor the other way round. */
    @Test
    void noAmountBecomesAnInexactNumber() {
        noClasses()
                .that(describe("do not measure", type -> !isOneOf(MEASURED, type)))
                .should()
                .accessTargetWhere(describe("an exact number that becomes an inexact one", ExactNumbersTest::isInexact))
                .check(Shipped.CLASSES);
    }

    /** Who needs no exception has none. */
    @Test
    void whoDrawsOrMeasuresHasInexactNumbers() {
        Stream.concat(DRAWN.stream(), MEASURED.stream())
                .forEach(name ->
                        assertThat(found(INEXACT, files(Set.of(name)))).as(name).isNotEmpty());
    }

    @Test
    void whatIsCalculatedSoIsFound() throws Exception {
        URI half = Objects.requireNonNull(ExactNumbersTest.class.getResource("ExactNumbersTest$Half.class"))
                .toURI();

        assertThat(found(INEXACT, List.of(half))).isNotEmpty();
        assertThat(found(OF_LONG, List.of(half))).isNotEmpty();
    }

    /** What is not to be seen in the fields and signatures of a class. */
    static final class Half {

        private Half() {}

        static long of(long minorUnits) {
            return (long) (minorUnits * 0.5);
        }
    }

    private static boolean isInexact(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean isMade = access.getTarget() instanceof CodeUnitAccessTarget target
                && owner.isAssignableTo(BigDecimal.class)
                && target.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals("double"));
        boolean isAsked = owner.isAssignableTo(Number.class)
                && Set.of("doubleValue", "floatValue").contains(access.getName());
        JavaCodeUnit by = access.getOrigin();
        return isMade || isAsked && !OF_SHARES.equals(by.getOwner().getName() + "." + by.getName());
    }

    private static boolean isOneOf(Set<String> names, JavaClass type) {
        return names.stream()
                .anyMatch(name -> type.getName().equals(name)
                        || type.getName().startsWith(name + ".")
                        || type.getName().startsWith(name + "$"));
    }

    private static List<URI> files(Set<String> names) {
        return Shipped.CLASSES.stream()
                .filter(type -> isOneOf(names, type))
                .map(ExactNumbersTest::file)
                .toList();
    }

    private static URI file(JavaClass type) {
        return type.getSource().orElseThrow().getUri();
    }

    private static List<String> found(Pattern instruction, List<URI> classes) {
        assertThat(classes).isNotEmpty();
        List<String> found = new ArrayList<>();
        for (int from = 0; from < classes.size(); from += AT_ONCE) {
            String type = "";
            for (String line : instructions(classes.subList(from, Math.min(classes.size(), from + AT_ONCE)))) {
                if (line.endsWith("{") && !line.startsWith(" ")) {
                    type = line;
                } else if (instruction.matcher(line).matches()) {
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
