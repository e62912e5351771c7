package io.thermae.web.report;

import io.thermae.booking.api.MasterPerformance;
import io.thermae.booking.api.ReportMasters;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How masters do, side by side. */
@ApplicationScoped
@Path("reports/masters")
@Tag(name = "Reports")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class MasterReportsResource {

    @Inject
    ReportMasters reportMasters;

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(Permission.REPORTS_READ)
    @Operation(
            summary = "How masters have done",
            description =
                    "At most 366 days, both ends included, in each branch's zone. All but an owner are told of their"
                            + " branches. utilisation is bookedMinutes / workingMinutes, noShowRate noShows / (visits + noShows),"
                            + " rebookingRate rebookedCustomers / customers: who comes again, to anybody, within"
                            + " rebookedWithinDays (60 unless said) of his last visit with the master in the period.")
    @APIResponse(responseCode = "200", description = "A page, by name")
    public Page<MasterPerformance> list(@BeanParam PerformanceFilter filter, @BeanParam Paging paging) {
        Portion portion = paging.read();
        ReportMasters.Question question = filter.read();
        return Page.of(
                reportMasters.list(question, portion), portion, Function.identity(), MasterPerformance::masterId);
    }
}
