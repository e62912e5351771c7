package io.thermae.web.visitor;

import io.thermae.booking.api.FeedLink;
import io.thermae.booking.api.ReadFeed;
import io.thermae.engagement.api.WriteCalendar;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sha256;
import io.thermae.web.booking.CalendarAnswer;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Feeds for calendar programs, which cannot sign in: the secret in the address decides. */
@RequestScoped
@Path("public/feeds/{secret}.ics")
@Tag(name = "Visitors")
public class FeedResource {

    private static final String STAMP = "DTSTAMP:[0-9TZ]+";

    @Inject
    FeedLink feedLink;

    @Inject
    PublicBusiness publicBusiness;

    @Inject
    ReadFeed readFeed;

    @Inject
    WriteCalendar writeCalendar;

    @Context
    Request request;

    @GET
    @PermitAll
    @Produces(CalendarAnswer.TYPE)
    @Operation(
            summary = "What is on, for a calendar program",
            description =
                    "iCalendar (RFC 5545): 30 days back and 365 ahead, of the master or the branch that the feed was"
                            + " made for. Visits as far as who made it sees them now, others as busy; time off, blocks and notes."
                            + " Cancelled visits are left out. With If-None-Match: 304 if nothing has changed.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = CalendarAnswer.TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "As it was")
    public Response read(@PathParam("secret") String secret) {
        publicBusiness.enter(feedLink.tenantOf(secret).orElseThrow(() -> new NotFound("calendar feed")));
        String calendar = writeCalendar.feed(readFeed.read(secret));
        // that it was written again is no news
        EntityTag tag = new EntityTag(Sha256.hex(calendar.replaceAll(STAMP, "")), true);
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(calendar).type(CalendarAnswer.TYPE + "; charset=UTF-8") : known)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
