package io.thermae.web.auth;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Exemption;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnSessions;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.tenancy.api.SessionView;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.Times;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsNoPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** Where the signed-in person is signed in. */
@NeedsNoPermission("Everybody looks after his own account")
@ApplicationScoped
@Path("users/me/sessions")
@Tag(name = "Sign-in")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.SUPER_ADMIN, Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {

    @Inject
    OwnSessions sessions;

    @Inject
    ReaderPreferences preferences;

    @Inject
    CurrentCaller caller;

    /** A session. */
    public record SessionJson(
            UUID id,
            @Schema(example = "Firefox, Linux") String device,
            @Schema(example = "203.0.113.7") String address,
            OffsetDateTime createdAt,
            OffsetDateTime lastUsedAt,
            boolean current) {

        static SessionJson of(SessionView session, ZoneId zone) {
            return new SessionJson(
                    session.id(),
                    session.device(),
                    session.address(),
                    Times.at(session.createdAt(), zone),
                    Times.at(session.lastUsedAt(), zone),
                    session.current());
        }
    }

    @GET
    @Operation(
            summary = "One's sessions",
            description =
                    "The one used last first. Last use is when a token was last given out: at log-in and refresh.")
    @APIResponse(responseCode = "200", description = "Those that live")
    public Page<SessionJson> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        ZoneId zone = preferences.zone();
        return Page.of(sessions.list(portion), portion, session -> SessionJson.of(session, zone), SessionView::id);
    }

    @DELETE
    @Mutation
    @Path("{id}")
    @Operation(summary = "End a session", description = "Its tokens are worthless at once.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response end(@PathParam("id") UUID id) {
        caller.exempt(Exemption.SESSION);
        sessions.end(id);
        return Response.noContent().build();
    }

    @DELETE
    @Mutation
    @Operation(summary = "End all other sessions", description = "All but the one that asks.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response endOthers() {
        caller.exempt(Exemption.SESSION);
        sessions.endOthers();
        return Response.noContent().build();
    }
}
