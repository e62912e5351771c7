package io.thermae.tenancy.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link that was sent to an address: who uses it can read what is sent there. */
@Entity
@Table(schema = "tenancy", name = "email_verification")
public class VerificationLink {

    @Id
    private UUID id;

    @Column(name = "user_id")
    private UUID userId;

    private String email;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected VerificationLink() {}

    VerificationLink(UUID id, UUID userId, String email, Instant now, Duration validity) {
        this.id = id;
        this.userId = userId;
        this.email = email;
        this.expiresAt = now.plus(validity);
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

    String email() {
        return email;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
