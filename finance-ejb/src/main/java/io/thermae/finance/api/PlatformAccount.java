package io.thermae.finance.api;

/** The accounts of the platform's own books; their numbers, names and kinds are rows of {@code finance.platform_account}. */
public enum PlatformAccount {
    BANK,
    /** Paid on the web, and on its way from the payment gateway to the bank. */
    GATEWAY_CLEARING,
    /** What businesses owe. */
    RECEIVABLES,
    /** What was taken back of taxes beyond what was charged. */
    TAXES_RECOVERABLE,
    TAXES_PAYABLE,
    /** What has come without an invoice that needed it, and is to go back. */
    REFUNDS_IN_TRANSIT,
    /** What businesses have paid beyond what they owe, and the gateway does not give back. */
    BUSINESS_CREDIT,
    /** Its lines are told apart by the plan. */
    SUBSCRIPTION_REVENUE,
    /** What gateways keep for themselves. */
    PROCESSING_FEES,
    WRITE_OFFS
}
