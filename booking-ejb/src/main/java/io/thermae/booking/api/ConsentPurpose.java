package io.thermae.booking.api;

/** What a customer can consent to. */
public enum ConsentPurpose {
    MARKETING_EMAIL,
    MARKETING_SMS,
    TERMS,
    PRIVACY_POLICY,
    PHOTOS,
    HEALTH_DATA
}
