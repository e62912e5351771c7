package io.thermae.engagement.api;

/** What people are told of, as far as they have a say in it. */
public enum NotificationTopic {
    /** What was booked, moved or cancelled, and that a client has said that he comes; an offered place; codes; answers to text messages. */
    VISITS,
    /** What was booked, moved or cancelled in a branch that one manages, and that a client has said that he comes. */
    BRANCH_VISITS,
    /** That somebody asks for time off, and what was decided. */
    TIME_OFF,
    /** That a program outside does not listen any more. */
    WEBHOOKS,
    /** That a payment gateway could not give money back. */
    REFUNDS,
    /** That somebody asks for a permission, and what was decided. */
    PERMISSIONS,
    /**
     * What the platform tells the business of itself: its approval, suspension and closing, the end of its trial, what it has to pay,
     * and that support works in the name of an owner.
     */
    SUBSCRIPTION,
    /** One's own account: invitations, links and codes, and what the platform's support does in it. */
    ACCOUNT,
    /** What a customer has to pay, has paid, or gets back. */
    MONEY,
    /** That a visit is near, and whether one comes. */
    REMINDERS,
    /** What a business writes of its own accord: news, thanks, requests for reviews, greetings. */
    MARKETING
}
