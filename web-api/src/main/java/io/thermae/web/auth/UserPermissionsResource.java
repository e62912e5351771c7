package io.thermae.web.auth;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.Permissions;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsPermission;
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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people may do. */
@ApplicationScoped
@Path("users/{id}/permissions")
@Tag(name = "Permissions")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UserPermissionsResource {

    @Inject
    Permissions permissions;

    /** How a person differs from the role. */
    public record OverrideJson(
            Permission permission,
            boolean granted,
            @Nullable @Schema(example = "2026-12-31T18:00:00+05:00") OffsetDateTime until) {

        static OverrideJson of(Permissions.Override override) {
            return new OverrideJson(
                    override.permission(),
                    override.granted(),
                    override.until() == null ? null : override.until().atOffset(ZoneOffset.UTC));
        }

        Permissions.Override toOverride() {
            return new Permissions.Override(permission, granted, until == null ? null : until.toInstant());
        }
    }

    /** All the ways in which a person differs. */
    public record OverridesRequest(@Size(max = 100) List<OverrideJson> overrides) {}

    /** What a person may do. */
    public record UserPermissionsJson(
            UUID userId, Role role, List<Permission> permissions, List<OverrideJson> overrides, long version) {

        static UserPermissionsJson of(Permissions.OfUser user) {
            return new UserPermissionsJson(
                    user.userId(),
                    user.role(),
                    user.permissions().stream().sorted().toList(),
                    user.overrides().stream().map(OverrideJson::of).toList(),
                    user.version());
        }
    }

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.PEOPLE_READ)
    @Operation(summary = "What a person may do")
    @APIResponse(
            responseCode = "200",
            description = "The person's permissions, and how they differ from the role's",
            content = @Content(schema = @Schema(implementation = UserPermissionsJson.class)))
    public UserPermissionsJson ofUser(@PathParam("id") UUID id) {
        return UserPermissionsJson.of(permissions.ofUser(id));
    }

    @PUT
    @Mutation
    @Versioned
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "Set how a person differs from the role",
            description = "Replaces all differences; each may have an end. Holds at the person's next request.")
    @APIResponse(
            responseCode = "200",
            description = "The person's permissions",
            content = @Content(schema = @Schema(implementation = UserPermissionsJson.class)))
    public UserPermissionsJson setUser(@PathParam("id") UUID id, OverridesRequest request) {
        return UserPermissionsJson.of(permissions.setUser(
                id, request.overrides().stream().map(OverrideJson::toOverride).toList()));
    }
}
