package io.thermae.tenancy.business;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.Registration;
import io.thermae.tenancy.api.TenantStatus;
import io.thermae.tenancy.api.TenantView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A business: it waits as PENDING, and is approved into its TRIAL or REJECTED. */
@Entity
@Table(schema = "tenancy", name = "tenant")
public class Tenant {

    @Id
    @Column(name = "tenant_id")
    private UUID id;

    private String name;
    private String subdomain;

    @Enumerated(EnumType.STRING)
    private TenantStatus status;

    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    private String currency;

    @Column(name = "reject_reason")
    private @Nullable String rejectReason;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Tenant() {}

    Tenant(UUID id, Registration registration, Instant now) {
        this.id = id;
        this.name = registration.businessName().strip();
        this.subdomain = registration.subdomain();
        this.language = registration.locale();
        this.timeZone = registration.timeZone();
        this.currency = registration.currency();
        this.status = TenantStatus.PENDING;
        this.createdAt = now;
    }

    void approve() {
        leavePending(TenantStatus.TRIAL);
    }

    void reject(String reason) {
        leavePending(TenantStatus.REJECTED);
        this.rejectReason = reason;
    }

    private void leavePending(TenantStatus next) {
        if (status != TenantStatus.PENDING) {
            throw new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", status.name(), "to", next.name()));
        }
        this.status = next;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String subdomain() {
        return subdomain;
    }

    TenantStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    TenantView view() {
        return new TenantView(
                id, name, subdomain, status, language, timeZone, currency, rejectReason, version, createdAt);
    }
}
