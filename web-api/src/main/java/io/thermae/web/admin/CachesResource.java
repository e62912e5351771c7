package io.thermae.web.admin;

import io.thermae.kernel.Caches;
import io.thermae.kernel.Role;
import io.thermae.web.json.Page;
import io.thermae.web.mutation.AnswerNotKept;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What nodes keep in memory. */
@ApplicationScoped
@Path("admin/caches")
@Tag(name = "Administration")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class CachesResource {

    private static final Logger LOG = Logger.getLogger(CachesResource.class.getName());

    @Inject
    Caches caches;

    /**
     * A cache of the node that answers.
     *
     * @param hitRate hits among all look-ups since the node started; 0 without any
     */
    public record CacheJson(String name, long size, long hits, long misses, double hitRate) {
        static CacheJson of(Caches.Figures figures) {
            long all = figures.hits() + figures.misses();
            return new CacheJson(
                    figures.name(),
                    figures.size(),
                    figures.hits(),
                    figures.misses(),
                    all == 0 ? 0 : (double) figures.hits() / all);
        }
    }

    @GET
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(summary = "What a node keeps in memory", description = "Of the node that answers.")
    @APIResponse(responseCode = "200", description = "Each cache, how large it is and how often it helped")
    public Page<CacheJson> list() {
        return Page.whole(Arrays.stream(Caches.Name.values())
                .map(caches::figures)
                .map(CacheJson::of)
                .toList());
    }

    @DELETE
    @AnswerNotKept("What is emptied twice is as empty")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(summary = "Empty the caches", description = "Of all nodes, from their next look-up on.")
    @APIResponse(responseCode = "204", description = "Emptied")
    public Response clear() {
        caches.clear();
        LOG.info("The caches of all nodes were emptied by a super administrator");
        return Response.noContent().build();
    }
}
