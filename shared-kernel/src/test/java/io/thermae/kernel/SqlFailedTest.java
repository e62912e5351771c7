package io.thermae.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqlFailedTest {

    private static final SQLException EXCLUDED = new SQLException("conflicting key value", "23P01");

    @Test
    void tellsTheStateOfARefusal() {
        assertThat(SqlFailed.sqlState(EXCLUDED)).contains("23P01");
        assertThat(SqlFailed.sqlState(new SqlFailed(EXCLUDED))).contains("23P01");
    }

    @Test
    void tellsTheStateHoweverDeepItIsWrapped() {
        Exception wrapped = new IllegalStateException(
                "rolled back", new RuntimeException(new SqlFailed(new SQLException("no state of its own", EXCLUDED))));

        assertThat(SqlFailed.sqlState(wrapped)).contains("23P01");
    }

    @Test
    void tellsTheOutermostState() {
        SQLException outer = new SQLException("outer", "40001", EXCLUDED);

        assertThat(SqlFailed.sqlState(new RuntimeException(outer))).contains("40001");
    }

    @Test
    void tellsNothingWhereNoDatabaseHadAPart() {
        assertThat(SqlFailed.sqlState(new IllegalStateException(new RuntimeException())))
                .isEmpty();
        assertThat(SqlFailed.sqlState(new SQLException("without a state"))).isEmpty();
    }

    @Test
    void comesToAnEndWhenCausesGoInACircle() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);

        assertThat(SqlFailed.sqlState(first)).isEmpty();
    }
}
