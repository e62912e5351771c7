package io.thermae.web.auth;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.InviteUser;
import io.thermae.tenancy.api.OwnSecondFactor;
import io.thermae.tenancy.api.People;
import io.thermae.web.json.Page;
import io.thermae.web.json.Phone;
import io.thermae.web.mutation.Mutation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
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

/** The people of a business. */
@RequestScoped
@Path("users")
@Tag(name = "People")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

    @Inject
    People people;

    @Inject
    InviteUser inviteUser;

    @Inject
    OwnSecondFactor secondFactor;

    @Inject
    CurrentCaller caller;

    /** Who is invited. Masters are invited where they are made. */
    public record InviteRequest(
            @Email @Size(max = 254) @Schema(example = "manager@aul-spa.example") String email,
            @Size(max = 100) @Schema(example = "Dana") String firstName,
            @Size(max = 100) @Schema(example = "Omarova") String lastName,
            @Nullable @Size(max = 30) String phone,
            Role role,
            @Nullable List<UUID> branchIds,
            @Nullable @Pattern(regexp = "en|ru|kk") @Schema(example = "kk") String language) {}

    @GET
    @Path("me")
    @RolesAllowed({Role.Names.SUPER_ADMIN, Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @Operation(summary = "The signed-in person")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    public UserJson me() {
        return UserJson.of(people.get(caller.userId()), secondFactor.isOn());
    }

    @GET
    @RolesAllowed(Role.Names.OWNER)
    @Operation(summary = "The people of the business")
    @APIResponse(responseCode = "200", description = "All of them, by name")
    public Page<UserJson> list() {
        return Page.whole(people.list().stream().map(UserJson::of).toList());
    }

    @POST
    @Mutation
    @RolesAllowed(Role.Names.OWNER)
    @Operation(summary = "Invite a manager", description = "An e-mail with a link goes out.")
    @APIResponse(
            responseCode = "201",
            description = "Invited",
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    @APIResponse(responseCode = "409", description = "email_taken")
    public Response invite(InviteRequest request) {
        Set<UUID> branches = request.branchIds() == null ? Set.of() : new HashSet<>(request.branchIds());
        InviteUser.Invitation invitation = new InviteUser.Invitation(
                request.email(),
                request.firstName(),
                request.lastName(),
                Phone.normalised("phone", request.phone()),
                request.role(),
                branches,
                request.language());
        return Response.status(Response.Status.CREATED)
                .entity(UserJson.of(inviteUser.invite(invitation)))
                .build();
    }
}
