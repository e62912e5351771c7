package io.thermae.web.message;

import io.thermae.engagement.api.TakeGatewayAnswers;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.web.mutation.AnswerNotKept;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where the SMS gateway brings what people answer to text messages. */
@ApplicationScoped
@Path("sms-gateway/answers")
@Tag(name = "Messages")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class SmsGatewayAnswersResource {

    /** A text message has some hundred bytes, and a list of them some hundred messages. */
    private static final int MAX_BYTES = 65_536;

    @Inject
    TakeGatewayAnswers takeAnswers;

    @POST
    @PermitAll
    @AnswerNotKept("What is brought twice changes nothing")
    @Operation(
            summary = "The SMS gateway brings what people answer to text messages",
            description =
                    "Only for the gateway: who does not know the configured secret is refused. JSON, of one answer or a"
                            + " list of several, or a form; where its id, the telephone and the text stand is configuration."
                            + " Brought again with the same id, it is one answer.")
    @APIResponse(responseCode = "204", description = "Taken, or no answer to a message of ours")
    @APIResponse(
            responseCode = "400",
            description = "signature_invalid: the secret is another one; malformed_json: neither JSON nor a form;"
                    + " validation_failed: an id, a telephone or a text is missing, or is none; the others are taken")
    @APIResponse(responseCode = "404", description = "not_found: no gateway is listened to here")
    @APIResponse(responseCode = "413", description = "payload_too_large")
    @APIResponse(responseCode = "503", description = "service_unavailable: too early, it is to be brought again")
    public Response take(
            @HeaderParam("X-Gateway-Secret") @Nullable String header,
            @QueryParam("secret") @Nullable String query,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(type = SchemaType.STRING)))
                    byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new RuleBroken(ErrorCode.PAYLOAD_TOO_LARGE, Map.of("maxBytes", MAX_BYTES));
        }
        String secret = header == null ? query : header;
        if (!takeAnswers.take(secret, contentType, new String(body, StandardCharsets.UTF_8))) {
            throw new RuleBroken(ErrorCode.SERVICE_UNAVAILABLE);
        }
        return Response.noContent().build();
    }
}
