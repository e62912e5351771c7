package io.thermae.bench;

import io.thermae.booking.api.Slot;
import io.thermae.booking.availability.Plan;
import io.thermae.booking.availability.VisitPlanner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The search for slots alone, without database and server: how it grows with masters, days and bookings, beside the plain
 * way of asking about one start after the other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineBench {

    private static final int STEP_MINUTES = 15;

    /** Masters, days, and bookings of each master and day: the first size is the one that the others are compared with. */
    @Param({"50x31x8", "10x31x8", "1x31x8", "50x7x8", "50x1x8", "50x31x0", "50x31x16"})
    private String size = "";

    /** One service; three in order; a colour with rooms, and a break in which the master is free. */
    @Param({"one", "three", "colour"})
    private String visit = "";

    private RandomSalon salon = new RandomSalon(1, 1, 0);
    private List<Instant> starts = List.of();

    /** Starts found. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Found {
        public long slots;

        @Setup(Level.Iteration)
        public void begin() {
            slots = 0;
        }
    }

    @Setup
    public void furnish() {
        String[] numbers = size.split("x", -1);
        salon = new RandomSalon(
                Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
        starts = salon.grid(STEP_MINUTES);
    }

    /** What a search does. */
    @Benchmark
    public List<Slot> search(Found found) {
        List<Slot> slots = planner().slots(Instant.MIN, STEP_MINUTES);
        found.slots += slots.size();
        return slots;
    }

    /** The same question, one start after the other. */
    @Benchmark
    public int oneByOne(Found found) {
        VisitPlanner planner = planner();
        int slots = 0;
        for (Instant start : starts) {
            Optional<Plan> plan = planner.assign(start);
            slots += plan.isPresent() ? 1 : 0;
        }
        found.slots += slots;
        return slots;
    }

    private VisitPlanner planner() {
        return new VisitPlanner(salon.world(), salon.branch(), salon.visit(visit), salon.first(), salon.last());
    }
}
