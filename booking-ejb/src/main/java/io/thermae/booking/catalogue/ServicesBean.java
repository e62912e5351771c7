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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    public List<ServiceView> listOnline(Portion portion) {
        UUID after = portion.after();
        List<UUID> ids = sql.query(
                """
                with placed as (
                    select s.id, s.name, coalesce(c.position, 10001) as position, lower(coalesce(c.name, '')) as category,
                           s.online_bookable and not s.archived as shown
                    from booking.service s left join booking.service_category c on c.id = s.category_id)
                select p.id from placed p
                where p.shown
                  and (?::uuid is null
                       or (p.position, p.category, p.name, p.id) > (select a.position, a.category, a.name, a.id
                                                                    from placed a where a.id = ?))
                order by p.position, p.category, p.name, p.id
                limit ?
                """,
                row -> Objects.requireNonNull(row.getObject("id", UUID.class)),
                after,
                after,
                portion.limit());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, ServiceView> byId = views
                .of(atOnce(entities.createQuery("select s from Service s where s.id in :ids", Service.class)
                                .setParameter("ids", ids))
                        .getResultList())
                .stream()
                .collect(Collectors.toMap(ServiceView::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Set<UUID> online() {
        return new HashSet<>(sql.query(
                "select id from booking.service where online_bookable and not archived",
                row -> Objects.requireNonNull(row.getObject("id", UUID.class))));
    }

    @Override
    public List<ServiceView> list(Portion portion) {
        UUID after = portion.after();
        String rest = after == null
                ? ""
                : " and exists (select c from Service c where c.id = :after"
                        + " and (s.name > c.name or (s.name = c.name and s.id > c.id)))";
        TypedQuery<Service> query = entities.createQuery(
                "select s from Service s where s.archived = false" + rest + " order by s.name, s.id", Service.class);
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
    public Map<UUID, Optional<UUID>> categories(Collection<UUID> serviceIds) {
        Map<UUID, Optional<UUID>> categories = new HashMap<>();
        sql.query(
                "select id, category_id from booking.service where id = any (?)",
                row -> categories.put(
                        row.getObject("id", UUID.class), Optional.ofNullable(row.getObject("category_id", UUID.class))),
                (Object) serviceIds.toArray(UUID[]::new));
        return categories;
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
