package io.thermae.web.auth;

import io.thermae.tenancy.api.AcceptInvitation;
import io.thermae.tenancy.api.PublicKeys;
import io.thermae.tenancy.api.RegisterBusiness;
import io.thermae.tenancy.api.Sessions;
import io.thermae.tenancy.api.VerifyEmail;
import io.thermae.web.json.Created;
import io.thermae.web.mutation.AnswerNotKept;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.phone.Phones;
import io.thermae.web.security.BringsPasswords;
import io.thermae.web.security.Devices;
import io.thermae.web.security.PreparesPasswords;
import io.thermae.web.security.RequestedBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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

/** Registration, log-in, and what keeps a session going. */
@RequestScoped
@Path("auth")
@Tag(name = "Sign-in")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {

    @Inject
    RegisterBusiness registerBusiness;

    @Inject
    Phones phones;

    @Inject
    Sessions sessions;

    @Inject
    RequestedBusiness requested;

    @Inject
    AcceptInvitation acceptInvitation;

    @Inject
    VerifyEmail verifyEmail;

    @Inject
    PublicKeys publicKeys;

    @Inject
    Devices devices;

    @Context
    HttpServletRequest servletRequest;

    /** Log-in. */
    public record LogInRequest(
            @Size(max = 254) @Schema(example = "owner@aul-spa.example") String email,
            @Size(max = 200) @Schema(example = "correct-horse-battery") String password,
            @Nullable @Size(max = 63) @Schema(example = "aul-spa") String subdomain) {}

    /** The second step of a log-in. */
    @Schema(name = "SecondStepRequest")
    public record CodeRequest(
            @Size(max = 200) String challenge, @Size(max = 40) @Schema(example = "287082") String code) {}

    /** A refresh token to use up or to end. */
    public record RefreshRequest(@Size(max = 200) String refreshToken) {}

    /** The token of a link that verifies an address. */
    public record VerifyRequest(@Size(max = 200) String token) {}

    /** Taking an invitation up. */
    public record AcceptRequest(@Size(max = 100) String token, @Size(max = 200) String password)
            implements BringsPasswords {

        @Override
        public String passwordToSet() {
            return password;
        }
    }

    @POST
    @Mutation
    @PreparesPasswords
    @Path("register")
    @PermitAll
    @Operation(
            summary = "Register a business",
            description = "Makes the business with its first branch and its owner. It waits as PENDING for approval.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = RegisterBusiness.Registered.class)))
    @APIResponse(responseCode = "409", description = "subdomain_taken")
    public Response register(RegisterRequest request) {
        return Created.of(registerBusiness.register(request.toRegistration(phones)));
    }

    @POST
    @AnswerNotKept("Each log-in is a session of its own")
    @Path("login")
    @PermitAll
    @Operation(
            summary = "Log in",
            description = "At the host of a business it is that business, unless another is said.")
    @APIResponse(
            responseCode = "200",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = SignedInJson.class)))
    @APIResponse(
            responseCode = "401",
            description = "invalid_credentials; totp_required: details.challenge is for POST /auth/login/totp")
    @APIResponse(responseCode = "403", description = "business_not_active")
    @APIResponse(responseCode = "409", description = "choose_business: the e-mail is known in several businesses")
    @APIResponse(responseCode = "429", description = "too_many_attempts: Retry-After says the seconds to wait")
    public SignedInJson logIn(LogInRequest request) {
        String subdomain = request.subdomain() == null ? requested.subdomain().orElse(null) : request.subdomain();
        return SignedInJson.of(
                sessions.logIn(request.email(), request.password(), subdomain, devices.of(servletRequest)));
    }

    @POST
    @AnswerNotKept("Each log-in is a session of its own")
    @Path("login/totp")
    @PermitAll
    @Operation(
            summary = "Log in: the second step",
            description =
                    "Asked for by a log-in that was answered with totp_required. The code is the authenticator app's,"
                            + " or a recovery code; each is good once.")
    @APIResponse(
            responseCode = "200",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = SignedInJson.class)))
    @APIResponse(responseCode = "401", description = "totp_invalid, challenge_invalid")
    @APIResponse(responseCode = "429", description = "too_many_attempts: Retry-After says the seconds to wait")
    public SignedInJson logInWithCode(CodeRequest request) {
        return SignedInJson.of(sessions.logInWithCode(request.challenge(), request.code(), devices.of(servletRequest)));
    }

    @POST
    @AnswerNotKept("A token used twice ends its family, whatever the call is named")
    @Path("refresh-token")
    @PermitAll
    @Operation(summary = "Get a new pair of tokens", description = "The refresh token is good for one use.")
    @APIResponse(
            responseCode = "200",
            description = "Renewed",
            content = @Content(schema = @Schema(implementation = SignedInJson.class)))
    @APIResponse(responseCode = "401", description = "refresh_token_invalid, refresh_token_reused")
    public SignedInJson refresh(RefreshRequest request) {
        return SignedInJson.of(sessions.refresh(request.refreshToken(), devices.of(servletRequest)));
    }

    @POST
    @AnswerNotKept("What has ended stays ended")
    @Path("logout")
    @PermitAll
    @Operation(summary = "End the session of a refresh token")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response logOut(RefreshRequest request) {
        sessions.logOut(request.refreshToken());
        return Response.noContent().build();
    }

    @POST
    @Mutation
    @PreparesPasswords
    @Path("invitations/{id}/accept")
    @PermitAll
    @Operation(summary = "Accept an invitation", description = "The token is the one in the mail's link.")
    @APIResponse(responseCode = "204", description = "Accepted: the person can log in")
    @APIResponse(responseCode = "410", description = "invitation_invalid")
    public Response acceptInvitation(@PathParam("id") UUID id, AcceptRequest request) {
        acceptInvitation.accept(id, request.token(), request.password());
        return Response.noContent().build();
    }

    @POST
    @AnswerNotKept("A link is good once")
    @Path("email/verify")
    @PermitAll
    @Operation(
            summary = "Verify an e-mail address",
            description =
                    "The token is the one in the mail's link. Nothing waits for it: who has not verified an address"
                            + " can do what others can; emailVerified says so.")
    @APIResponse(responseCode = "204", description = "Verified")
    @APIResponse(responseCode = "409", description = "email_taken meanwhile, within the business")
    @APIResponse(responseCode = "410", description = "verification_invalid")
    public Response verifyEmail(VerifyRequest request) {
        verifyEmail.verify(request.token());
        return Response.noContent().build();
    }

    @GET
    @Path("jwks.json")
    @PermitAll
    @Operation(summary = "The keys that verify our access tokens", description = "A JWK set (RFC 7517).")
    @APIResponse(
            responseCode = "200",
            description = "The key set",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response jwks() {
        return Response.ok(publicKeys.jwks())
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
