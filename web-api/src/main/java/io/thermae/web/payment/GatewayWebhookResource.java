package io.thermae.web.payment;

import io.thermae.finance.api.TakeGatewayNews;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.web.mutation.AnswerNotKept;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where payment gateways tell what has become of payments. */
@RequestScoped
@Path("payment-gateways/{gateway}/webhook")
@Tag(name = "Payments")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class GatewayWebhookResource {

    /** An event of a gateway has some kilobytes. */
    private static final int MAX_BYTES = 262_144;

    @Inject
    TakeGatewayNews takeGatewayNews;

    @Context
    HttpHeaders headers;

    @POST
    @PermitAll
    @AnswerNotKept("What is told twice changes nothing")
    @Operation(
            summary = "A payment gateway tells what has become of a payment or a refund",
            description =
                    "Only for gateways: what they have not signed is refused. In any order, and repeated, it is one"
                            + " payment.")
    @APIResponse(responseCode = "204", description = "Taken, or not about payments and refunds of ours")
    @APIResponse(responseCode = "400", description = "signature_invalid")
    @APIResponse(responseCode = "404", description = "not_found: no such gateway here")
    @APIResponse(responseCode = "413", description = "payload_too_large")
    public Response take(
            @PathParam("gateway") String gateway,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(type = SchemaType.STRING)))
                    byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new RuleBroken(ErrorCode.PAYLOAD_TOO_LARGE, Map.of("maxBytes", MAX_BYTES));
        }
        takeGatewayNews.take(gateway, body, headers::getHeaderString);
        return Response.noContent().build();
    }
}
