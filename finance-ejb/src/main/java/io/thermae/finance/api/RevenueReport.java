package io.thermae.finance.api;

import io.thermae.kernel.Money;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was earned: what stands on the accounts of revenue, told apart by what invoices and credit notes say of it. An owner is
 * told all, a manager what is of his branches.
 */
@Local
public interface RevenueReport {

    /** By what revenue is told apart. */
    enum By {
        BUSINESS,
        BRANCH,
        /** Who has served it, as the line says; of invoices from before lines said so, as their booking does. */
        MASTER,
        /** Or product. */
        SERVICE,
        /** To which the service or the product belonged when the document was issued. */
        CATEGORY,
        /**
         * By how its invoice is paid now, in proportion; what nobody has paid, or was given back, is {@code UNPAID}. Of what
         * no invoice tells there is no name.
         */
        METHOD
    }

    /**
     * By step, then by name; what has neither is last.
     *
     * @throws io.thermae.kernel.NotFound if there is no branch that the caller may see
     * @throws io.thermae.kernel.InvalidInput {@code too_many} rows
     */
    List<Row> revenue(ReportQuestion question, By by);

    /**
     * What was earned in a step by one of them.
     *
     * @param start first day of the step, or of the period
     * @param id null for the business, for what is of none, and by method
     * @param name null as the id, and of what is not known any more; a method's is that of {@link PaymentMethod}, or
     *     {@code UNPAID}
     * @param net without tax
     * @param tax null by category: accounts of taxes do not know it
     * @param previousNet in the period before, at the same distance from its beginning
     * @param previousTax as {@code tax}
     */
    record Row(
            LocalDate start,
            @Nullable UUID id,
            @Nullable String name,
            Money net,
            @Nullable Money tax,
            Money previousNet,
            @Nullable Money previousTax) {}
}
