package io.thermae.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final String REFUSED = "ERROR: Less than nothing would be owed to customers";

    /** As the container tells of a commit: the words of the database, and neither its exception nor its code. */
    @Test
    void whatIsRefusedWhenATransactionEndsIsFoundByItsWords() {
        Exception commit = new Exception("The commit failed", new Exception("LocalTransactionException: " + REFUSED));

        assertThat(Failures.refusedAtTheEnd(commit)).isEqualTo(ErrorCode.LIABILITY_BELOW_ZERO);
        assertThat(Failures.refusedAtTheEnd(new Exception("The commit failed", new Exception((String) null))))
                .isNull();
    }

    @Test
    void theDatabaseSaysTheseWords() throws IOException {
        try (InputStream migration = Objects.requireNonNull(
                ErrorCode.class.getResourceAsStream("/db/finance/V380__what_is_owed_to_customers.sql"))) {
            assertThat(new String(migration.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(REFUSED.substring("ERROR: ".length()));
        }
    }
}
