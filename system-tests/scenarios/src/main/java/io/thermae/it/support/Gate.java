package io.thermae.it.support;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Holds up whoever is about to change something, as long as it is closed: a trigger that waits for a lock. */
public final class Gate implements AutoCloseable {

    private final AppDatabase database;
    private final String table;
    private final int key = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    private final String name = "gate_" + key;

    private Gate(AppDatabase database, String table) {
        this.database = database;
        this.table = table;
    }

    /**
     * Open at first.
     *
     * @param event of the table, as {@code update of looks}
     * @param whom {@code for each statement}, which has nothing of the table yet when it is held up, or {@code for each row},
     *     which has locked its row, with a condition or without
     */
    public static Gate before(AppDatabase database, String event, String table, String whom) {
        Gate gate = new Gate(database, table);
        database.change(
                """
                create function %1$s() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock_shared(%2$d);
                    return new;
                end $$
                """
                        .formatted(gate.name, gate.key));
        database.change("create trigger %1$s before %2$s on %3$s %4$s execute function %1$s()"
                .formatted(gate.name, event, table, whom));
        return gate;
    }

    /** Works while it is closed, on the connection that keeps it so; what was written there is rolled back. */
    public <T extends @Nullable Object> T closedWhile(AppDatabase.Work<T> work) {
        return database.asSuperuser(connection -> {
            AppDatabase.number(connection, "select count(*) from pg_advisory_xact_lock(?)", (long) key);
            return work.on(connection);
        });
    }

    /** Waits until somebody stands before it. */
    public void awaitsSomebody() {
        awaits(1);
    }

    /** Waits until so many stand before it. */
    public void awaits(int number) {
        Awaitility.await(number + " who are held up at " + table)
                .atMost(Duration.ofMinutes(1))
                .until(() -> database.count(
                                "select count(*) from pg_locks where locktype = 'advisory' and not granted and classid = 0"
                                        + " and objid::bigint = ?",
                                (long) key)
                        >= number);
    }

    /** Nothing is left of it. */
    @Override
    public void close() {
        database.change("drop trigger " + name + " on " + table);
        database.change("drop function " + name + "()");
    }
}
