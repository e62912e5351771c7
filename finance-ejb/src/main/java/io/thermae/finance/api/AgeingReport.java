package io.thermae.finance.api;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is owed, or was on a day, by branch or by customer. Scoped as other reports. */
@Local
public interface AgeingReport {

    /**
     * What is asked. Of a past day credit is of the branch whose document moved it, and what people have posted to it themselves is
     * nobody's.
     *
     * @param branchId null for all that the caller may see
     * @param at the day of the books at whose end it is told; null for now
     * @param compared whether an earlier day stands beside it: the last one of the month before, unless another is said
     * @param compareAt the day that stands beside it; null for that, or for none
     */
    record Question(@Nullable UUID branchId, @Nullable LocalDate at, boolean compared, @Nullable LocalDate compareAt) {}

    /**
     * By the branches' names; those of which nothing is owed and that have no customers' credit are left out.
     *
     * @throws io.thermae.kernel.NotFound if there is no branch that the caller may see
     * @throws io.thermae.kernel.InvalidInput {@code must_not_be_in_future}, and of the day that stands beside it
     *     {@code must_be_before_at}
     */
    Ageing ageing(Question question);

    /**
     * The same by customer: both tell of the same documents and so have the same sums. A card that was merged into another one is
     * told as that one, also of days before.
     *
     * @throws io.thermae.kernel.RuleBroken {@code FORBIDDEN} if the caller is not told of customers
     * @throws io.thermae.kernel.NotFound as {@link #ageing}
     * @throws io.thermae.kernel.InvalidInput as {@link #ageing}; {@code too_many} customers: nobody is left out silently
     */
    CustomerAgeing customers(Question question);

    /**
     * What is owed.
     *
     * @param at the day at whose end it is told; today for now
     * @param previousAt the day at whose end the other is told; null if none is asked for
     */
    record Ageing(LocalDate at, @Nullable LocalDate previousAt, List<Row> rows) {}

    /**
     * What is owed of a branch.
     *
     * @param balance as by customer; its customer is null
     * @param previous the same as of the other day; null if none is asked for
     */
    record Row(
            UUID branchId,
            @Nullable String branchName,
            Receivables.Balance balance,
            Receivables.@Nullable Balance previous) {}

    /**
     * What customers owe, by their names; whose name nobody knows, and what is of nobody's card, come last.
     *
     * @param at the day at whose end it is told; today for now
     * @param previousAt the day at whose end the other is told; null if none is asked for
     */
    record CustomerAgeing(LocalDate at, @Nullable LocalDate previousAt, List<CustomerRow> rows) {}

    /**
     * What a customer owes.
     *
     * @param customerId null for what is of nobody's card
     * @param customerName as the card has it now; null for nobody's, and of who was erased
     * @param balance its customer is null, as that of branches
     * @param previous the same as of the other day; null if none is asked for
     */
    record CustomerRow(
            @Nullable UUID customerId,
            @Nullable String customerName,
            Receivables.Balance balance,
            Receivables.@Nullable Balance previous) {

        /** Names are not for logs. */
        @Override
        public String toString() {
            return "CustomerRow[" + customerId + "]";
        }
    }

    /** What was owed at the end of a day; one of several in a report of a long period. */
    record Past(LocalDate at, Row row) {}
}
