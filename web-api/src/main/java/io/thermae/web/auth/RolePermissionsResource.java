package io.thermae.web.auth;

import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.Permissions;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What roles may do. */
@ApplicationScoped
@Path("roles/{role}/permissions")
@Tag(name = "Permissions")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RolePermissionsResource {

    @Inject
    Permissions permissions;

    /** What a role may do. */
    public record RoleJson(Role role, List<Permission> permissions, long version) {
        static RoleJson of(Permissions.OfRole role) {
            return new RoleJson(
                    role.role(), role.permissions().stream().sorted().toList(), role.version());
        }
    }

    /** All that a role may do. */
    public record RoleRequest(@Size(max = 100) List<Permission> permissions) {}

    @GET
    @RolesAllowed(Role.Names.OWNER)
    @Operation(summary = "What a role may do", description = "MANAGER or MASTER; an owner may do everything.")
    @APIResponse(
            responseCode = "200",
            description = "The role",
            content = @Content(schema = @Schema(implementation = RoleJson.class)))
    public RoleJson ofRole(@PathParam("role") String role) {
        return RoleJson.of(permissions.ofRole(known(role)));
    }

    @PUT
    @Mutation
    @Versioned
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "Set what a role may do",
            description = "Holds at the next request of everybody with the role.")
    @APIResponse(
            responseCode = "200",
            description = "The role",
            content = @Content(schema = @Schema(implementation = RoleJson.class)))
    public RoleJson setRole(@PathParam("role") String role, RoleRequest request) {
        return RoleJson.of(permissions.setRole(known(role), new HashSet<>(request.permissions())));
    }

    /** Here and not by the path's conversion: that would tell strangers which roles there are. */
    private static Role known(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("role"));
    }
}
