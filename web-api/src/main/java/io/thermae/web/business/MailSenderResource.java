package io.thermae.web.business;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.MailSender;
import io.thermae.web.mutation.AnswerNotKept;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proves the address that the business's mails are to come from. */
@ApplicationScoped
@Path("business/settings/mail-sender")
@Tag(name = "Business")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MailSenderResource {

    @Inject
    MailSender mailSender;

    /** What was sent to the address. */
    public record MailSenderCodeRequest(@Size(max = 20) @Schema(example = "12345678") String code) {}

    @POST
    @AnswerNotKept("Each call is counted, and a further mail does no harm")
    @Path("code")
    @RolesAllowed(Role.Names.OWNER)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Have a code sent to mailFrom",
            description = "To the address that the setting says. Good for an hour and five tries; those sent before are"
                    + " worthless.")
    @APIResponse(responseCode = "202", description = "A code is on its way")
    @APIResponse(responseCode = "404", description = "not_found: the business has decided on no mailFrom")
    @APIResponse(responseCode = "422", description = "mail_domain_not_allowed, mail_address_of_platform: not any more")
    @APIResponse(responseCode = "429", description = "too_many_attempts: Retry-After says the seconds to wait")
    public Response sendCode() {
        mailSender.sendCode();
        return Response.accepted().build();
    }

    @POST
    @AnswerNotKept("A code is good once, and each try is counted")
    @Path("confirm")
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "Confirm mailFrom",
            description = "With the code that was sent there. From now on mails to clients come from it.")
    @APIResponse(responseCode = "204", description = "Confirmed")
    @APIResponse(responseCode = "400", description = "validation_failed: the code is wrong")
    @APIResponse(responseCode = "410", description = "verification_invalid: no code is good any more")
    public void confirm(MailSenderCodeRequest request) {
        mailSender.confirm(request.code());
    }
}
