package io.thermae.web.auth;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.PermissionTexts;
import io.thermae.tenancy.api.Permissions;
import io.thermae.web.json.Page;
import io.thermae.web.security.NeedsNoPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The permissions that there are. */
@ApplicationScoped
@Path("permissions")
@Tag(name = "Permissions")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PermissionsResource {

    @Inject
    Permissions permissions;

    @Inject
    CurrentCaller caller;

    /** A permission. */
    public record PermissionJson(
            Permission permission, @Schema(example = "See the bookings of the branch") String name, List<Role> roles) {}

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("One must know what one can ask for")
    @Operation(
            summary = "The permissions that there are",
            description = "With the roles that have them where the business has not said otherwise.")
    @APIResponse(responseCode = "200", description = "All of them")
    public Page<PermissionJson> list() {
        return Page.whole(Arrays.stream(Permission.values())
                .map(permission -> new PermissionJson(
                        permission,
                        PermissionTexts.of(permission, caller.get().language()),
                        Stream.of(Role.OWNER, Role.MANAGER, Role.MASTER)
                                .filter(role -> permissions.defaultsOf(role).contains(permission))
                                .toList()))
                .toList());
    }
}
