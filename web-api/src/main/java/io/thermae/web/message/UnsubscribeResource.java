package io.thermae.web.message;

import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.api.Unsubscribe;
import io.thermae.engagement.api.Unsubscribe.Subscription;
import io.thermae.engagement.api.UnsubscribeLink;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Exemption;
import io.thermae.kernel.NotFound;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.text.HtmlPage;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Wanting no more of something, by the link in a mail (RFC 8058). Mail programs post to it for their readers; whoever only
 * follows it, as virus scanners do, changes nothing. It works in a business that is suspended, too.
 */
@RequestScoped
@Path("public/unsubscribe")
@Tag(name = "Visitors")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
public class UnsubscribeResource {

    @Inject
    UnsubscribeLink link;

    @Inject
    Unsubscribe unsubscribe;

    @Inject
    CurrentCaller caller;

    @Context
    HttpHeaders headers;

    /** What a link is about. */
    public record SubscriptionJson(
            String businessName,
            NotificationTopic topic,
            @Schema(description = "Whether any is still sent") boolean subscribed) {}

    @GET
    @PermitAll
    @Operation(
            summary = "What an unsubscribe link is about",
            description = "Changes nothing. For browsers (`Accept: text/html`) a page with a button that posts.")
    @APIResponse(
            responseCode = "200",
            description = "What it is about",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SubscriptionJson.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "not_found: no link of ours")
    public Response get(@QueryParam("token") @Nullable String token) {
        return answer(unsubscribe.get(enter(token)));
    }

    @POST
    @Mutation
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Unsubscribe",
            description = "As mail programs do: `List-Unsubscribe=One-Click` as a form (RFC 8058). Ends it in whichever"
                    + " way it was sent; does nothing the second time.")
    @APIResponse(
            responseCode = "200",
            description = "No more of it is sent",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SubscriptionJson.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "not_found: no link of ours")
    public Response end(@QueryParam("token") @Nullable String token) {
        caller.exempt(Exemption.UNSUBSCRIBING);
        return answer(unsubscribe.end(enter(token)));
    }

    /** Who holds the token is the customer, whoever else he may be signed in as. */
    private String enter(@Nullable String token) {
        String text = token == null ? "" : token;
        caller.set(
                caller.get().asVisitor().inTenant(link.tenantOf(text).orElseThrow(() -> new NotFound("subscription"))));
        return text;
    }

    private Response answer(Subscription subscription) {
        boolean page = HtmlPage.isWanted(headers.getAcceptableMediaTypes());
        return page
                ? Response.ok(
                                UnsubscribePage.of(subscription, caller.get().language()),
                                MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .build()
                : Response.ok(
                                new SubscriptionJson(
                                        subscription.businessName(), subscription.topic(), subscription.subscribed()),
                                MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }
}
