package io.thermae.tenancy.business;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.EditBusiness;
import io.thermae.tenancy.api.Registration;
import io.thermae.tenancy.api.TenantStatus;
import io.thermae.tenancy.api.TenantView;
import io.thermae.tenancy.business.TenantPolicy.Step;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A business. Its life is {@link TenantPolicy}'s; here is what each step leaves behind. */
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

    @Column(name = "trial_ends_at")
    private @Nullable Instant trialEndsAt;

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    @Column(name = "suspend_reason")
    private @Nullable String suspendReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "status_before")
    private @Nullable TenantStatus statusBefore;

    @Column(name = "closes_at")
    private @Nullable Instant closesAt;

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

    void approve(Instant trialEnd) {
        take(Step.APPROVE);
        this.trialEndsAt = trialEnd;
    }

    void reject(String reason) {
        take(Step.REJECT);
        this.rejectReason = reason;
    }

    void edit(EditBusiness.Details details) {
        this.name = details.name().strip();
        this.language = details.language();
        this.timeZone = details.timeZone();
    }

    void rename(String newSubdomain) {
        this.subdomain = newSubdomain;
    }

    void activate() {
        take(Step.ACTIVATE);
        forgetSuspension();
    }

    /** @param reason null: the trial has ended */
    void suspend(@Nullable String reason, Instant now) {
        TenantStatus before = status;
        take(Step.SUSPEND);
        this.statusBefore = before;
        this.suspendReason = reason;
        this.suspendedAt = now;
    }

    /**
     * The suspension is over.
     *
     * @param newTrial how long a trial lasts that had run out; otherwise what was left of it is left again
     */
    void reactivate(Instant now, Duration newTrial) {
        boolean onTrial = statusBefore == TenantStatus.TRIAL;
        Duration left = Duration.ZERO;
        if (onTrial && trialEndsAt != null && suspendedAt != null) {
            left = Duration.between(suspendedAt, trialEndsAt);
        }
        take(onTrial ? Step.RESUME_TRIAL : Step.RESUME);
        if (onTrial) {
            this.trialEndsAt = now.plus(left.compareTo(Duration.ZERO) > 0 ? left : newTrial);
        }
        forgetSuspension();
    }

    void announceClosing(Instant end) {
        TenantPolicy.require(status, Step.CLOSE);
        if (closesAt != null) {
            throw new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", "CLOSING", "to", "CLOSING"));
        }
        this.closesAt = end;
    }

    void takeBackClosing() {
        TenantPolicy.require(status, Step.CLOSE);
        if (closesAt == null) {
            throw new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", status.name(), "to", status.name()));
        }
        this.closesAt = null;
    }

    void close() {
        take(Step.CLOSE);
        forgetSuspension();
    }

    private void take(Step step) {
        this.status = TenantPolicy.after(status, step);
    }

    private void forgetSuspension() {
        this.statusBefore = null;
        this.suspendReason = null;
        this.suspendedAt = null;
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

    String timeZone() {
        return timeZone;
    }

    @Nullable
    Instant trialEndsAt() {
        return trialEndsAt;
    }

    @Nullable
    String suspendReason() {
        return suspendReason;
    }

    @Nullable
    Instant closesAt() {
        return closesAt;
    }

    TenantView view() {
        return new TenantView(
                id,
                name,
                subdomain,
                status,
                language,
                timeZone,
                currency,
                rejectReason,
                trialEndsAt,
                suspendedAt,
                suspendReason,
                closesAt,
                version,
                createdAt);
    }
}
