package io.thermae.web.visitor;

import io.thermae.booking.api.AnswerRequest;
import io.thermae.booking.api.AnswerRequest.Asked;
import io.thermae.booking.api.RequestLink;
import io.thermae.web.booking.BookingJson;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.visitor.AnswerPage.Answer;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A client says that he does not come, by a link in what asked him; it leads to a button, as that of {@link AttendanceResource} does. */
@RequestScoped
@Path("public/booking/{id}/absence")
@Tag(name = "Visitors")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
public class AbsenceResource {

    @Inject
    VisitRequests requests;

    @Inject
    AnswerRequest answers;

    @Context
    HttpHeaders headers;

    @GET
    @PermitAll
    @Operation(
            summary = "The visit to which a client would not come",
            description = "Changes nothing. For browsers (`Accept: text/html`) a page with a button that posts."
                    + VisitRequests.TOKEN)
    @APIResponse(
            responseCode = "200",
            description = "The booking",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BookingJson.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "not_found: no link of ours")
    public Response asked(@PathParam("id") UUID id, @QueryParam("token") @Nullable String token) {
        RequestLink.Request request = requests.enter(id, token);
        return requests.answer(Answer.ABSENCE, answers.get(id, request.sequence()), token, headers);
    }

    @POST
    @Mutation
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Say that one does not come",
            description =
                    "The booking is cancelled under its terms. Does nothing the second time." + VisitRequests.TOKEN)
    @APIResponse(
            responseCode = "200",
            description = "The booking",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BookingJson.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "not_found: no link of ours")
    @APIResponse(
            responseCode = "409",
            description = "illegal_transition; visit_changed: it was moved since the client was asked")
    @APIResponse(responseCode = "422", description = "cancellation_too_late")
    public Response decline(@PathParam("id") UUID id, @QueryParam("token") @Nullable String token) {
        RequestLink.Request request = requests.enter(id, token);
        return requests.answer(
                Answer.ABSENCE, new Asked(answers.decline(id, request.sequence()), true), token, headers);
    }
}
