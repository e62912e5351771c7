package io.thermae.web.sso;

import io.thermae.kernel.InvalidInput;
import io.thermae.tenancy.api.SingleSignOn;
import io.thermae.web.auth.SignedInJson;
import io.thermae.web.json.Page;
import io.thermae.web.json.Query;
import io.thermae.web.mutation.AnswerNotKept;
import io.thermae.web.security.Devices;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Logging in by an issuer that a business, or the platform, trusts. */
@RequestScoped
@Path("auth/sso")
@Tag(name = "Single sign-on")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SingleSignOnResource {

    private static final String NOT_ADMITTED = "business_not_active; sso_not_admitted: details.reason is one of"
            + " not_invited, no_email, email_not_verified, linked_to_another, no_role, deactivated";

    private static final String UNAVAILABLE =
            "identity_provider_unavailable: the issuer does not answer, or not as an issuer does";

    @Inject
    SingleSignOn singleSignOn;

    @Inject
    RequestedBusiness requested;

    @Inject
    Devices devices;

    @Context
    HttpServletRequest servletRequest;

    /** Where to log in, and by whom. */
    public record AuthorizationRequest(
            @Nullable @Size(max = 63) @Schema(example = "aul-spa") String subdomain, UUID providerId) {}

    /** What the issuer has sent the browser back with. */
    public record CallbackRequest(
            @Size(max = 200) String state,
            @Size(max = 4000) String code,
            @Nullable @Size(max = 500) @Schema(description = "If it came along (RFC 9207)") String iss) {

        @Override
        public String toString() {
            return "CallbackRequest[]";
        }
    }

    /** Where to log out of the issuer. */
    public record LogOutJson(
            @Nullable @Schema(example = "https://id.aul-spa.example/realms/spa/logout?client_id=thermae")
                    String endSessionUrl) {}

    /** A token of the issuer. */
    public record TokenRequest(
            @Nullable @Size(max = 63) @Schema(example = "aul-spa") String subdomain,
            @Size(max = 16_000) @Schema(description = "An identity token, or an access token that is a JWT")
                    String subjectToken) {

        @Override
        public String toString() {
            return "TokenRequest[]";
        }
    }

    @GET
    @Path("providers")
    @PermitAll
    @Operation(
            summary = "By whom one can log in",
            description = "Of a business, by its subdomain or at its host; otherwise of the platform itself.")
    @APIResponse(responseCode = "200", description = "Those that are enabled")
    @APIResponse(responseCode = "404", description = "business_not_found")
    public Page<SingleSignOn.Choice> providers(@QueryParam("subdomain") @Nullable String subdomain) {
        return Page.whole(singleSignOn.choices(business(subdomain)));
    }

    @POST
    @AnswerNotKept("Each log-in is a session of its own")
    @Path("authorization")
    @PermitAll
    @Operation(
            summary = "Begin to log in by an issuer",
            description =
                    "The page sends the browser to authorizationUrl and keeps state. The issuer sends it back to the"
                            + " provider's redirectUri with state and code: the page compares state with the one that it has kept,"
                            + " and hands both to POST /auth/sso/callback, within ten minutes and once.")
    @APIResponse(
            responseCode = "200",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = SingleSignOn.AuthorizationBegun.class)))
    @APIResponse(responseCode = "404", description = "business_not_found, not_found: no such provider, or not enabled")
    @APIResponse(responseCode = "503", description = UNAVAILABLE)
    public SingleSignOn.AuthorizationBegun begin(AuthorizationRequest request) {
        return singleSignOn.begin(business(request.subdomain()), request.providerId(), devices.of(servletRequest));
    }

    @POST
    @AnswerNotKept("A code is good once")
    @Path("callback")
    @PermitAll
    @Operation(summary = "Log in with what the issuer has sent the browser back with")
    @APIResponse(
            responseCode = "200",
            description = "Signed in, as by a password",
            content = @Content(schema = @Schema(implementation = SignedInJson.class)))
    @APIResponse(
            responseCode = "401",
            description = "sso_state_invalid: begin again; sso_token_invalid; totp_required as at POST /auth/login")
    @APIResponse(responseCode = "403", description = NOT_ADMITTED)
    @APIResponse(responseCode = "503", description = UNAVAILABLE)
    public SignedInJson complete(CallbackRequest request) {
        return SignedInJson.of(singleSignOn.complete(
                new SingleSignOn.Return(request.state(), request.code(), request.iss()), devices.of(servletRequest)));
    }

    @GET
    @Path("logout")
    @PermitAll
    @Operation(
            summary = "Where to log out of an issuer",
            description =
                    "After POST /auth/logout the page that has logged in by the provider may send the browser there, with"
                            + " post_logout_redirect_uri added if the issuer knows the page's. The issuer asks the person.")
    @APIResponse(
            responseCode = "200",
            description = "endSessionUrl, null if the issuer has no such place",
            content = @Content(schema = @Schema(implementation = LogOutJson.class)))
    @APIResponse(responseCode = "404", description = "business_not_found, not_found: no such provider, or not enabled")
    @APIResponse(responseCode = "503", description = UNAVAILABLE)
    public LogOutJson logOut(
            @QueryParam("subdomain") @Nullable String subdomain,
            @QueryParam("providerId") @Nullable String providerId) {
        Query query = new Query();
        UUID provider = query.id("providerId", providerId);
        query.check();
        if (provider == null) {
            throw new InvalidInput("providerId", "required");
        }
        return new LogOutJson(singleSignOn
                .endSessionUrl(business(subdomain), provider, devices.of(servletRequest))
                .orElse(null));
    }

    @POST
    @AnswerNotKept("Each log-in is a session of its own")
    @Path("token")
    @PermitAll
    @Operation(
            summary = "Log in with an issuer's token",
            description =
                    "After RFC 8693, for programs that have a token of a trusted issuer already. The provider has to"
                            + " allow it (tokenExchange), and the token to be for its clientId or one of its audiences.")
    @APIResponse(
            responseCode = "200",
            description = "Signed in, as by a password",
            content = @Content(schema = @Schema(implementation = SignedInJson.class)))
    @APIResponse(responseCode = "401", description = "sso_token_invalid; totp_required as at POST /auth/login")
    @APIResponse(responseCode = "403", description = NOT_ADMITTED)
    @APIResponse(responseCode = "404", description = "business_not_found")
    @APIResponse(responseCode = "503", description = UNAVAILABLE)
    public SignedInJson exchange(TokenRequest request) {
        return SignedInJson.of(singleSignOn.exchange(
                business(request.subdomain()), request.subjectToken(), devices.of(servletRequest)));
    }

    private @Nullable String business(@Nullable String subdomain) {
        return subdomain == null || subdomain.isBlank() ? requested.subdomain().orElse(null) : subdomain;
    }
}
