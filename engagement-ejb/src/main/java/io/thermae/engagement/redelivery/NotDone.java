package io.thermae.engagement.redelivery;

import jakarta.ejb.ApplicationException;

/**
 * A message was not worked off, for the reason that is its cause. Rolls the transaction back. To the container it is a use case's answer
 * and no defect, so it is not logged there: whoever has called the use case does that.
 */
@ApplicationException(rollback = true)
public class NotDone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotDone(RuntimeException cause) {
        super(cause);
    }
}
