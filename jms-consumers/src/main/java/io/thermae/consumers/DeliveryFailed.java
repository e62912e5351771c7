package io.thermae.consumers;

import jakarta.ejb.ApplicationException;

/**
 * A message could not be worked off. Says what it was and what kind of failure it was, and nothing of what was in it.
 *
 * <p>It has to be thrown, since the broker delivers again only what a consumer has thrown out of. To the container it is an answer, not a
 * defect, so it is not logged there; the broker's adapter logs it with its stack, of which there is none: it would be the same each time.
 */
@ApplicationException
public class DeliveryFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeliveryFailed(String what, String failure) {
        super(what + " could not be worked off: " + failure, null, false, false);
    }
}
