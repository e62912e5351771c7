package io.thermae.web.report;

import io.thermae.booking.api.MasterPerformance;
import io.thermae.booking.api.Masters;
import io.thermae.booking.api.ReportMasters;
import io.thermae.kernel.Role;
import io.thermae.web.security.NeedsNoPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a master does. */
@ApplicationScoped
@Path("masters/{id}/performance")
@Tag(name = "Reports")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class MasterPerformanceResource {

    @Inject
    Masters masters;

    @Inject
    ReportMasters reportMasters;

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("A master is shown himself; of others only who has REPORTS_READ is told")
    @Operation(
            summary = "How a master has done",
            description = "As GET /reports/masters; a master himself in all branches.")
    @APIResponse(
            responseCode = "200",
            description = "His figures",
            content = @Content(schema = @Schema(implementation = MasterPerformance.class)))
    public MasterPerformance read(@PathParam("id") UUID id, @BeanParam PerformanceFilter filter) {
        filter.requireDates();
        masters.get(id);
        return reportMasters.of(id, filter.read());
    }
}
