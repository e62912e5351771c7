package io.thermae.finance.reportjob;

import io.thermae.finance.api.ReportJobs.Question;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that a node has taken upon itself.
 *
 * @param token by which it is told from whoever takes it over
 * @param branches of which it tells; null for all
 */
public record Claim(UUID id, UUID token, Question question, UUID @Nullable [] branches) {

    @Override
    public String toString() {
        return "Claim[" + id + "]";
    }
}
