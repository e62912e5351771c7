package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** A module's part in forgetting what a business need not keep any more. Works in the tenant's transaction. */
@Local
public interface KeptData {

    /**
     * Forgets some of what is older than it is kept; never what the law keeps.
     *
     * @param atMost so many things of each kind
     * @return how many of the kind of which there were most: with {@code atMost} there may be more
     */
    int forget(Retention retention, int atMost);
}
