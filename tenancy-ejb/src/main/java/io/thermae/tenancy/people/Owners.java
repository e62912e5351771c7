package io.thermae.tenancy.people;

import io.thermae.kernel.Role;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.BusinessOwners;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The active owners of the business, to be told of what concerns it: in the zone that they prefer, else in that of what is told. */
@Stateless
@PermitAll
@TenantTransaction
@LocalBean
public class Owners implements BusinessOwners {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Override
    public List<Addressee> addressees() {
        return entities.createQuery("select u from User u where u.role = :owner and u.status = :active", User.class)
                .setParameter("owner", Role.OWNER)
                .setParameter("active", UserStatus.ACTIVE)
                .getResultStream()
                .map(owner -> owner.addressee(null))
                .toList();
    }
}
