package io.thermae.booking.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's card.
 *
 * @param email null when not given; then there is a phone
 * @param phone null when not given; then there is an e-mail
 * @param language BCP 47 tag to write in
 * @param erasedAt since when nothing of the person is known any more; null while something is
 */
public record CustomerView(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String language,
        Instant createdAt,
        @Nullable Instant erasedAt) {}
