package io.thermae.booking.catalogue;

import io.thermae.booking.api.ServiceDetails;
import io.thermae.booking.api.ServiceView;
import io.thermae.booking.api.SetUpService;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.ReminderTimesDecided;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and edits services. */
@Stateless
@PermitAll
@TenantTransaction
public class SetUpServiceBean implements SetUpService {

    @PersistenceContext(unitName = "booking")
    EntityManager entities;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    ServiceReferences references;

    @Inject
    StoredPrices storedPrices;

    @Inject
    StoredCategories storedCategories;

    @Inject
    ServiceViews views;

    @Inject
    Sql sql;

    @Inject
    ExpectedVersion expected;

    @Inject
    Outbox outbox;

    @Override
    public ServiceView add(ServiceDetails details) {
        check(details);
        Service service = new Service(Ids.next(), details);
        StoredCategories.Known category = category(details);
        service.put(category == null ? null : category.name());
        entities.persist(service);
        return written(service, details, category);
    }

    @Override
    public ServiceView edit(UUID serviceId, ServiceDetails details) {
        Service service = load(serviceId);
        if (service.isForGroups() != (details.places() != null)) {
            // what is booked of the one kind cannot be moved as the other
            throw new InvalidInput("places", "kind_stays");
        }
        check(details);
        if (!service.isToldOfAsIn(details.rules())) {
            outbox.publish(new ReminderTimesDecided(serviceId));
        }
        service.edit(details);
        StoredCategories.Known category = category(details);
        service.put(category == null ? null : category.name());
        return written(service, details, category);
    }

    @Override
    public void archive(UUID serviceId) {
        load(serviceId).archive();
    }

    private void check(ServiceDetails details) {
        List<FieldViolation> violations = new ArrayList<>(ServicePolicy.violations(details));
        violations.addAll(references.violations(details));
        String currency =
                ownBusiness.find().orElseThrow(() -> new NotFound("tenant")).currency();
        violations.addAll(ServicePolicy.currencies(details, currency));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private Service load(UUID serviceId) {
        Service service = entities.find(Service.class, serviceId, LockModeType.PESSIMISTIC_WRITE);
        if (service == null) {
            throw new NotFound("service");
        }
        expected.require(service.version());
        return service;
    }

    /** The one that is meant, made if there is none of the name. */
    private StoredCategories.@Nullable Known category(ServiceDetails details) {
        UUID id = details.categoryId();
        if (id != null) {
            return storedCategories.find(id).orElse(null);
        }
        String name = details.category();
        return name == null || name.isBlank() ? null : storedCategories.named(name);
    }

    private ServiceView written(Service service, ServiceDetails details, StoredCategories.@Nullable Known category) {
        entities.flush();
        boolean placed = storedCategories.put(service.id(), category == null ? null : category.id());
        if (storedPrices.replace(service.id(), details.prices()) || placed) {
            // what is said beside the service is a change of it
            sql.update("update booking.service set version = version + 1 where id = ?", service.id());
            entities.refresh(service);
        }
        return views.of(service);
    }
}
