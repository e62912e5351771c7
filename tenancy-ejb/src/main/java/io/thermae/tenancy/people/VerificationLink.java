package io.thermae.tenancy.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A link that was sent to an address: who uses it can read what is sent there. */
@Entity
@Table(schema = "tenancy", name = "email_verification")
public class VerificationLink extends OneTimeLink {

    private String email;

    protected VerificationLink() {}

    VerificationLink(UUID id, UUID userId, String email, Instant now, Duration validity) {
        super(id, userId, now, validity);
        this.email = email;
    }

    String email() {
        return email;
    }
}
