package io.thermae.web.campaign;

import io.thermae.booking.api.ReachableClient;
import io.thermae.engagement.api.CampaignTests;
import io.thermae.engagement.api.CampaignView;
import io.thermae.engagement.api.Campaigns;
import io.thermae.kernel.Language;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.AnswerNotKept;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a business writes to many clients at once. */
@ApplicationScoped
@Path("campaigns")
@Tag(name = "Messages")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.MESSAGES_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CampaignsResource {

    @Inject
    Campaigns campaigns;

    @Inject
    CampaignTests tests;

    @Inject
    OwnBusiness business;

    /** When a campaign is to begin. */
    public record CampaignScheduleRequest(
            @Nullable
                    @Schema(
                            description = "At most 366 days ahead; null or left out: at once",
                            example = "2024-03-05T10:00:00+05:00")
                    OffsetDateTime at) {}

    /** Which of its texts is to be sent. */
    public record CampaignTestRequest(
            @Nullable
                    @Pattern(regexp = Language.TAGS)
                    @Schema(description = "Left out: that of a client who speaks as oneself", example = "kk")
                    String language) {}

    /** For whom a campaign is. */
    public record CampaignReachJson(
            @Schema(description = "How many they would be now", example = "246") long clients,
            @Schema(description = "Some of them") List<CampaignClientJson> sample) {

        static CampaignReachJson of(Campaigns.Reach reach) {
            return new CampaignReachJson(
                    reach.clients(),
                    reach.sample().stream().map(CampaignClientJson::of).toList());
        }
    }

    /** One of those for whom a campaign is. */
    public record CampaignClientJson(
            UUID customerId, @Schema(example = "Dana Akhmetova") String name, @Schema(example = "kk") String language) {

        static CampaignClientJson of(ReachableClient client) {
            return new CampaignClientJson(client.customerId(), client.name(), client.language());
        }
    }

    /** A mail that is on its way. */
    public record CampaignTestJson(@Schema(description = "Of the message, as `/messages` has it") UUID messageId) {}

    @GET
    @Operation(summary = "Campaigns", description = "The newest first; managers see those for their branches.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<CampaignJson> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(campaigns.list(portion), portion, this::json, CampaignView::id);
    }

    @POST
    @Mutation
    @Operation(
            summary = "Write a campaign",
            description = "By e-mail, for clients who have consented to MARKETING_EMAIL and want MARKETING, are not"
                    + " blocked, and whose address has not refused mails. Texts follow the rules of message templates.")
    @APIResponse(
            responseCode = "201",
            description = "Written down; nothing is sent yet",
            content = @Content(schema = @Schema(implementation = CampaignJson.class)))
    public Response draw(CampaignRequest request) {
        return Created.of(json(campaigns.draw(request.draft())));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A campaign, and how far it is")
    @APIResponse(responseCode = "200", description = "The campaign")
    public CampaignJson get(@PathParam("id") UUID id) {
        return json(campaigns.get(id));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(summary = "Write a campaign otherwise", description = "Until it begins; one that is scheduled stays so.")
    @APIResponse(responseCode = "200", description = "The campaign")
    @APIResponse(responseCode = "409", description = "illegal_transition: it has begun, or was cancelled")
    public CampaignJson edit(@PathParam("id") UUID id, CampaignRequest request) {
        return json(campaigns.edit(id, request.draft()));
    }

    @GET
    @Path("{id}/audience")
    @Operation(
            summary = "For whom a campaign would be if it began now",
            description = "How many, and some of them. That somebody has looked is in the audit.")
    @APIResponse(responseCode = "200", description = "The audience")
    public CampaignReachJson audience(@PathParam("id") UUID id) {
        return CampaignReachJson.of(campaigns.reach(id));
    }

    @POST
    @AnswerNotKept("Each call is counted, and a further mail does no harm")
    @Path("{id}/test")
    @Operation(
            summary = "Have a campaign sent to oneself",
            description = "On the way that all mails go; ten an hour at most, test mails of templates included.")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way",
            content = @Content(schema = @Schema(implementation = CampaignTestJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "template_not_testable: one's own address has not been verified (reason email_not_verified)")
    @APIResponse(responseCode = "429", description = "too_many_attempts: ten were sent within an hour")
    public Response test(@PathParam("id") UUID id, @Nullable CampaignTestRequest request) {
        return Response.status(Response.Status.ACCEPTED)
                .entity(new CampaignTestJson(tests.send(id, request == null ? null : request.language())))
                .build();
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/schedule")
    @Operation(
            summary = "Have a campaign begin at an instant, or at once",
            description =
                    "In place of another instant, if it was scheduled before. Each client is written to once, in no"
                            + " quiet hours, after all other mail, and as many a day as the business has decided"
                            + " (`campaignMailsPerDay`).")
    @APIResponse(responseCode = "200", description = "The campaign")
    @APIResponse(responseCode = "409", description = "illegal_transition: it has begun, or was cancelled")
    public CampaignJson schedule(@PathParam("id") UUID id, @Nullable CampaignScheduleRequest request) {
        OffsetDateTime at = request == null ? null : request.at();
        return json(campaigns.schedule(id, at == null ? null : at.toInstant()));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Cancel a campaign",
            description = "One that has begun stops: what is written already is sent, and nothing further is written.")
    @APIResponse(responseCode = "200", description = "The campaign")
    @APIResponse(responseCode = "409", description = "illegal_transition: it is over")
    public CampaignJson cancel(@PathParam("id") UUID id) {
        return json(campaigns.cancel(id));
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{id}")
    @Operation(
            summary = "Forget a campaign",
            description =
                    "And to whom it went; its mails stay in the history as long as all do. One that is scheduled or"
                            + " being sent has to be cancelled first.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "409", description = "illegal_transition: it is scheduled or being sent")
    public Response remove(@PathParam("id") UUID id) {
        campaigns.remove(id);
        return Response.noContent().build();
    }

    private CampaignJson json(CampaignView campaign) {
        return CampaignJson.of(campaign, business.zone());
    }
}
