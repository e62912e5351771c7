package io.thermae.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs the measurement that is named, or all of them. */
public final class Bench {

    private static final String ALL = "all";

    private Bench() {}

    /** A measurement. */
    private interface Main {
        void run(String[] arguments) throws Exception;
    }

    /** @param arguments the name of a measurement, and what it is told; none: all of them */
    public static void main(String[] arguments) {
        Map<String, Main> benches = new LinkedHashMap<>();
        benches.put("engine", EngineTable::main);
        benches.put("booking", BookingBench::main);
        benches.put("availability", AvailabilityBench::main);
        benches.put("whole", WholeBench::main);
        benches.put("search", SearchBench::main);
        benches.put("events", EventBench::main);
        benches.put("slow", SlowBench::main);
        benches.put("campaign", CampaignBench::main);
        benches.put("ledger", LedgerBench::main);
        benches.put("accounts", AccountBench::main);
        benches.put("rate-limits", RateLimitBench::main);
        String name = arguments.length == 0 ? ALL : arguments[0];
        if (!name.equals(ALL) && !benches.containsKey(name)) {
            System.err.println("There is no " + name + ", but " + String.join(", ", benches.keySet()) + ", " + ALL);
            System.exit(1);
        }
        String[] told = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        int status = 0;
        try {
            for (Map.Entry<String, Main> bench : benches.entrySet()) {
                if (name.equals(ALL) || name.equals(bench.getKey())) {
                    System.out.printf("%n== %s %s%n", bench.getKey(), String.join(" ", told));
                    bench.getValue().run(told);
                }
            }
        } catch (Exception e) {
            e.printStackTrace();
            status = 1;
        }
        // whatever a broker or a mail server has left running ends, too
        System.exit(status);
    }
}
