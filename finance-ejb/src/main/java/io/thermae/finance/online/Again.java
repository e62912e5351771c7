package io.thermae.finance.online;

import io.thermae.kernel.RaceLost;
import io.thermae.kernel.SqlFailed;
import java.util.Set;
import java.util.function.Supplier;

/** Does a transaction again that has lost a race, as the edge does it for calls that are one transaction. */
public final class Again {

    /** A deadlock was ended, or a row was changed meanwhile. */
    private static final Set<String> RACES = Set.of("40P01", "40001");

    private static final int TRIES = 20;

    private Again() {}

    /** @throws RaceLost if it is lost again and again */
    public static <T> T untilWon(Supplier<T> transaction) {
        for (int i = 1; ; i++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                boolean race = e instanceof RaceLost
                        || SqlFailed.sqlState(e).filter(RACES::contains).isPresent();
                if (!race || i == TRIES) {
                    throw e;
                }
            }
        }
    }
}
