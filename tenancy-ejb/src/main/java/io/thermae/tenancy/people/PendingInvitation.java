package io.thermae.tenancy.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** An invitation: used when it is accepted. */
@Entity
@Table(schema = "tenancy", name = "invitation")
@AttributeOverride(name = "usedAt", column = @Column(name = "accepted_at"))
public class PendingInvitation extends OneTimeLink {

    protected PendingInvitation() {}

    PendingInvitation(UUID id, UUID userId, Instant now, Duration validity) {
        super(id, userId, now, validity);
    }
}
