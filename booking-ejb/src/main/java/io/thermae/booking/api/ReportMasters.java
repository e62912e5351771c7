package io.thermae.booking.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Figures of masters: an owner is shown all, others with {@code REPORTS_READ} those of their branches, and a master himself.
 * The number of statements does not depend on how many masters there are.
 */
@Local
public interface ReportMasters {

    /** At most so many days are told of. */
    int MAX_DAYS = 366;

    /** How long a customer has to come again, unless somebody says otherwise. */
    int REBOOKED_WITHIN_DAYS = 60;

    /**
     * What is asked for.
     *
     * @param from first date, in each branch's zone
     * @param to last date
     * @param branchId null for all of the caller's branches
     * @param rebookedWithinDays as {@link MasterPerformance#rebookedCustomers} has it
     */
    record Question(LocalDate from, LocalDate to, @Nullable UUID branchId, int rebookedWithinDays) {}

    /**
     * By name; who is archived is left out unless he has worked in the period.
     *
     * @throws io.thermae.kernel.NotFound if the branch is none of the caller's
     */
    List<MasterPerformance> list(Question question, Portion portion);

    /**
     * Of one master.
     *
     * @throws io.thermae.kernel.NotFound if there is no such master or branch that the caller may see
     * @throws io.thermae.kernel.RuleBroken {@code FORBIDDEN} if it is not himself, and he has no permission
     */
    MasterPerformance of(UUID masterId, Question question);
}
