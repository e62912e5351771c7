package io.thermae.engagement.api;

/** How far a campaign is. */
public enum CampaignStatus {
    DRAFT,
    /** It begins at its instant, and can be changed until then. */
    SCHEDULED,
    SENDING,
    /** All whom it is for have been written to, or left out. */
    SENT,
    CANCELLED
}
