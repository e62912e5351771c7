package io.thermae.web.admin;

import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.DeadLetters;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.AnswerNotKept;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The broker's queues, and the messages that nobody could work off. */
@ApplicationScoped
@Path("admin/queues")
@Tag(name = "Administration")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
public class QueuesResource {

    @Inject
    DeadLetters deadLetters;

    /**
     * A queue.
     *
     * @param waiting null if the broker does not say
     * @param deadLetters null if the broker does not say
     */
    public record QueueJson(
            @Schema(example = "notifications.email") String name,
            @Nullable @Schema(description = "Messages in it, counted up to 10,000") Integer waiting,
            @Nullable @Schema(description = "Messages that were laid aside, counted up to 1,000") Integer deadLetters) {

        static QueueJson of(DeadLetters.QueueView queue) {
            return new QueueJson(queue.name(), queue.waiting(), queue.dead());
        }
    }

    /** A message that was laid aside, without what is in it. */
    public record DeadLetterJson(
            UUID id,
            @Nullable UUID eventId,
            @Nullable @Schema(example = "BookingPlaced") String eventType,
            @Nullable UUID tenantId,
            @Nullable @Schema(description = "By it the log tells why") String requestId,
            @Nullable OffsetDateTime occurredAt,
            OffsetDateTime sentAt) {

        static DeadLetterJson of(DeadLetters.DeadLetter letter) {
            return new DeadLetterJson(
                    letter.id(),
                    letter.eventId(),
                    letter.eventType(),
                    letter.tenantId(),
                    letter.requestId(),
                    letter.occurredAt() == null ? null : letter.occurredAt().atOffset(ZoneOffset.UTC),
                    letter.sentAt().atOffset(ZoneOffset.UTC));
        }
    }

    /** Which of them. */
    public record ReplayRequest(
            @Nullable @Size(min = 1, max = 200) @Schema(description = "Left out: all of them") List<UUID> ids) {}

    /** What has become of it. */
    public record ReplayedJson(
            @Schema(description = "How many were put back; after 1,000 there may be more") int replayed) {}

    @GET
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(summary = "The broker's queues", description = "How much waits in each, and how much was laid aside.")
    @APIResponse(responseCode = "200", description = "All of the application's queues")
    public Page<QueueJson> list() {
        return Page.whole(deadLetters.queues().stream().map(QueueJson::of).toList());
    }

    @GET
    @Path("{name}/dead-letters")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(
            summary = "Messages of a queue that nobody could work off",
            description = "The oldest first. What is in them is not shown: it is people's.")
    @APIResponse(responseCode = "200", description = "A page")
    @APIResponse(responseCode = "503", description = "The broker does not answer")
    public Page<DeadLetterJson> deadLetters(@PathParam("name") String name, @BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(deadLetters.list(name, portion), portion, DeadLetterJson::of, DeadLetters.DeadLetter::id);
    }

    @POST
    @Path("{name}/dead-letters/replay")
    @AnswerNotKept("What was put back is no dead letter any more, and who has worked it off knows it")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(
            summary = "Have them delivered again",
            description =
                    "They come last in their queue, and are tried as often as new ones. The audit says who did it.")
    @APIResponse(
            responseCode = "200",
            description = "Put back",
            content = @Content(schema = @Schema(implementation = ReplayedJson.class)))
    @APIResponse(responseCode = "503", description = "The broker does not answer: nothing has changed")
    public ReplayedJson replay(@PathParam("name") String name, ReplayRequest request) {
        return new ReplayedJson(deadLetters.replay(name, request.ids() == null ? Set.of() : Set.copyOf(request.ids())));
    }

    @DELETE
    @Path("{name}/dead-letters/{id}")
    @AnswerNotKept("What is gone stays gone")
    @RolesAllowed(Role.Names.SUPER_ADMIN)
    @Operation(summary = "Throw one away", description = "For good: what it was to do is never done.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "503", description = "The broker does not answer: nothing has changed")
    public Response discard(@PathParam("name") String name, @PathParam("id") UUID id) {
        if (deadLetters.discard(name, Set.of(id)) == 0) {
            throw new NotFound("deadLetter");
        }
        return Response.noContent().build();
    }
}
