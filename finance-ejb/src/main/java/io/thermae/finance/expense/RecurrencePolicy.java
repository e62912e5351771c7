package io.thermae.finance.expense;

import io.thermae.finance.api.ExpenseFrequency;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On which days something recurring is due. */
final class RecurrencePolicy {

    private RecurrencePolicy() {}

    /**
     * The day on which it is due for the so-manieth time. Counted from the first day, so that what is due on the 31st comes back
     * to it after a shorter month.
     *
     * @param index 0 for the first time
     * @param endsOn the last day on which it can be due; null for none
     * @return empty if that is over
     */
    static Optional<LocalDate> day(
            ExpenseFrequency frequency, LocalDate startsOn, @Nullable LocalDate endsOn, int index) {
        LocalDate day =
                switch (frequency) {
                    case WEEKLY -> startsOn.plusWeeks(index);
                    case MONTHLY -> startsOn.plusMonths(index);
                };
        return endsOn != null && day.isAfter(endsOn) ? Optional.empty() : Optional.of(day);
    }
}
