package io.thermae.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;

/** Lets several clients do the same as often as they can for some time. */
final class Rounds {

    private Rounds() {}

    /**
     * What clients have seen.
     *
     * @param rate of all of them together, a second
     * @param millis what each answer took, the shortest first
     */
    record Seen(double rate, double[] millis) {

        /** What so large a part of the answers took at most, in milliseconds. */
        double at(double part) {
            return millis[Math.max(0, (int) Math.ceil(part * millis.length) - 1)];
        }
    }

    /**
     * How often a second all of them together did it.
     *
     * @param client makes what the client of a number does; each gets its own
     */
    static double rate(int clients, Duration lasts, IntFunction<Runnable> client)
            throws InterruptedException, ExecutionException {
        return run(clients, lasts, client).rate();
    }

    /** The same, and how long each took. */
    static Seen run(int clients, Duration lasts, IntFunction<Runnable> client)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<Runnable> works = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                works.add(client.apply(i));
            }
            long start = System.nanoTime();
            long end = start + lasts.toNanos();
            List<Future<DoubleStream.Builder>> all = new ArrayList<>();
            for (Runnable work : works) {
                all.add(pool.submit(() -> {
                    DoubleStream.Builder taken = DoubleStream.builder();
                    for (long now = System.nanoTime(); now - end < 0; ) {
                        work.run();
                        long done = System.nanoTime();
                        taken.add((done - now) / 1e6);
                        now = done;
                    }
                    return taken;
                }));
            }
            DoubleStream taken = DoubleStream.empty();
            for (Future<DoubleStream.Builder> one : all) {
                taken = DoubleStream.concat(taken, one.get().build());
            }
            double[] millis = taken.sorted().toArray();
            return new Seen(millis.length / ((System.nanoTime() - start) / 1e9), millis);
        } finally {
            pool.shutdownNow();
        }
    }
}
