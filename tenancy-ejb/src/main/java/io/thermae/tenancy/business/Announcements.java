package io.thermae.tenancy.business;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Outbox;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.BusinessActivated;
import io.thermae.tenancy.api.BusinessApproved;
import io.thermae.tenancy.api.BusinessClosed;
import io.thermae.tenancy.api.BusinessClosing;
import io.thermae.tenancy.api.BusinessKeptOpen;
import io.thermae.tenancy.api.BusinessReactivated;
import io.thermae.tenancy.api.BusinessRejected;
import io.thermae.tenancy.api.BusinessSuspended;
import io.thermae.tenancy.api.BusinessTrialEnding;
import io.thermae.tenancy.people.Owners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.function.Function;

/** Tells each step in the life of a business as an event, one for each owner. */
@ApplicationScoped
public class Announcements {

    @Inject
    Outbox outbox;

    @Inject
    Owners owners;

    void approved(Tenant tenant) {
        toOwners(owner -> new BusinessApproved(
                tenant.id(), tenant.name(), tenant.subdomain(), tenant.trialEndsAt(), tenant.timeZone(), owner));
    }

    void rejected(Tenant tenant, String reason) {
        toOwners(owner -> new BusinessRejected(tenant.id(), tenant.name(), reason, owner));
    }

    void activated(Tenant tenant) {
        toOwners(owner -> new BusinessActivated(tenant.id(), tenant.name(), owner));
    }

    void suspended(Tenant tenant) {
        toOwners(owner -> new BusinessSuspended(tenant.id(), tenant.name(), tenant.suspendReason(), owner));
    }

    void reactivated(Tenant tenant) {
        toOwners(owner -> new BusinessReactivated(tenant.id(), tenant.name(), tenant.subdomain(), owner));
    }

    void trialEnding(Tenant tenant) {
        toOwners(owner -> new BusinessTrialEnding(
                tenant.id(), tenant.name(), Objects.requireNonNull(tenant.trialEndsAt()), tenant.timeZone(), owner));
    }

    void closing(Tenant tenant) {
        toOwners(owner -> new BusinessClosing(
                tenant.id(), tenant.name(), Objects.requireNonNull(tenant.closesAt()), tenant.timeZone(), owner));
    }

    void keptOpen(Tenant tenant) {
        toOwners(owner -> new BusinessKeptOpen(tenant.id(), tenant.name(), owner));
    }

    void closed(Tenant tenant) {
        toOwners(owner -> new BusinessClosed(tenant.id(), tenant.name(), owner));
    }

    private void toOwners(Function<Addressee, DomainEvent> event) {
        owners.addressees().stream().map(event).forEach(outbox::publish);
    }
}
