package io.thermae.web.staff;

import io.thermae.booking.api.TimeOff;
import io.thermae.booking.api.TimeOffStatus;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.web.json.Page;
import io.thermae.web.json.Query;
import io.thermae.web.security.NeedsNoPermission;
import io.thermae.web.staff.TimeOffResource.TimeOffJson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The time off of all masters: what is to be decided. */
@ApplicationScoped
@Path("time-off")
@Tag(name = "Masters")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class TimesOffResource {

    @Inject
    TimeOff timeOff;

    @Inject
    ReaderPreferences preferences;

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("A manager sees his branches' masters, a master himself")
    @Operation(
            summary = "The time off of the masters",
            description =
                    "What was said last first: an owner is shown all, a manager his branches' masters, a master his own.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<TimeOffJson> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Query query = new Query();
        TimeOffStatus wanted = query.oneOf("status", status, TimeOffStatus.values());
        int size = query.limit(limit);
        UUID before = query.id("cursor", cursor);
        query.check();
        ZoneId zone = preferences.zone();
        return Page.of(
                timeOff.ofAll(wanted, before, size + 1), size, each -> TimeOffJson.of(each, zone), each -> each.id()
                        .toString());
    }
}
