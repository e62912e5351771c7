package io.thermae.web.visitor;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Exemption;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.ClientSessions;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.web.json.Page;
import io.thermae.web.json.Times;
import io.thermae.web.mutation.Mutation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a client without a password is let in, and how it ends. */
@ApplicationScoped
@Path("public/client")
@Tag(name = "Visitors")
@SecurityRequirement(name = "bearer")
@RolesAllowed(Role.Names.CLIENT)
@Produces(MediaType.APPLICATION_JSON)
public class ClientSessionsResource {

    @Inject
    ClientSessions sessions;

    @Inject
    ReaderPreferences preferences;

    @Inject
    CurrentCaller caller;

    /** A session of a client. */
    public record ClientSessionJson(
            UUID id,
            @Schema(example = "Firefox, Linux") String device,
            @Schema(example = "203.0.113.7") String address,
            OffsetDateTime createdAt,
            OffsetDateTime expiresAt,
            boolean current) {

        static ClientSessionJson of(ClientSessions.View session, ZoneId zone) {
            return new ClientSessionJson(
                    session.id(),
                    session.device(),
                    session.address(),
                    Times.at(session.createdAt(), zone),
                    Times.at(session.expiresAt(), zone),
                    session.current());
        }
    }

    @POST
    @Mutation
    @Path("logout")
    @Operation(summary = "End the client's session", description = "Its token is worthless at once.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response logOut() {
        caller.exempt(Exemption.SESSION);
        sessions.logOut();
        return Response.noContent().build();
    }

    @GET
    @Path("sessions")
    @Operation(summary = "The client's sessions", description = "All those of the verified contact, the newest first.")
    @APIResponse(responseCode = "200", description = "Those that live")
    public Page<ClientSessionJson> list() {
        ZoneId zone = preferences.zone();
        return Page.whole(sessions.list().stream()
                .map(session -> ClientSessionJson.of(session, zone))
                .toList());
    }

    @DELETE
    @Mutation
    @Path("sessions/{id}")
    @Operation(summary = "End one of the client's sessions", description = "Its token is worthless at once.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response end(@PathParam("id") UUID id) {
        caller.exempt(Exemption.SESSION);
        sessions.end(id);
        return Response.noContent().build();
    }

    @DELETE
    @Mutation
    @Path("sessions")
    @Operation(
            summary = "End all of the client's sessions",
            description = "The one that asks too: for who has lost a telephone.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response endAll() {
        caller.exempt(Exemption.SESSION);
        sessions.endAll();
        return Response.noContent().build();
    }
}
