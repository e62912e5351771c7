package io.thermae.booking.catalogue;

import io.thermae.booking.api.ServiceCategoryView;
import io.thermae.booking.api.SetUpServiceCategory;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and edits categories of services. */
@Stateless
@PermitAll
@TenantTransaction
public class SetUpServiceCategoryBean implements SetUpServiceCategory {

    @PersistenceContext(unitName = "booking")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    StoredCategories stored;

    @Inject
    ExpectedVersion expected;

    @Override
    public ServiceCategoryView add(String name, @Nullable Integer position) {
        requireUnused(name, null);
        ServiceCategory category =
                new ServiceCategory(Ids.next(), name, position == null ? stored.nextPosition() : position);
        entities.persist(category);
        entities.flush();
        return category.view();
    }

    @Override
    public ServiceCategoryView edit(UUID categoryId, String name, @Nullable Integer position) {
        ServiceCategory category = lock(categoryId);
        ServiceCategoryView before = category.view();
        requireUnused(name, categoryId);
        category.edit(name, Objects.requireNonNullElse(position, before.position()));
        entities.flush();
        if (!before.name().equals(category.view().name())) {
            stored.follow(categoryId, category.view().name());
        }
        return category.view();
    }

    @Override
    public void archive(UUID categoryId) {
        ServiceCategory category = lock(categoryId);
        List<String> services = sql.query(
                "select name from booking.service where category_id = ? and not archived order by name",
                row -> row.getString(1),
                categoryId);
        if (!services.isEmpty()) {
            throw new RuleBroken(ErrorCode.SERVICE_CATEGORY_IN_USE, Map.of("services", services));
        }
        category.archive();
    }

    private void requireUnused(String name, @Nullable UUID besides) {
        if (stored.find(name).filter(same -> !same.id().equals(besides)).isPresent()) {
            throw new InvalidInput("name", "taken");
        }
    }

    private ServiceCategory lock(UUID categoryId) {
        ServiceCategory category = entities.find(ServiceCategory.class, categoryId, LockModeType.PESSIMISTIC_WRITE);
        if (category == null) {
            throw new NotFound("service category");
        }
        expected.require(category.version());
        return category;
    }
}
