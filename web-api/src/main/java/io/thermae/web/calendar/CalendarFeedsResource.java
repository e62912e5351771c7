package io.thermae.web.calendar;

import io.thermae.booking.api.CalendarFeedView;
import io.thermae.booking.api.CalendarFeeds;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.Times;
import io.thermae.web.mutation.AnswerNotKept;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.security.NeedsNoPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Addresses at which calendar programs read what is on. */
@ApplicationScoped
@Path("calendar-feeds")
@Tag(name = "Calendar")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
@NeedsNoPermission("A feed shows no more than who made it is shown in the calendar, at each moment")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CalendarFeedsResource {

    @Inject
    CalendarFeeds feeds;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    @ConfigProperty(name = "thermae.public-url")
    String publicUrl;

    /** Of whom, and whether it says who comes. */
    public record FeedRequest(
            @Nullable UUID masterId,
            @Nullable UUID branchId,
            @Nullable @Schema(description = "Whether it tells the names of clients; false unless said")
                    Boolean clientNames) {}

    /** A feed. */
    public record FeedJson(
            UUID id,
            @Nullable UUID masterId,
            @Nullable UUID branchId,
            boolean clientNames,
            UUID madeBy,
            OffsetDateTime createdAt,
            @Nullable @Schema(description = "To the hour") OffsetDateTime lastUsedAt) {

        static FeedJson of(CalendarFeedView feed, ZoneId zone) {
            return new FeedJson(
                    feed.id(),
                    feed.masterId(),
                    feed.branchId(),
                    feed.clientNames(),
                    feed.madeBy(),
                    Times.at(feed.createdAt(), zone),
                    Times.orNull(feed.lastUsedAt(), zone));
        }
    }

    /** A new feed, with the address that is told this once. */
    public record NewFeedJson(
            FeedJson feed,
            @Schema(example = "https://book.aul-spa.example/api/v1/public/feeds/JGi4...Q.ics") String url) {}

    @POST
    @AnswerNotKept("Its secret is told once and kept nowhere; a feed too many is revoked")
    @Operation(
            summary = "Make a feed for a calendar program",
            description =
                    "Of a master or of a branch. Whoever has the address reads the feed without signing in, until it"
                            + " is revoked; it ends by itself when who made it is not shown the calendar any more.")
    @APIResponse(
            responseCode = "201",
            description = "Made; the address is told this once",
            content = @Content(schema = @Schema(implementation = NewFeedJson.class)))
    public Response make(FeedRequest request) {
        CalendarFeeds.Made made =
                feeds.make(request.masterId(), request.branchId(), Boolean.TRUE.equals(request.clientNames()));
        String url = publicUrl.replaceFirst("/+$", "") + "/api/v1/public/feeds/" + made.secret() + ".ics";
        return Created.of(new NewFeedJson(FeedJson.of(made.feed(), ownBusiness.zone()), url));
    }

    @GET
    @Operation(summary = "Feeds, oldest first", description = "Those that one has made oneself; for an owner all.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<FeedJson> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        ZoneId zone = ownBusiness.zone();
        return Page.of(feeds.list(portion), portion, feed -> FeedJson.of(feed, zone), CalendarFeedView::id);
    }

    @DELETE
    @Mutation
    @Path("{id}")
    @Operation(summary = "Revoke a feed", description = "Its address answers 404 from now on.")
    @APIResponse(responseCode = "204", description = "Revoked")
    public Response revoke(@PathParam("id") UUID id) {
        feeds.revoke(id);
        return Response.noContent().build();
    }
}
