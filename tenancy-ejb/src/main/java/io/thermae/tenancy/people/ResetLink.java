package io.thermae.tenancy.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link with which a person sets a new password: good once, for half an hour. */
@Entity
@Table(schema = "tenancy", name = "password_reset")
public class ResetLink {

    private static final Duration VALIDITY = Duration.ofMinutes(30);

    @Id
    private UUID id;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected ResetLink() {}

    ResetLink(UUID id, UUID userId, Instant now) {
        this.id = id;
        this.userId = userId;
        this.expiresAt = now.plus(VALIDITY);
    }

    boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        this.usedAt = now;
    }

    UUID userId() {
        return userId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
