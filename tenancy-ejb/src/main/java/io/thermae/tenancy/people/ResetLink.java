package io.thermae.tenancy.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A link with which a person sets a new password: good for half an hour. */
@Entity
@Table(schema = "tenancy", name = "password_reset")
public class ResetLink extends OneTimeLink {

    private static final Duration VALIDITY = Duration.ofMinutes(30);

    protected ResetLink() {}

    ResetLink(UUID id, UUID userId, Instant now) {
        super(id, userId, now, VALIDITY);
    }
}
