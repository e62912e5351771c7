package io.thermae.finance.report;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.tenancy.api.Branches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of which branches the caller is told, and how much at once. */
@ApplicationScoped
public class ReportScope {

    @Inject
    BranchScope scope;

    @Inject
    Branches branches;

    /**
     * The branches; null for all of the business.
     *
     * @throws NotFound if there is no such branch that the caller may see
     */
    public UUID @Nullable [] branches(@Nullable UUID wanted) {
        if (wanted == null) {
            return scope.confinedTo();
        }
        branches.get(wanted);
        if (!scope.sees(wanted)) {
            throw new NotFound("branch");
        }
        return new UUID[] {wanted};
    }

    /** The names of all branches, archived ones too, by their ids. */
    Map<UUID, String> names() {
        return branches.names();
    }

    /** @throws InvalidInput {@code too_many} rows */
    <T> List<T> bounded(List<T> rows) {
        if (rows.size() > ReportQuestion.MAX_ROWS) {
            throw new InvalidInput(
                    List.of(new FieldViolation("rows", "too_many", Map.of("max", ReportQuestion.MAX_ROWS))));
        }
        return rows;
    }
}
