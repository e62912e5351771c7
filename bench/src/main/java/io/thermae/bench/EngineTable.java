package io.thermae.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@link EngineBench} as a table: what a search takes and allocates, and how both grow with masters, days and bookings. */
public final class EngineTable {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private EngineTable() {}

    /** @param arguments further options of JMH, as {@code -p visit=one} */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(EngineBench.class.getName() + "\\.")
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        Map<String, Map<String, Map<String, RunResult>>> byVisit = new LinkedHashMap<>();
        for (RunResult result : results) {
            byVisit.computeIfAbsent(result.getParams().getParam("visit"), any -> new LinkedHashMap<>())
                    .computeIfAbsent(result.getParams().getParam("size"), any -> new LinkedHashMap<>())
                    .put(result.getPrimaryResult().getLabel(), result);
        }
        byVisit.forEach(EngineTable::print);
    }

    private static void print(String visit, Map<String, Map<String, RunResult>> sizes) {
        System.out.printf(
                "%nVisit: %s%n  %-9s %7s %13s %15s %12s %11s   %s%n",
                visit, "size", "starts", "search", "starts", "allocated", "one by one", "beside the first size");
        RunResult first = search(sizes.values().iterator().next());
        sizes.forEach((size, of) -> {
            RunResult search = search(of);
            double micros = micros(search);
            double starts = micros / score(search, "slots");
            System.out.printf(
                    "  %-9s %7.0f %10.1f us %,13.0f/s %9.1f KB %10.1fx   time %.3fx, memory %.3fx%n",
                    size,
                    starts,
                    micros,
                    starts * 1e6 / micros,
                    score(search, ALLOCATED) / 1024,
                    micros(Objects.requireNonNull(of.get("oneByOne"))) / micros,
                    micros / micros(first),
                    score(search, ALLOCATED) / score(first, ALLOCATED));
        });
    }

    private static RunResult search(Map<String, RunResult> methods) {
        return Objects.requireNonNull(methods.get("search"));
    }

    private static double micros(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double score(RunResult result, String what) {
        return Objects.requireNonNull(result.getSecondaryResults().get(what)).getScore();
    }
}
