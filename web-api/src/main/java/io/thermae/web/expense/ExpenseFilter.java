package io.thermae.web.expense;

import io.thermae.finance.api.ExpenseStatus;
import io.thermae.finance.api.Expenses;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The query parameters by which expenses are chosen. */
public class ExpenseFilter {

    @QueryParam("branchId")
    @Nullable
    String branchId;

    @QueryParam("categoryId")
    @Nullable
    String categoryId;

    @QueryParam("supplierId")
    @Nullable
    String supplierId;

    @QueryParam("recurringId")
    @Nullable
    String recurringId;

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    /**
     * Reads them.
     *
     * @throws io.thermae.kernel.InvalidInput if they are none
     */
    Expenses.Filter read() {
        Query query = new Query();
        LocalDate first = query.date("from", from);
        LocalDate last = query.date("to", to);
        query.period(first, last);
        Expenses.Filter filter = new Expenses.Filter(
                query.id("branchId", branchId),
                query.id("categoryId", categoryId),
                query.id("supplierId", supplierId),
                query.id("recurringId", recurringId),
                query.oneOf("status", status, ExpenseStatus.values()),
                first,
                last);
        query.check();
        return filter;
    }
}
