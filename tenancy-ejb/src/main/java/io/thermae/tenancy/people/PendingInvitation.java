package io.thermae.tenancy.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation: good once, until it expires. */
@Entity
@Table(schema = "tenancy", name = "invitation")
public class PendingInvitation {

    @Id
    private UUID id;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    protected PendingInvitation() {}

    PendingInvitation(UUID id, UUID userId, Instant now, Duration validity) {
        this.id = id;
        this.userId = userId;
        this.expiresAt = now.plus(validity);
    }

    boolean isOpen(Instant now) {
        return acceptedAt == null && now.isBefore(expiresAt);
    }

    void accept(Instant now) {
        this.acceptedAt = now;
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
