package io.thermae.web.visitor;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.InvalidInput;
import io.thermae.tenancy.api.ClientContact;
import io.thermae.tenancy.api.VerifyClient;
import io.thermae.web.mutation.AnswerNotKept;
import io.thermae.web.phone.Phones;
import io.thermae.web.security.Devices;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lets clients in without a password. */
@RequestScoped
@Path("public/client/verify")
@Tag(name = "Visitors")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClientVerificationResource {

    @Inject
    PublicBusiness publicBusiness;

    @Inject
    Phones phones;

    @Inject
    VerifyClient verifyClient;

    @Inject
    Devices devices;

    @Inject
    CurrentCaller caller;

    @Context
    HttpServletRequest servletRequest;

    /** The first step: a business and a contact. The second: a verification and its code. */
    @Schema(name = "ClientVerifyRequest")
    public record VerifyRequest(
            @Nullable @Size(max = 63) @Schema(example = "aul-spa") String subdomain,
            @Nullable @Email @Size(max = 254) @Schema(example = "aliya@example.com") String email,
            @Nullable @Size(max = 30) @Schema(example = "+77011234567") String phone,
            @Nullable UUID verificationId,
            @Nullable @Size(max = 20) @Schema(example = "123456") String code) {}

    @POST
    @PermitAll
    @AnswerNotKept("Each call is counted; a code is good once")
    @Operation(
            summary = "Verify a client's e-mail address or telephone number",
            description =
                    "First {subdomain, email or phone}: a code is sent, by mail or as a text message, whether the business"
                            + " knows the contact or not; a phone without a plus is one of the business's country. Then {verificationId, code}: the client's token, good for 30 days. A code is good once, for ten"
                            + " minutes and five tries.")
    @APIResponse(
            responseCode = "200",
            description = "Verified",
            content = @Content(schema = @Schema(implementation = VerifyClient.Verified.class)))
    @APIResponse(
            responseCode = "202",
            description = "A code is on its way",
            content = @Content(schema = @Schema(implementation = VerifyClient.Begun.class)))
    @APIResponse(responseCode = "401", description = "code_invalid")
    @APIResponse(responseCode = "404", description = "business_not_found")
    @APIResponse(responseCode = "410", description = "verification_invalid")
    @APIResponse(
            responseCode = "422",
            description = "sms_unavailable: this installation sends no text messages; ask with an e-mail address")
    @APIResponse(responseCode = "429", description = "too_many_attempts: Retry-After says the seconds to wait")
    public Response verify(VerifyRequest request) {
        boolean second = request.verificationId() != null && request.code() != null;
        boolean first = request.subdomain() != null && (request.email() == null) != (request.phone() == null);
        boolean mixed = first == second
                || Stream.of(
                                        request.subdomain(),
                                        request.email(),
                                        request.phone(),
                                        request.verificationId(),
                                        request.code())
                                .filter(Objects::nonNull)
                                .count()
                        != 2;
        if (mixed) {
            throw new InvalidInput("verificationId", "contact_or_code");
        }
        if (second) {
            caller.set(caller.get().asVisitor());
            return Response.ok(verifyClient.complete(
                            Objects.requireNonNull(request.verificationId()),
                            Objects.requireNonNull(request.code()),
                            devices.of(servletRequest)))
                    .build();
        }
        publicBusiness.enter(Objects.requireNonNull(request.subdomain()));
        return Response.accepted(verifyClient.begin(
                        contact(request), caller.get().language().tag(), devices.of(servletRequest)))
                .build();
    }

    private ClientContact contact(VerifyRequest request) {
        String email = request.email();
        return email == null
                ? new ClientContact(
                        ClientContact.Channel.PHONE, Objects.requireNonNull(phones.read("phone", request.phone())))
                : new ClientContact(ClientContact.Channel.EMAIL, email.strip().toLowerCase(Locale.ROOT));
    }
}
