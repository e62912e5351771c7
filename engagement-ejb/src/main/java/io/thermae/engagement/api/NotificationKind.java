package io.thermae.engagement.api;

/** What people of the business are told when they sign in. A business words the titles of some of them itself (ADR 85). */
public enum NotificationKind {
    BOOKING_PLACED,
    BOOKING_MOVED,
    BOOKING_CANCELLED,
    /** The client was asked whether he comes, and has said yes. */
    BOOKING_CONFIRMED,
    TIME_OFF_ASKED,
    TIME_OFF_APPROVED,
    TIME_OFF_REFUSED,
    WEBHOOK_PAUSED,
    REFUND_FAILED,
    PERMISSION_ASKED,
    PERMISSION_GRANTED,
    PERMISSION_REFUSED,
    TRIAL_ENDING,
    BILL_ISSUED,
    BILL_OVERDUE,
    BUSINESS_APPROVED,
    BUSINESS_REJECTED,
    BUSINESS_SUSPENDED,
    BUSINESS_REACTIVATED,
    /** It is to be closed, which can still be taken back. */
    BUSINESS_CLOSING,
    BUSINESS_KEPT_OPEN,
    /** Somebody of the platform works in the name of an owner; its subject is this time of it. */
    IMPERSONATION_STARTED,
    /** Shows who words a title how it would look; its subject is he himself. */
    TEMPLATE_TEST
}
