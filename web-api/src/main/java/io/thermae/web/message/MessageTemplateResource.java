package io.thermae.web.message;

import io.thermae.engagement.api.MessageTemplates;
import io.thermae.engagement.api.MessageTemplates.Draft;
import io.thermae.engagement.api.MessageTemplates.Written;
import io.thermae.engagement.api.TemplateTests;
import io.thermae.engagement.api.TemplateTests.Sent;
import io.thermae.engagement.api.TemplateVersionView;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.Times;
import io.thermae.web.mutation.AnswerNotKept;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How one message is worded in one language: what counts, what has counted, and how it would look. */
@ApplicationScoped
@Path("message-templates/{kind}/{channel}/{language}")
@Tag(name = "Messages")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MessageTemplateResource {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    @Inject
    MessageTemplates templates;

    @Inject
    TemplateTests tests;

    @Inject
    OwnBusiness ownBusiness;

    /** Words that count, or have counted. */
    public record TemplateVersionJson(
            @Schema(example = "3") long number,
            @Schema(description = "False if it was gone back to the platform's words") boolean own,
            OffsetDateTime createdAt,
            @Nullable @Schema(description = "The older version that counted again", example = "1") Long restored,
            @Nullable @Schema(description = "Null in lists") String subject,
            @Nullable @Schema(description = "Null in lists") String text,
            @Nullable @Schema(description = "Null in lists") String html) {}

    /** A message with sample words. */
    public record SampleMessageJson(
            @Nullable @Schema(description = "Null for all but mails", example = "Жазылу расталды: Ауыл Спа")
                    String subject,
            @Schema(example = "Сәлеметсіз бе, Дана Ахметова!") String text,
            @Nullable @Schema(description = "The whole page; null for all but mails", example = "<!DOCTYPE html>...")
                    String html) {}

    /** A message that is on its way. */
    public record TestMailJson(
            @Nullable @Schema(description = "Of the message, as `/messages` has it; null for a notice") UUID messageId,
            @Nullable @Schema(description = "Of the notice, as `/notifications` has it; null for all others")
                    UUID notificationId) {}

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MESSAGES_READ)
    @Operation(
            summary = "How a message is worded",
            description = "The business's own words, or the platform's: then as somebody would begin to alter them.")
    @APIResponse(responseCode = "200", description = "The words that count")
    public MessageTemplateJson get(@BeanParam TemplateAddress which) {
        return MessageTemplateJson.of(templates.get(which.which()));
    }

    @PUT
    @Mutation
    @Versioned
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MESSAGES_MANAGE)
    @Operation(
            summary = "Word a message",
            description =
                    "A new version, which counts from now on. Variables and sections only, as Mustache writes them;"
                            + " what stands for a variable is always text. HTML has text, tables, links and pictures, and styles"
                            + " in `style`. A notice has a title only, which stands in the list of notices from then on, also of"
                            + " those that were there before, and on what is pushed. A message with a link or a code that its"
                            + " reader needs has to say it.")
    @APIResponse(responseCode = "200", description = "The words that count")
    @APIResponse(
            responseCode = "400",
            description = "validation_failed, with the field: unknown_variable, tag_not_allowed, section_not_closed,"
                    + " too_deep, only_as_section, list_in_list, plural_form_missing, line_break, not_in_subject,"
                    + " variable_missing, variable_in_address, html_not_allowed, not_in_text_message, not_in_notice,"
                    + " unfit_characters, not_a_template")
    public MessageTemplateJson save(@BeanParam TemplateAddress which, MessageTemplateRequest request) {
        return MessageTemplateJson.of(templates.save(which.which(), request.draft()));
    }

    @DELETE
    @Mutation
    @Versioned
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MESSAGES_MANAGE)
    @Operation(
            summary = "Go back to the platform's words",
            description = "A new version; those of before are kept, and can count again.")
    @APIResponse(responseCode = "200", description = "The words that count")
    public MessageTemplateJson backToOurs(@BeanParam TemplateAddress which) {
        return MessageTemplateJson.of(templates.backToOurs(which.which()));
    }

    @GET
    @Path("versions")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MESSAGES_READ)
    @Operation(
            summary = "The versions, newest first",
            description = "Without their texts. Who has saved them is in the audit.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<TemplateVersionJson> versions(@BeanParam TemplateAddress which, @BeanParam Paging paging) {
        Portion portion = paging.read();
        ZoneId zone = ownBusiness.zone();
        return Page.of(
                templates.versions(which.which(), portion), portion, each -> json(each, zone), TemplateVersionView::id);
    }

    @GET
    @Path("versions/{number}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MESSAGES_READ)
    @Operation(summary = "A version, with its texts")
    @APIResponse(responseCode = "200", description = "The version")
    public TemplateVersionJson version(@BeanParam TemplateAddress which, @PathParam("number") String number) {
        return json(templates.version(which.which(), read(number)), ownBusiness.zone());
    }

    @POST
    @Mutation
    @Versioned
    @Path("versions/{number}/restore")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MESSAGES_MANAGE)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Have an older version count again", description = "As a new one.")
    @APIResponse(responseCode = "200", description = "The words that count")
    public MessageTemplateJson restore(@BeanParam TemplateAddress which, @PathParam("number") String number) {
        return MessageTemplateJson.of(templates.restore(which.which(), read(number)));
    }

    @POST
    @AnswerNotKept("Nothing is changed")
    @Path("preview")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MESSAGES_MANAGE)
    @Operation(
            summary = "See how a message would look",
            description = "With sample words; of what is being written, or without a body of what counts.")
    @APIResponse(
            responseCode = "200",
            description = "The message",
            content = @Content(schema = @Schema(implementation = SampleMessageJson.class)))
    public SampleMessageJson preview(@BeanParam TemplateAddress which, @Nullable TemplateDraftRequest request) {
        Written written = templates.preview(which.which(), TemplateDraftRequest.draft(request));
        return new SampleMessageJson(written.subject(), written.text(), written.html());
    }

    @POST
    @AnswerNotKept("Each call is counted, and a further mail does no harm")
    @Path("test")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.MESSAGES_MANAGE)
    @Operation(
            summary = "Have a test message sent to oneself",
            description =
                    "With sample words, on the way that all messages go; ten an hour at most. A mail goes to one's own"
                            + " address, a text message to the number in one's profile; a notice (TEMPLATE_TEST) stands among"
                            + " one's own, and comes to the browsers in which one has subscribed.")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way",
            content = @Content(schema = @Schema(implementation = TestMailJson.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "template_not_testable: one's own address has not been verified (reason email_not_verified), there is"
                            + " no number in one's profile (no_phone), or nobody here sends text messages (no_text_messages)")
    @APIResponse(responseCode = "429", description = "too_many_attempts: ten were sent within an hour")
    public Response test(@BeanParam TemplateAddress which, @Nullable TemplateDraftRequest request) {
        Sent sent = tests.send(which.which(), TemplateDraftRequest.draft(request));
        return Response.status(Response.Status.ACCEPTED)
                .entity(new TestMailJson(sent.messageId(), sent.notificationId()))
                .build();
    }

    /** Here and not by the path's conversion: that comes before it is looked who asks. */
    private static long read(String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw new NotFound("message_template_version");
        }
        return Long.parseLong(number);
    }

    private static TemplateVersionJson json(TemplateVersionView version, ZoneId zone) {
        Draft draft = version.draft();
        return new TemplateVersionJson(
                version.version(),
                version.own(),
                Times.at(version.createdAt(), zone),
                version.restored(),
                draft == null ? null : draft.subject(),
                draft == null ? null : draft.text(),
                draft == null ? null : draft.html());
    }
}
