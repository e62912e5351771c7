package io.thermae.finance.api;

import io.thermae.kernel.Money;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to the state more, or less: the taxes of what was sold and bought, by rate, and what else was posted to their
 * accounts. Together that is what is more on {@link AccountRole#TAXES_PAYABLE} less what is more on
 * {@link AccountRole#TAXES_RECOVERABLE}; what is moved between both is nothing. An owner is told all, a manager what documents say of
 * his branches.
 */
@Local
public interface TaxReport {

    /**
     * By step, then output tax before input tax before the rest, then by the rate's name.
     *
     * <p>A package is taxed when it is sold, its visits are not. Expenses that say no rate have no tax to deduct and are left out.
     *
     * @throws io.thermae.kernel.NotFound if there is no branch that the caller may see
     * @throws io.thermae.kernel.InvalidInput {@code too_many} rows
     */
    List<Row> taxes(ReportQuestion question);

    /**
     * The tax of a rate in a step.
     *
     * @param start first day of the step, or of the period
     * @param id of the rate; null for what was charged at none, and for what no document tells of
     * @param name null as the id
     * @param net what was taxed; of input tax it is below zero as the tax, of what no document tells of zero
     * @param tax above zero if it is owed to the state
     * @param previousNet in the period before, at the same distance from its beginning
     * @param previousTax as {@code tax}
     */
    record Row(
            LocalDate start,
            TaxKind kind,
            @Nullable UUID id,
            @Nullable String name,
            Money net,
            Money tax,
            Money previousNet,
            Money previousTax) {}
}
