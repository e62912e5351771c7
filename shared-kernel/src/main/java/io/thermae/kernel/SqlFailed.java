package io.thermae.kernel;

import java.sql.SQLException;
import java.util.Optional;

/** The database refused a statement. */
public class SqlFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SqlFailed(SQLException cause) {
        super(cause);
    }

    /**
     * The SQLSTATE (PostgreSQL documentation, appendix A) of the database's refusal that lies behind a failure, however
     * deep a container or a persistence provider has wrapped it; empty when the database had no part in it.
     */
    public static Optional<String> sqlState(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 32; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }
}
