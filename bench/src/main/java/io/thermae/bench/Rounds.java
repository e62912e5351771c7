package io.thermae.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets several clients do the same as often as they can for some time. */
final class Rounds {

    private Rounds() {}

    /**
     * How often a second all of them together did it.
     *
     * @param client makes what the client of a number does; each gets its own
     */
    static double rate(int clients, Duration lasts, IntFunction<Runnable> client)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<Runnable> works = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                works.add(client.apply(i));
            }
            long start = System.nanoTime();
            long end = start + lasts.toNanos();
            List<Future<Integer>> counts = new ArrayList<>();
            for (Runnable work : works) {
                counts.add(pool.submit(() -> {
                    int done = 0;
                    while (System.nanoTime() - end < 0) {
                        work.run();
                        done++;
                    }
                    return done;
                }));
            }
            long all = 0;
            for (Future<Integer> count : counts) {
                all += count.get();
            }
            return all / ((System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }
}
