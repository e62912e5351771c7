package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** Whether text messages can be sent at all. Tenancy asks; engagement, which sends them, answers. */
@Local
public interface TextMessaging {

    /** Whether this installation has a provider of text messages. */
    boolean available();
}
