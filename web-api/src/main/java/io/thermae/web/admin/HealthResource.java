package io.thermae.web.admin;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.SystemHealth;
import io.thermae.tenancy.api.SystemHealth.CheckFailure;
import io.thermae.web.json.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the system is, for those who run it; {@code /health} tells a load balancer whether a node can be used. */
@ApplicationScoped
@Path("admin/health")
@Tag(name = "Administration")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    @Inject
    SystemHealth health;

    /** A check, as the node that answers has found it. */
    public record CheckJson(
            @Schema(example = "outbox") String name,
            @Schema(
                            description = "DEGRADED: it works, but somebody should look after it",
                            enumeration = {"UP", "DEGRADED", "DOWN"})
                    String status,
            @Schema(description = "When this node saw it become so") OffsetDateTime since,
            @Schema(description = "What was counted or measured", example = "3") long number,
            @Schema(description = "Of the number", example = "seconds") String unit,
            @Schema(description = "When this node looked the last time") OffsetDateTime checkedAt,
            @Nullable
                    @Schema(
                            description =
                                    "Why it is not known how it is, which counts as DOWN. FAILED: the look has failed."
                                            + " NO_ANSWER: it has not ended in time. OUTDATED: this node has not looked for three"
                                            + " periods of the job")
                    CheckFailure failure) {

        static CheckJson of(SystemHealth.CheckView check) {
            return new CheckJson(
                    check.name(),
                    check.status().name(),
                    check.since().atOffset(ZoneOffset.UTC),
                    check.number(),
                    check.unit(),
                    check.lookedAt().atOffset(ZoneOffset.UTC),
                    check.failure());
        }
    }

    @GET
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(
            summary = "How the system is",
            description =
                    "What the job platform.health of the node that answers has found the last time, up to a minute ago. What it"
                            + " has not looked at for long is DOWN: nobody knows.")
    @APIResponse(responseCode = "200", description = "All checks, by name; none in the first minute of a node")
    public Page<CheckJson> list() {
        return Page.whole(health.checks().stream().map(CheckJson::of).toList());
    }
}
