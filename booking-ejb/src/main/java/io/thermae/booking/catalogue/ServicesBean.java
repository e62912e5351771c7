package io.thermae.booking.catalogue;

import io.thermae.booking.api.ServiceView;
import io.thermae.booking.api.Services;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Reads services. */
@Stateless
@PermitAll
@TenantTransaction
public class ServicesBean implements Services {

    @PersistenceContext(unitName = "booking")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    ServiceViews views;

    @Override
    public List<ServiceView> list() {
        return views.of(atOnce(entities.createQuery(
                        "select s from Service s where s.archived = false order by s.name, s.id", Service.class))
                .getResultList());
    }

    @Override
    public List<ServiceView> list(Portion portion) {
        return list(portion, "");
    }

    @Override
    public List<ServiceView> listOnline(Portion portion) {
        return list(portion, " and s.onlineBookable = true");
    }

    @Override
    public Set<UUID> online() {
        return new HashSet<>(sql.query(
                "select id from booking.service where online_bookable and not archived",
                row -> Objects.requireNonNull(row.getObject("id", UUID.class))));
    }

    private List<ServiceView> list(Portion portion, String only) {
        UUID after = portion.after();
        String rest = after == null
                ? ""
                : " and exists (select c from Service c where c.id = :after"
                        + " and (s.name > c.name or (s.name = c.name and s.id > c.id)))";
        TypedQuery<Service> query = entities.createQuery(
                "select s from Service s where s.archived = false" + only + rest + " order by s.name, s.id",
                Service.class);
        if (after != null) {
            query.setParameter("after", after);
        }
        return views.of(atOnce(query).setMaxResults(portion.limit()).getResultList());
    }

    /** With one statement for each collection, not one for each service. */
    private static TypedQuery<Service> atOnce(TypedQuery<Service> query) {
        for (String collection : List.of("segments", "resources", "durations", "requiredSkills", "addOns")) {
            query.setHint("eclipselink.batch", "s." + collection);
        }
        return query;
    }

    @Override
    public ServiceView get(UUID serviceId) {
        Service service = entities.find(Service.class, serviceId);
        if (service == null) {
            throw new NotFound("service");
        }
        return views.of(service);
    }
}
