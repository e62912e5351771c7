package io.thermae.engagement.api;

import jakarta.ejb.Local;

/** A customer wants no more of something, by the link in a mail, without signing in. */
@Local
public interface Unsubscribe {

    /**
     * What a link is about, in the entered business; changes nothing.
     *
     * @throws io.thermae.kernel.NotFound if it is no link
     */
    Subscription get(String token);

    /** He wants no more of it, in whichever way; does nothing the second time. Throws as {@link #get}. */
    Subscription end(String token);

    /**
     * What a link is about.
     *
     * @param businessName whose it is
     * @param subscribed whether he still wants any
     */
    record Subscription(String businessName, NotificationTopic topic, boolean subscribed) {}
}
