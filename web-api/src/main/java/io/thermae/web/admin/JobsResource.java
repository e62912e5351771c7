package io.thermae.web.admin;

import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Jobs;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.AnswerNotKept;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The jobs that nodes do again and again. */
@ApplicationScoped
@Path("admin/jobs")
@Tag(name = "Administration")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

    @Inject
    Jobs jobs;

    /** A job, as the node that answers has it. */
    public record JobJson(
            @Schema(example = "booking.holds") String name,
            @Schema(description = "From the beginning of a round to that of the next", example = "5") long everySeconds,
            @Schema(description = "Whether this node takes part") boolean doneHere,
            @Schema(description = "Whether no node does it, until it is resumed") boolean paused,
            @Schema(description = "Whether this node is at it right now") boolean running,
            @Schema(description = "Rounds of this node that have failed, up to the last one") int failuresInRow,
            @Nullable @Schema(description = "Of this node's last round") OffsetDateTime lastStart,
            @Schema(description = "Things that have failed, on whichever node, and wait to be tried again")
                    int heldBack,
            @Schema(description = "Of this node since it started") long rounds,
            @Schema(description = "Of this node since it started") long failedRounds,
            @Schema(description = "How many things this node has done since it started") long done,
            @Schema(description = "Of all of this node's rounds together") long tookMs,
            @Schema(description = "How often this node's rounds have waited for the database") long roundTrips) {

        static JobJson of(Jobs.JobView job) {
            return new JobJson(
                    job.name(),
                    job.every().toSeconds(),
                    job.doneHere(),
                    job.paused(),
                    job.running(),
                    job.failuresInRow(),
                    job.lastStart() == null ? null : utc(job.lastStart()),
                    job.heldBack(),
                    job.totals().rounds(),
                    job.totals().failedRounds(),
                    job.totals().done(),
                    job.totals().took().toMillis(),
                    job.totals().roundTrips());
        }
    }

    /** A round in which there was something to do. */
    public record JobRunJson(
            UUID id,
            @Schema(description = "Process and machine", example = "4711@node-1") String node,
            OffsetDateTime startedAt,
            long durationMs,
            @Schema(description = "How many things were done") int done,
            @Schema(description = "How many were left for a later round") int failed,
            @Nullable @Schema(description = "What kind of failure ended it; the log says more", example = "SqlFailed")
                    String failure,
            @Schema(description = "Whether an administrator asked for it") boolean byHand) {

        static JobRunJson of(Jobs.JobRun run) {
            return new JobRunJson(
                    run.id(),
                    run.node(),
                    utc(run.startedAt()),
                    run.took().toMillis(),
                    run.done(),
                    run.failed(),
                    run.failure(),
                    run.byHand());
        }
    }

    @GET
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(
            summary = "Jobs",
            description =
                    "Every node does all of them, and they share what there is to do. Figures are of the node that answers.")
    @APIResponse(responseCode = "200", description = "All jobs, by name")
    public Page<JobJson> list() {
        return Page.whole(jobs.list().stream().map(JobJson::of).toList());
    }

    @GET
    @Path("{name}/runs")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(
            summary = "What came of a job's rounds",
            description =
                    "The latest first, of all nodes; only of rounds in which there was something to do, which failed, or"
                            + " which an administrator asked for.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<JobRunJson> runs(@PathParam("name") String name, @BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(jobs.runs(name, portion), portion, JobRunJson::of, Jobs.JobRun::id);
    }

    @POST
    @Path("{name}/run")
    @AnswerNotKept("A further round finds nothing to do")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(
            summary = "Do a job now",
            description =
                    "On the node that answers, also if the job is paused, and also what is held back. What came of it"
                            + " stands among its runs.")
    @APIResponse(responseCode = "202", description = "Begun, unless this node was at it")
    public Response run(@PathParam("name") String name) {
        jobs.start(name);
        return Response.accepted().build();
    }

    @POST
    @Path("{name}/pause")
    @AnswerNotKept("What is paused twice is paused")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(
            summary = "Let a job wait",
            description = "No node begins a round of it any more, within a few seconds, until it is resumed.")
    @APIResponse(
            responseCode = "200",
            description = "Paused",
            content = @Content(schema = @Schema(implementation = JobJson.class)))
    public JobJson pause(@PathParam("name") String name) {
        jobs.pause(name);
        return JobJson.of(jobs.get(name));
    }

    @POST
    @Path("{name}/resume")
    @AnswerNotKept("What is resumed twice is resumed")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(summary = "Let a job go on")
    @APIResponse(
            responseCode = "200",
            description = "Resumed",
            content = @Content(schema = @Schema(implementation = JobJson.class)))
    public JobJson resume(@PathParam("name") String name) {
        jobs.resume(name);
        return JobJson.of(jobs.get(name));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
