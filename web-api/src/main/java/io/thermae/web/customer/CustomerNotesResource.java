package io.thermae.web.customer;

import io.thermae.booking.api.CustomerNotes;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.json.Times;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.security.NeedsPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the staff notes of a customer. */
@ApplicationScoped
@Path("customers/{id}/notes")
@Tag(name = "Customers")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CustomerNotesResource {

    @Inject
    CustomerNotes notes;

    @Inject
    ReaderPreferences preferences;

    /** A note. */
    public record CustomerNoteRequest(
            CustomerNotes.Visibility visibility, @Size(max = 2000) @Schema(example = "Likes it quiet") String text) {}

    /** A note of somebody. */
    public record CustomerNoteJson(
            UUID id,
            UUID authorId,
            CustomerNotes.Visibility visibility,
            String text,
            OffsetDateTime createdAt,
            long version) {

        static CustomerNoteJson of(CustomerNotes.Note note, ZoneId zone) {
            return new CustomerNoteJson(
                    note.id(),
                    note.authorId(),
                    note.visibility(),
                    note.text(),
                    Times.at(note.createdAt(), zone),
                    note.version());
        }
    }

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.CUSTOMERS_READ, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(
            summary = "The notes about a customer",
            description =
                    "Those that are for the caller, newest first. The customer is given all of them if he asks what"
                            + " the business knows of him.")
    @APIResponse(responseCode = "200", description = "A page")
    public Page<CustomerNoteJson> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        Portion portion = paging.read();
        ZoneId zone = preferences.zone();
        return Page.of(
                notes.list(id, portion), portion, note -> CustomerNoteJson.of(note, zone), CustomerNotes.Note::id);
    }

    @POST
    @Mutation
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.CUSTOMERS_MANAGE, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "Note something about a customer")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = CustomerNoteJson.class)))
    public Response add(@PathParam("id") UUID id, CustomerNoteRequest request) {
        return Created.of(CustomerNoteJson.of(notes.add(id, request.visibility(), request.text()), preferences.zone()));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{noteId}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.CUSTOMERS_MANAGE, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "Edit a note of one's own")
    @APIResponse(
            responseCode = "200",
            description = "The note",
            content = @Content(schema = @Schema(implementation = CustomerNoteJson.class)))
    public CustomerNoteJson edit(
            @PathParam("id") UUID id, @PathParam("noteId") UUID noteId, CustomerNoteRequest request) {
        return CustomerNoteJson.of(notes.edit(id, noteId, request.visibility(), request.text()), preferences.zone());
    }

    @DELETE
    @Mutation
    @Versioned
    @Path("{noteId}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsPermission(value = Permission.CUSTOMERS_MANAGE, own = Permission.BOOKINGS_MANAGE_OWN)
    @Operation(summary = "Delete a note", description = "One's own; an owner any that he sees.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public Response remove(@PathParam("id") UUID id, @PathParam("noteId") UUID noteId) {
        notes.remove(id, noteId);
        return Response.noContent().build();
    }
}
