package io.thermae.finance.receivable;

import io.thermae.finance.api.Receivables.Balance;
import io.thermae.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is open, by how many days it is overdue, in columns that have the same names wherever it is added up. */
public final class Ageing {

    /** Of invoices {@code i}, on the day {@code s.today}. */
    public static final String SUMS =
            """
            sum(i.open_minor) filter (where i.due_on >= s.today) as not_due,
            sum(i.open_minor) filter (where s.today - i.due_on between 1 and 30) as days30,
            sum(i.open_minor) filter (where s.today - i.due_on between 31 and 60) as days60,
            sum(i.open_minor) filter (where s.today - i.due_on between 61 and 90) as days90,
            sum(i.open_minor) filter (where s.today - i.due_on > 90) as older,
            sum(i.open_minor) as open
            """;

    /** The same and {@code credit}, where one or the other may be missing. */
    public static final String SHOWN =
            """
            coalesce(not_due, 0) as not_due, coalesce(days30, 0) as days30, coalesce(days60, 0) as days60,
            coalesce(days90, 0) as days90, coalesce(older, 0) as older, coalesce(open, 0) as open,
            coalesce(credit, 0) as credit
            """;

    private Ageing() {}

    /** Reads what is {@link #SHOWN}. */
    public static Balance balance(ResultSet row, @Nullable UUID customerId, Currency currency) throws SQLException {
        return new Balance(
                customerId,
                money(row, "not_due", currency),
                money(row, "days30", currency),
                money(row, "days60", currency),
                money(row, "days90", currency),
                money(row, "older", currency),
                money(row, "open", currency),
                money(row, "credit", currency));
    }

    private static Money money(ResultSet row, String column, Currency currency) throws SQLException {
        return new Money(row.getLong(column), currency);
    }
}
