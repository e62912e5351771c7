package io.thermae.finance.api;

import io.thermae.kernel.Money;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is owed: an owner is shown all, a manager what is of his branches. Credit is of the whole business: it pays in all branches. */
@Local
public interface Receivables {

    /**
     * What a customer owes and has to his credit.
     *
     * @throws io.thermae.kernel.NotFound if there is none that the caller may see
     */
    Balance of(UUID customerId);

    /**
     * Who owes something, by the customers' ids; what is of nobody's card comes first.
     *
     * @param after the last one of the page before; null for the first page
     * @param limit at most so many
     */
    List<Balance> list(@Nullable UUID after, int limit);

    /** What all of them owe together; its customer is null. */
    Balance total();

    /**
     * What is owed, by how many days it is overdue.
     *
     * @param customerId null for what is of nobody's card
     * @param notDue what is due today or later
     * @param days30 overdue for 1 to 30 days
     * @param days60 for 31 to 60
     * @param days90 for 61 to 90
     * @param older for longer
     * @param open all of that
     * @param credit what is left of payments, in whichever branch they were taken
     */
    record Balance(
            @Nullable UUID customerId,
            Money notDue,
            Money days30,
            Money days60,
            Money days90,
            Money older,
            Money open,
            Money credit) {

        /** Both together, of nobody in particular. */
        public Balance plus(Balance other) {
            return new Balance(
                    null,
                    notDue.plus(other.notDue),
                    days30.plus(other.days30),
                    days60.plus(other.days60),
                    days90.plus(other.days90),
                    older.plus(other.older),
                    open.plus(other.open),
                    credit.plus(other.credit));
        }
    }
}
