package io.thermae.finance.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fees of visits that did not take place: an owner's are all, a manager's those of his branches. What was waived before it was owed
 * is none.
 */
@Local
public interface OwedFees {

    /** What has been owed for longest first. */
    List<FeeView> list(Filter filter, Portion portion);

    /** Which fees; null leaves a criterion out. */
    record Filter(@Nullable UUID branchId, @Nullable FeeStatus status) {}
}
