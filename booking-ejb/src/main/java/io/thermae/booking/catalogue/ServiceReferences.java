package io.thermae.booking.catalogue;

import io.thermae.booking.api.MasterDuration;
import io.thermae.booking.api.RequiredResource;
import io.thermae.booking.api.ServiceDetails;
import io.thermae.booking.api.SpecialPrice;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Checks that the masters, branches and types of resources said of a service are there. */
@ApplicationScoped
public class ServiceReferences {

    @Inject
    Sql sql;

    @Inject
    Branches branches;

    @Inject
    StoredCategories categories;

    List<FieldViolation> violations(ServiceDetails details) {
        List<FieldViolation> violations = new ArrayList<>();
        UUID category = details.categoryId();
        if (category != null && categories.find(category).isEmpty()) {
            violations.add(new FieldViolation("categoryId", "unknown_category"));
        }
        List<RequiredResource> resources = details.resources();
        Set<UUID> types = known(
                "select id from booking.resource_type where not archived and id = any (?)",
                resources.stream().map(RequiredResource::resourceTypeId).toList());
        for (int i = 0; i < resources.size(); i++) {
            if (!types.contains(resources.get(i).resourceTypeId())) {
                violations.add(new FieldViolation("resources[" + i + "].resourceTypeId", "unknown_resource_type"));
            }
        }
        List<MasterDuration> durations = details.durations();
        Set<UUID> masters =
                masters(durations.stream().map(MasterDuration::masterId).toList());
        for (int i = 0; i < durations.size(); i++) {
            if (!masters.contains(durations.get(i).masterId())) {
                violations.add(new FieldViolation("durations[" + i + "].masterId", "unknown_master"));
            }
        }
        violations.addAll(prices(details.prices()));
        Set<UUID> addOns = known(
                "select id from booking.service where add_on and not archived and id = any (?)", details.addOnIds());
        for (int i = 0; i < details.addOnIds().size(); i++) {
            if (!addOns.contains(details.addOnIds().get(i))) {
                violations.add(new FieldViolation("addOnIds[" + i + "]", "unknown_add_on"));
            }
        }
        return violations;
    }

    private List<FieldViolation> prices(List<SpecialPrice> prices) {
        List<FieldViolation> violations = new ArrayList<>();
        if (prices.isEmpty()) {
            return violations;
        }
        Set<UUID> masters = masters(prices.stream()
                .map(SpecialPrice::masterId)
                .filter(Objects::nonNull)
                .toList());
        Set<UUID> known = branches.list().stream().map(BranchView::id).collect(Collectors.toSet());
        for (int i = 0; i < prices.size(); i++) {
            UUID master = prices.get(i).masterId();
            UUID branch = prices.get(i).branchId();
            if (master != null && !masters.contains(master)) {
                violations.add(new FieldViolation("prices[" + i + "].masterId", "unknown_master"));
            }
            if (branch != null && !known.contains(branch)) {
                violations.add(new FieldViolation("prices[" + i + "].branchId", "unknown_branch"));
            }
        }
        return violations;
    }

    private Set<UUID> masters(List<UUID> wanted) {
        return known("select id from booking.master where not archived and id = any (?)", wanted);
    }

    private Set<UUID> known(String select, List<UUID> wanted) {
        return wanted.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        sql.query(select, row -> Objects.requireNonNull(row.getObject("id", UUID.class)), (Object)
                                wanted.toArray(UUID[]::new)));
    }
}
