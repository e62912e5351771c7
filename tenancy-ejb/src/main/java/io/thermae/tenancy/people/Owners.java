package io.thermae.tenancy.people;

import io.thermae.kernel.Role;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.Addressee;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The owners of the business, to be told of what concerns it: in the zone that they prefer, else in that of what is told. */
@Stateless
@PermitAll
@TenantTransaction
public class Owners {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    public List<Addressee> addressees() {
        return entities.createQuery("select u from User u where u.role = :owner and u.erasedAt is null", User.class)
                .setParameter("owner", Role.OWNER)
                .getResultStream()
                .map(owner -> owner.addressee(null))
                .toList();
    }
}
