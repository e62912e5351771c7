package io.thermae.booking.zone;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** By which clock on the wall something is agreed that is no visit: by that of its place, or the business's where that is several. */
@ApplicationScoped
public class PlaceZones {

    @Inject
    Sql sql;

    @Inject
    Branches branches;

    @Inject
    OwnBusiness ownBusiness;

    /** Of what keeps a master away. */
    public AgreedSpan ofMaster(UUID master, TimeRange span) {
        return of(null, List.of(master), List.of(), span);
    }

    /** Of what keeps a resource from being used. */
    public AgreedSpan ofResource(UUID resource, TimeRange span) {
        return of(null, List.of(), List.of(resource), span);
    }

    /**
     * Of what concerns a branch, or some in branches.
     *
     * @param branch null: those in which the masters work and the resources are
     */
    public AgreedSpan of(@Nullable UUID branch, Collection<UUID> masters, Collection<UUID> resources, TimeRange span) {
        Set<UUID> concerned = branch == null ? places(masters, resources) : Set.of(branch);
        Set<String> zones = branches.list().stream()
                .filter(each -> concerned.contains(each.id()))
                .map(BranchView::timeZone)
                .collect(Collectors.toSet());
        return AgreedSpan.of(
                span, zones.size() == 1 ? ZoneId.of(zones.iterator().next()) : ownBusiness.zone());
    }

    private Set<UUID> places(Collection<UUID> masters, Collection<UUID> resources) {
        return new HashSet<>(sql.query(
                """
                select b.branch_id from booking.master_branch b where b.master_id = any (?)
                union
                select r.branch_id from booking.resource r where r.id = any (?)
                """,
                row -> row.getObject(1, UUID.class),
                masters.toArray(UUID[]::new),
                resources.toArray(UUID[]::new)));
    }
}
