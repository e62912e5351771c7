package io.thermae.web.auth;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.PermissionRequests;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Query;
import io.thermae.web.json.Times;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsNoPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Requests for permissions. */
@ApplicationScoped
@Path("permission-requests")
@Tag(name = "Permissions")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PermissionRequestsResource {

    @Inject
    PermissionRequests requests;

    @Inject
    ReaderPreferences preferences;

    /** What is asked for, and why. */
    public record AskRequest(
            Permission permission, @Size(max = 1000) @Schema(example = "I am at the desk on Mondays.") String reason) {}

    /** For how long it is granted; for ever if that is not said. */
    public record GrantRequest(@Nullable @Schema(example = "2026-12-31T18:00:00+05:00") OffsetDateTime until) {}

    /** Why it is refused. */
    public record RefuseRequest(@Nullable @Size(max = 1000) String reason) {}

    /** A request. */
    public record RequestJson(
            UUID id,
            UUID userId,
            String userName,
            Permission permission,
            String reason,
            PermissionRequests.Status status,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime decidedAt,
            @Nullable UUID decidedBy,
            @Nullable OffsetDateTime until,
            @Nullable String answer,
            long version) {

        static RequestJson of(PermissionRequests.Request request, ZoneId zone) {
            return new RequestJson(
                    request.id(),
                    request.userId(),
                    request.userName(),
                    request.permission(),
                    request.reason(),
                    request.status(),
                    Times.at(request.createdAt(), zone),
                    Times.orNull(request.decidedAt(), zone),
                    request.decidedBy(),
                    Times.orNull(request.until(), zone),
                    request.answer(),
                    request.version());
        }
    }

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Everybody sees his own requests, a manager also those that are his to decide")
    @Operation(
            summary = "Requests for permissions",
            description = "Newest first: an owner is shown all, a manager those from his branches, everybody his own.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<RequestJson> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Query query = new Query();
        PermissionRequests.Status wanted = query.oneOf("status", status, PermissionRequests.Status.values());
        int size = query.limit(limit);
        UUID before = query.id("cursor", cursor);
        query.check();
        ZoneId zone = preferences.zone();
        return Page.of(
                requests.list(wanted, before, size + 1),
                size,
                request -> RequestJson.of(request, zone),
                request -> request.id().toString());
    }

    @POST
    @Mutation
    @RolesAllowed({Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Whoever lacks a permission may ask for it")
    @Operation(
            summary = "Ask for a permission",
            description = "The owners and the managers of one's branches are told.")
    @APIResponse(
            responseCode = "201",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = RequestJson.class)))
    @APIResponse(responseCode = "409", description = "permission_held, permission_requested")
    public Response ask(AskRequest request) {
        return Created.of(RequestJson.of(requests.ask(request.permission(), request.reason()), preferences.zone()));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/grant")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsNoPermission("A manager needs the very permission that is asked for: the use case holds it")
    @Operation(summary = "Grant a request", description = "For ever, or until an instant. The person is told.")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            content = @Content(schema = @Schema(implementation = RequestJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it has been decided")
    public RequestJson grant(@PathParam("id") UUID id, GrantRequest request) {
        OffsetDateTime until = request.until();
        return RequestJson.of(requests.grant(id, until == null ? null : until.toInstant()), preferences.zone());
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/refuse")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsNoPermission("A manager needs the very permission that is asked for: the use case holds it")
    @Operation(summary = "Refuse a request", description = "The person is told.")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            content = @Content(schema = @Schema(implementation = RequestJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it has been decided")
    public RequestJson refuse(@PathParam("id") UUID id, RefuseRequest request) {
        return RequestJson.of(requests.refuse(id, request.reason()), preferences.zone());
    }
}
