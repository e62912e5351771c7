package io.thermae.kernel;

/**
 * Why a request may change something in a business that is suspended or closed. These are all the reasons there are; every
 * other change that its people or its visitors ask for is refused ({@link TenantSetting}). The platform's administrators need
 * none, nor do messages and jobs, which tell and end what was begun before.
 */
public enum Exemption {
    /** Signing in and out, and what keeps a session safe. */
    SESSION,
    /** Saying that one wants no more of what a business sends. */
    UNSUBSCRIBING,
    /** Choosing a plan: what a trial that has run out goes on with. */
    CHOOSING_PLAN,
    /** Paying what the business owes to the platform: what one that is suspended for that goes on with. */
    PAYING_PLATFORM
}
