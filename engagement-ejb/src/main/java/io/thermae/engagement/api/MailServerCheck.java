package io.thermae.engagement.api;

import jakarta.ejb.Local;

/** Tells whether the mail server is there. */
@Local
public interface MailServerCheck {

    /** Whether it accepts a connection and greets, within two seconds. */
    boolean reachable();
}
