package io.thermae.booking.catalogue;

import io.thermae.booking.api.ServiceCategories;
import io.thermae.booking.api.ServiceCategoryView;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;

/** Reads categories of services. */
@Stateless
@PermitAll
@TenantTransaction
public class ServiceCategoriesBean implements ServiceCategories {

    private static final String AFTER =
            """
             and exists (select o from ServiceCategory o where o.id = :after
                         and (c.position > o.position
                              or (c.position = o.position and c.name > o.name)
                              or (c.position = o.position and c.name = o.name and c.id > o.id)))
            """;

    @PersistenceContext(unitName = "booking")
    EntityManager entities;

    @Override
    public List<ServiceCategoryView> list(Portion portion) {
        UUID after = portion.after();
        TypedQuery<ServiceCategory> query = entities.createQuery(
                "select c from ServiceCategory c where c.archived = false" + (after == null ? "" : AFTER)
                        + " order by c.position, c.name, c.id",
                ServiceCategory.class);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(portion.limit())
                .getResultStream()
                .map(ServiceCategory::view)
                .toList();
    }

    @Override
    public ServiceCategoryView get(UUID categoryId) {
        ServiceCategory category = entities.find(ServiceCategory.class, categoryId);
        if (category == null) {
            throw new NotFound("service category");
        }
        return category.view();
    }
}
