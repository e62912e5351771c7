package io.thermae.finance.expense;

import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.SqlFailed;

/** Of what is in use no two have one name: the database holds it. */
final class TakenName {

    private static final String UNIQUE_VIOLATION = "23505";

    private TakenName() {}

    /** @throws InvalidInput {@code taken} if what is written down takes the name of another one */
    static void unless(Runnable write) {
        try {
            write.run();
        } catch (SqlFailed e) {
            throw SqlFailed.sqlState(e).filter(UNIQUE_VIOLATION::equals).isPresent()
                    ? new InvalidInput("name", "taken")
                    : e;
        }
    }
}
