package io.thermae.web.business;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.ChangeSubdomain;
import io.thermae.tenancy.api.CloseBusiness;
import io.thermae.tenancy.api.EditBusiness;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.Settings;
import io.thermae.tenancy.api.TenantView;
import io.thermae.web.json.Changes;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsNoPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The business of the signed-in person. */
@ApplicationScoped
@Path("business")
@Tag(name = "Business")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BusinessResource {

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    EditBusiness editBusiness;

    @Inject
    Settings settings;

    @Inject
    ChangeSubdomain changeSubdomain;

    @Inject
    CloseBusiness closeBusiness;

    /** What is said of a business. */
    public record BusinessRequest(
            @Size(max = 200) @Schema(example = "Aul Spa") String name,
            @Size(max = 35) @Schema(example = "kk") String language,
            @Size(max = 64) @Schema(example = "Asia/Almaty") String timeZone) {}

    /** Another name for the public pages. */
    public record SubdomainRequest(@Size(max = 63) @Schema(example = "aul-spa") String subdomain) {}

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Where one works is no secret")
    @Operation(summary = "The business")
    @APIResponse(
            responseCode = "200",
            description = "The business",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    public TenantView get() {
        return ownBusiness.details();
    }

    @PUT
    @Mutation
    @Versioned
    @RolesAllowed(Role.Names.OWNER)
    @Operation(summary = "Edit the business", description = "Its currency stays as it was registered.")
    @APIResponse(
            responseCode = "200",
            description = "The business",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    public TenantView edit(BusinessRequest request) {
        return editBusiness.edit(new EditBusiness.Details(request.name(), request.language(), request.timeZone()));
    }

    @GET
    @Path("settings")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsNoPermission("By which rules one works is no secret")
    @Operation(
            summary = "The settings of the business",
            description = "Each with its bounds and with who has decided it: the PLATFORM or the BUSINESS.")
    @APIResponse(responseCode = "200", description = "All settings")
    public SettingsJson settings() {
        return SettingsJson.of(settings.ofBusiness());
    }

    @PUT
    @Mutation
    @Versioned
    @Path("settings")
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "Decide settings of the business",
            description =
                    "Holds in each branch that has not decided otherwise. null takes a decision back. mailFrom counts once"
                            + " it is confirmed.")
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "Values by key, as the settings are listed; null takes a"
                                                    + " decision back, what is left out stays.",
                                            example = SettingChanges.EXAMPLE)))
    @APIResponse(responseCode = "200", description = "All settings")
    @APIResponse(
            responseCode = "422",
            description = "mail_domain_not_allowed, mail_address_of_platform: mails cannot come from this mailFrom")
    public SettingsJson decide(Changes changes) {
        return SettingsJson.of(settings.decideForBusiness(SettingChanges.of(changes)));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("subdomain")
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "Give the business another subdomain",
            description = "Its public pages are under the new one from now on. Earlier ones stay its own, at most 10 in"
                    + " all: its pages answer 308 there, and it can go back to them.")
    @APIResponse(
            responseCode = "200",
            description = "The business",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    @APIResponse(responseCode = "409", description = "subdomain_taken (or one that looks like it), too_many_subdomains")
    public TenantView changeSubdomain(SubdomainRequest request) {
        return changeSubdomain.change(request.subdomain());
    }

    @POST
    @Mutation
    @Versioned
    @Path("close")
    @RolesAllowed(Role.Names.OWNER)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Close the business",
            description = "For good, at closesAt. Until then everything works as before, and it can be taken back.")
    @APIResponse(
            responseCode = "200",
            description = "The business",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: it is being closed already")
    public TenantView close() {
        return closeBusiness.close();
    }

    @POST
    @Mutation
    @Versioned
    @Path("reopen")
    @RolesAllowed(Role.Names.OWNER)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take the closing of the business back", description = "Possible until it has closed.")
    @APIResponse(
            responseCode = "200",
            description = "The business",
            content = @Content(schema = @Schema(implementation = TenantView.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition: nobody has closed it, or it is too late")
    public TenantView reopen() {
        return closeBusiness.takeBack();
    }
}
