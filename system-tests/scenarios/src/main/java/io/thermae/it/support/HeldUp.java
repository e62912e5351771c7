package io.thermae.it.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Calls that wait for something in the database that a third one has, in the order in which they came to it. */
public final class HeldUp {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AppDatabase database;
    private final String what;
    private final String hold;
    private final UUID id;
    private final String waiting;
    private final Object[] whom;

    private HeldUp(AppDatabase database, String what, String hold, UUID id, String waiting, Object... whom) {
        this.database = database;
        this.what = what;
        this.hold = hold;
        this.id = id;
        this.waiting = waiting;
        this.whom = whom;
    }

    /** At a master, whose time somebody reserves or changes. */
    public static HeldUp atMaster(Platform platform, UUID master) {
        return new HeldUp(
                platform.database(),
                "the master",
                "select pg_advisory_xact_lock(hashtextextended(?::text, 0)) is null",
                master,
                """
                select count(*) from pg_locks l
                where l.locktype = 'advisory' and not l.granted
                  and (l.classid::bigint << 32) | l.objid::bigint = hashtextextended(?::text, 0)
                """,
                master);
    }

    /** At a visit, which somebody changes. */
    public static HeldUp atVisit(Platform platform, UUID visit) {
        return new HeldUp(
                platform.database(),
                "the visit",
                "select 1 from booking.booking where id = ? for update",
                visit,
                // who waits for a row does not say for which
                """
                select count(*) from pg_stat_activity
                where wait_event_type = 'Lock' and query like '%from booking.booking%'
                """);
    }

    /** Asks for both while a third one has it, for the second once the first one waits; what each was answered, in this order. */
    public List<Answer> oneAfterTheOther(
            Supplier<CompletableFuture<Answer>> first, Supplier<CompletableFuture<Answer>> second) {
        List<CompletableFuture<Answer>> asked = database.asSuperuser(other -> {
            AppDatabase.rows(other, hold, id);
            List<CompletableFuture<Answer>> calls = new ArrayList<>();
            for (Supplier<CompletableFuture<Answer>> call : List.of(first, second)) {
                calls.add(call.get());
                untilSoManyWait(database, calls.size(), what, waiting, whom);
            }
            return calls;
        });
        return asked.stream().map(CompletableFuture::join).toList();
    }

    /**
     * Waits until at least so many calls wait.
     *
     * @param what for which, as a failure names it
     * @param waiting counts them
     */
    public static void untilSoManyWait(
            AppDatabase database, int number, String what, String waiting, @Nullable Object... arguments) {
        Awaitility.await("who waits for " + what)
                .atMost(PATIENCE)
                .until(() -> database.count(waiting, arguments) >= number);
    }
}
