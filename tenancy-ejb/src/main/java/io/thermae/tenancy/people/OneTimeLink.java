package io.thermae.tenancy.people;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link that a person gets by mail: good once, until it expires. Its secret is an HMAC over its id, stored nowhere. */
@MappedSuperclass
public abstract class OneTimeLink {

    @Id
    private UUID id;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected OneTimeLink() {}

    OneTimeLink(UUID id, UUID userId, Instant now, Duration validity) {
        this.id = id;
        this.userId = userId;
        this.expiresAt = now.plus(validity);
    }

    boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        this.usedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID userId() {
        return userId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
