package io.thermae.tenancy.business;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.BranchDetails;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.BusinessRegistered;
import io.thermae.tenancy.api.RegisterBusiness.Registered;
import io.thermae.tenancy.api.Registration;
import io.thermae.tenancy.api.SetUpBranch;
import io.thermae.tenancy.people.MakeOwner;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The transaction in which a business comes to be: tenant, subdomain, first branch and owner, or nothing. */
@Stateless
@PermitAll
@TenantTransaction
public class FoundBusiness {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    Subdomains subdomains;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Outbox outbox;

    @Inject
    Trials trials;

    @Inject
    Announcements announcements;

    @Inject
    SetUpBranch branches;

    @Inject
    MakeOwner makeOwner;

    @Inject
    @ConfigProperty(name = "thermae.tenants.auto-approve")
    boolean autoApprove;

    public Registered found(Registration registration) {
        UUID id = caller.tenant().value();
        Tenant tenant = new Tenant(id, registration, clock.instant());
        if (autoApprove) {
            trials.approve(tenant);
        }
        entities.persist(tenant);
        entities.flush();
        subdomains.claim(registration.subdomain());

        BranchView branch = branches.add(new BranchDetails(
                tenant.name(),
                registration.timeZone(),
                null,
                registration.owner().phone(),
                null));
        UUID ownerId = makeOwner.make(registration.owner(), registration.locale());

        Addressee owner = new Addressee(
                registration.owner().firstName() + " " + registration.owner().lastName(),
                registration.owner().email(),
                registration.locale(),
                registration.timeZone());
        outbox.publish(new BusinessRegistered(id, tenant.name(), tenant.subdomain(), owner));
        if (autoApprove) {
            trials.schedule(tenant);
            announcements.approved(tenant);
        }
        return new Registered(id, branch.id(), ownerId, tenant.subdomain(), tenant.status());
    }
}
