package io.thermae.engagement.outreach;

import io.thermae.booking.api.ContactableClient;
import io.thermae.booking.api.FormerVisits.Visit;

/** Writes to a client of a business of its own accord, by the one way that he has. */
public interface WriteToClient {

    /** Thanks for a visit, or says that he is missed since; queues it with the running transaction. */
    void write(Occasion occasion, Visit visit);

    /** Asks for a review of a visit. @param url where */
    void askForReview(Visit visit, String url);

    /** Greets him on his birthday. */
    void greet(ContactableClient client);
}
