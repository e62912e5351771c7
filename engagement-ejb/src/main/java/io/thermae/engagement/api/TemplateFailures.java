package io.thermae.engagement.api;

import jakarta.ejb.Local;

/** Counts templates of businesses that have failed when a message was written. */
@Local
public interface TemplateFailures {

    /** How many messages of this node went out in our words instead, since it started. */
    long count();
}
