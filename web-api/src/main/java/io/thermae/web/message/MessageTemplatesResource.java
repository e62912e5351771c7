package io.thermae.web.message;

import io.thermae.engagement.api.MessageTemplates;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.web.json.Page;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The messages that a business may word itself. */
@ApplicationScoped
@Path("message-templates")
@Tag(name = "Messages")
@SecurityRequirement(name = "bearer")
@RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
@NeedsPermission(Permission.MESSAGES_READ)
@Produces(MediaType.APPLICATION_JSON)
public class MessageTemplatesResource {

    @Inject
    MessageTemplates templates;

    @GET
    @Operation(
            summary = "The messages that a business may word itself, in each language",
            description = "Without their texts; with what they may say, and a sample of each. Mails, text messages, and"
                    + " the titles of notices (IN_APP) to the people of the business, which are pushed as well. What the platform"
                    + " tells a business, and what is about an account, is the platform's to word.")
    @APIResponse(responseCode = "200", description = "All of them")
    public Page<MessageTemplateJson> list() {
        return Page.whole(templates.list().stream().map(MessageTemplateJson::of).toList());
    }
}
