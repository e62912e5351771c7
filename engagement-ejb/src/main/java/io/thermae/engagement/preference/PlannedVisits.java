package io.thermae.engagement.preference;

import java.util.UUID;

/** What there is to be told of visits that are ahead. */
public interface PlannedVisits {

    /** It has to be found out anew when a customer is told of his. */
    void lookAtThoseOf(UUID customerId);

    /** Those of one card are another's from now on, and looked at anew. */
    void handOver(UUID from, UUID to);
}
