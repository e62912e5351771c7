package io.thermae.booking.resource;

import io.thermae.booking.api.MaintenanceView;
import io.thermae.booking.api.ResourceDetails;
import io.thermae.booking.api.ResourceTypeView;
import io.thermae.booking.api.ResourceView;
import io.thermae.booking.api.SetUpResource;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and edits resources, their types and their maintenance. */
@Stateless
@PermitAll
@TenantTransaction
public class SetUpResourceBean implements SetUpResource {

    @PersistenceContext(unitName = "booking")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    Branches branches;

    @Inject
    Maintenances maintenances;

    @Inject
    ExpectedVersion expected;

    @Override
    public ResourceTypeView addType(String name) {
        requireUnused(name, null);
        ResourceType type = new ResourceType(Ids.next(), name);
        entities.persist(type);
        entities.flush();
        return type.view();
    }

    @Override
    public ResourceTypeView renameType(UUID typeId, String name) {
        ResourceType type = lockType(typeId);
        requireUnused(name, typeId);
        type.rename(name);
        entities.flush();
        return type.view();
    }

    @Override
    public void archiveType(UUID typeId) {
        ResourceType type = lockType(typeId);
        List<String> users = sql.query(
                """
                select s.name from booking.service s
                join booking.service_resource r on r.service_id = s.id
                where r.type_id = ? and not s.archived
                union
                select r.name from booking.resource r where r.type_id = ? and not r.archived
                order by 1
                """,
                row -> row.getString(1),
                typeId,
                typeId);
        if (!users.isEmpty()) {
            throw new RuleBroken(ErrorCode.RESOURCE_TYPE_IN_USE, Map.of("users", users));
        }
        type.archive();
    }

    @Override
    public ResourceView add(ResourceDetails details) {
        check(details);
        Resource resource = new Resource(Ids.next(), details);
        entities.persist(resource);
        entities.flush();
        return resource.view();
    }

    @Override
    public ResourceView edit(UUID resourceId, ResourceDetails details) {
        Resource resource = lock(resourceId);
        check(details);
        ResourceView before = resource.view();
        boolean elsewhere = !before.branchId().equals(details.branchId())
                || !before.resourceTypeId().equals(details.resourceTypeId());
        maintenances.requireUnused(resourceId, elsewhere ? 0 : details.capacity());
        resource.edit(details);
        if (details.capacity() != before.capacity()) {
            maintenances.stretch(resourceId, details.capacity());
        }
        entities.flush();
        return resource.view();
    }

    @Override
    public void archive(UUID resourceId) {
        Resource resource = lock(resourceId);
        maintenances.requireUnused(resourceId, 0);
        resource.archive();
    }

    @Override
    public MaintenanceView addMaintenance(UUID resourceId, Instant start, Instant end, @Nullable String reason) {
        if (!start.isBefore(end)) {
            throw new InvalidInput("end", "must_be_after_start");
        }
        return maintenances.add(lockAsItIs(resourceId).view(), start, end, reason);
    }

    @Override
    public void removeMaintenance(UUID resourceId, UUID maintenanceId) {
        lockAsItIs(resourceId);
        maintenances.remove(resourceId, maintenanceId);
    }

    private void check(ResourceDetails details) {
        List<FieldViolation> violations = new ArrayList<>();
        ResourceType type = entities.find(ResourceType.class, details.resourceTypeId());
        if (type == null || type.view().archived()) {
            violations.add(new FieldViolation("resourceTypeId", "unknown_resource_type"));
        }
        boolean ownBranch = branches.list().stream()
                .map(BranchView::id)
                .anyMatch(id -> id.equals(details.branchId()) && ResourcesBean.isOwn(caller.get(), id));
        if (!ownBranch) {
            violations.add(new FieldViolation("branchId", "unknown_branch"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private void requireUnused(String name, @Nullable UUID besides) {
        List<UUID> same = sql.query(
                "select id from booking.resource_type where lower(name) = lower(?) and not archived",
                row -> Objects.requireNonNull(row.getObject("id", UUID.class)),
                name.strip());
        if (same.stream().anyMatch(id -> !id.equals(besides))) {
            throw new InvalidInput("name", "taken");
        }
    }

    private ResourceType lockType(UUID typeId) {
        ResourceType type = entities.find(ResourceType.class, typeId, LockModeType.PESSIMISTIC_WRITE);
        if (type == null) {
            throw new NotFound("resource type");
        }
        expected.require(type.version());
        return type;
    }

    private Resource lock(UUID resourceId) {
        Resource resource = lockAsItIs(resourceId);
        expected.require(resource.view().version());
        return resource;
    }

    /** Maintenance is no part of what its version tells of. */
    private Resource lockAsItIs(UUID resourceId) {
        Resource resource = entities.find(Resource.class, resourceId, LockModeType.PESSIMISTIC_WRITE);
        if (resource == null
                || !ResourcesBean.isOwn(caller.get(), resource.view().branchId())) {
            throw new NotFound("resource");
        }
        return resource;
    }
}
