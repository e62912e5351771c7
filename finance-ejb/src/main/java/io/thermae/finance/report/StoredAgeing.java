package io.thermae.finance.report;

import io.thermae.finance.api.AccountRole;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds up what is open: as it is now, or as it was at the end of a day of the books. */
@ApplicationScoped
public class StoredAgeing {

    private static final String[] CREDIT = {AccountRole.CUSTOMER_CREDIT.name()};

    @Inject
    Sql sql;

    /**
     * As it was at the ends of days, in the column {@code at}; all of them in one statement, so as of one moment.
     *
     * @param branches null for all
     * @param days each once; today stands for now, and none is later
     * @param most at most so many rows
     */
    <T> List<T> at(
            AgeingSql by, UUID @Nullable [] branches, List<LocalDate> days, LocalDate today, int most, Sql.Row<T> row) {
        List<@Nullable Object> arguments = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (LocalDate day : days) {
            arguments.add(branches);
            arguments.add(day);
            if (day.isBefore(today)) {
                arguments.add(CREDIT);
                arguments.add(CREDIT);
                told.add("(" + by.then() + ")");
            } else {
                told.add("(" + by.now() + ")");
            }
        }
        arguments.add(most);
        return sql.query(String.join(" union all ", told) + " limit ?", row, arguments.toArray());
    }
}
