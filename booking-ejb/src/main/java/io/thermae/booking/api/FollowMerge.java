package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Another module's part in a merge of two customers' cards. Each that keeps something of customers has one; all are asked. */
@Local
public interface FollowMerge {

    /**
     * What is of one card is of another from now on. Both are locked; works in the transaction of the merge.
     *
     * @param from has become a pointer
     */
    void merged(UUID from, UUID to);
}
