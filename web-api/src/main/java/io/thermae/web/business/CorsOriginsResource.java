package io.thermae.web.business;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.CorsOrigins;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From which web sites the business's customers and people call the API. */
@ApplicationScoped
@Path("business/cors-origins")
@Tag(name = "Business")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CorsOriginsResource {

    @Inject
    CorsOrigins origins;

    /** Origins of web sites, all of them. */
    public record Origins(
            @Size(max = CorsOrigins.MAX_ORIGINS) @Schema(example = "[\"https://www.aul-spa.kz\"]")
                    List<String> origins) {}

    /**
     * The list as it is.
     *
     * @param version the business's
     */
    public record OriginsJson(List<String> origins, long version) {
        static OriginsJson of(CorsOrigins.Listed listed) {
            return new OriginsJson(listed.origins(), listed.version());
        }
    }

    @GET
    @RolesAllowed(Role.Names.OWNER)
    @Operation(summary = "The web sites that may call the API in a browser")
    @APIResponse(
            responseCode = "200",
            description = "Their origins",
            content = @Content(schema = @Schema(implementation = OriginsJson.class)))
    public OriginsJson get() {
        return OriginsJson.of(origins.list());
    }

    @PUT
    @Mutation
    @Versioned
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "Say which web sites may call the API in a browser",
            description = "Replaces the list. An origin is a scheme, a host and perhaps a port; plain http only for"
                    + " localhost.")
    @APIResponse(
            responseCode = "200",
            description = "Their origins",
            content = @Content(schema = @Schema(implementation = OriginsJson.class)))
    public OriginsJson replace(Origins request) {
        return OriginsJson.of(origins.replace(request.origins()));
    }
}
