package io.thermae.bench;

import io.thermae.run.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What processes have had of the processors so far, as the system counts it: of those that have ended nothing.
 *
 * @param server the application server
 * @param database all processes of PostgreSQL
 * @param rest this process: clients, broker, mail server and message centre
 */
record CpuTime(Duration server, Duration database, Duration rest) {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration WATCHED = Duration.ofSeconds(1);

    /** So small a part of one processor is rest. */
    private static final int RESTING = 5;

    static final CpuTime NONE = new CpuTime(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    static CpuTime of(BenchServer server) throws SQLException {
        ProcessHandle postmaster = postmaster(server.backends().database());
        return new CpuTime(
                sum(ProcessHandle.of(server.pid()).stream()),
                sum(Stream.concat(Stream.of(postmaster), postmaster.descendants())),
                sum(Stream.of(ProcessHandle.current())));
    }

    /**
     * Waits until all of them together have next to nothing to do: what a round leaves behind is not to be paid by the next one.
     *
     * @throws IllegalStateException if there is no end of it
     */
    static void awaitRest(BenchServer server) throws SQLException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() - end < 0) {
            CpuTime before = of(server);
            Thread.sleep(WATCHED.toMillis());
            CpuTime used = of(server).minus(before);
            if (used.server().plus(used.database()).plus(used.rest()).compareTo(WATCHED.dividedBy(RESTING)) < 0) {
                return;
            }
        }
        throw new IllegalStateException("The server does not come to rest");
    }

    private static ProcessHandle postmaster(Database database) throws SQLException {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet own = statement.executeQuery("select pg_backend_pid()")) {
            own.next();
            return ProcessHandle.of(own.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
        }
    }

    private static Duration sum(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    CpuTime plus(CpuTime other) {
        return new CpuTime(server.plus(other.server), database.plus(other.database), rest.plus(other.rest));
    }

    CpuTime minus(CpuTime earlier) {
        return new CpuTime(server.minus(earlier.server), database.minus(earlier.database), rest.minus(earlier.rest));
    }

    /** In milliseconds, of each of so many things done. */
    String each(double times) {
        return "server %.2f ms, database %.2f ms, clients, broker and mail server %.2f ms"
                .formatted(millis(server, times), millis(database, times), millis(rest, times));
    }

    private static double millis(Duration all, double times) {
        return all.toNanos() / 1e6 / times;
    }
}
