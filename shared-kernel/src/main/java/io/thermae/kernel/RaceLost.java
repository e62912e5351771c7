package io.thermae.kernel;

import jakarta.ejb.ApplicationException;

/**
 * Between a look at the database and the write somebody else was faster. The transaction is lost, the call is not: whoever
 * has begun the transaction begins another one, which sees what the winner has written.
 */
@ApplicationException(rollback = true)
public class RaceLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RaceLost(Throwable cause) {
        super(cause);
    }
}
