package io.thermae.booking.api;

import org.jspecify.annotations.Nullable;

/**
 * Who comes, as said with a booking.
 *
 * @param phone in E.164 form; null when there is an e-mail, or no contact of whom has walked in
 * @param email null when there is a phone, or no contact
 * @param language BCP 47 tag to write in; null for the language of the call
 */
public record ClientDetails(String name, @Nullable String phone, @Nullable String email, @Nullable String language) {}
