package io.thermae.web.auth;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Language;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.DeactivateUser;
import io.thermae.tenancy.api.EditUser;
import io.thermae.tenancy.api.InviteUser;
import io.thermae.tenancy.api.LiveSession;
import io.thermae.tenancy.api.OwnSecondFactor;
import io.thermae.tenancy.api.People;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.UserView;
import io.thermae.tenancy.api.VerifyEmail;
import io.thermae.web.json.Created;
import io.thermae.web.json.Page;
import io.thermae.web.json.Paging;
import io.thermae.web.mutation.AnswerNotKept;
import io.thermae.web.mutation.Mutation;
import io.thermae.web.mutation.Versioned;
import io.thermae.web.phone.Phones;
import io.thermae.web.security.BringsPasswords;
import io.thermae.web.security.NeedsNoPermission;
import io.thermae.web.security.NeedsPermission;
import io.thermae.web.security.PreparesPasswords;
import io.thermae.web.security.ProvesPassword;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
@ApplicationScoped
@Path("users")
@Tag(name = "People")
@SecurityRequirement(name = "bearer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

    @Inject
    People people;

    @Inject
    Phones phones;

    @Inject
    InviteUser inviteUser;

    @Inject
    EditUser editUser;

    @Inject
    DeactivateUser deactivateUser;

    @Inject
    VerifyEmail verifyEmail;

    @Inject
    OwnSecondFactor secondFactor;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentSession session;

    /** Who is invited. Masters are invited where they are made. */
    public record InviteRequest(
            @Email @Size(max = 254) @Schema(example = "manager@aul-spa.example") String email,
            @Size(max = 100) @Schema(example = "Dana") String firstName,
            @Size(max = 100) @Schema(example = "Omarova") String lastName,
            @Nullable @Size(max = 30) String phone,
            Role role,
            @Nullable List<UUID> branchIds,
            @Nullable @Pattern(regexp = Language.TAGS) @Schema(example = "kk") String language) {}

    /** What people say of themselves. */
    public record ProfileRequest(
            @Size(max = 100) @Schema(example = "Dana") String firstName,
            @Size(max = 100) @Schema(example = "Omarova") String lastName,
            @Nullable @Size(max = 30) String phone,
            @Schema(example = "kk") String language,
            @Nullable @Size(max = 60) @Schema(example = "Asia/Almaty") String timeZone) {

        EditUser.Profile toProfile(Phones phones) {
            return new EditUser.Profile(firstName, lastName, phones.read("phone", phone), language, timeZone);
        }
    }

    /** What is said of a person. */
    public record UserRequest(
            @Size(max = 100) @Schema(example = "Dana") String firstName,
            @Size(max = 100) @Schema(example = "Omarova") String lastName,
            @Nullable @Size(max = 30) String phone,
            @Schema(example = "kk") String language,
            @Nullable @Size(max = 60) @Schema(example = "Asia/Almaty") String timeZone,
            Role role,
            @Nullable @Size(max = 100) List<UUID> branchIds) {

        EditUser.Profile toProfile(Phones phones) {
            return new EditUser.Profile(firstName, lastName, phones.read("phone", phone), language, timeZone);
        }

        Set<UUID> branches() {
            return branchIds == null ? Set.of() : new HashSet<>(branchIds);
        }
    }

    /** Another address, with the password. */
    public record EmailRequest(
            @Email @Size(max = 254) @Schema(example = "dana@aul-spa.example") String email,
            @Size(max = 200) String password)
            implements BringsPasswords {

        @Override
        public String passwordToProve() {
            return password;
        }
    }

    @GET
    @Path("me")
    @RolesAllowed({Role.Names.SUPER_ADMIN, Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Everybody looks after his own account")
    @Operation(summary = "The signed-in person")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    public UserJson me() {
        return own(people.get(caller.userId()));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("me")
    @RolesAllowed({Role.Names.SUPER_ADMIN, Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Everybody looks after his own account")
    @Operation(summary = "Edit oneself", description = "What is not said is none; the zone is then the business's.")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    public UserJson editOwn(ProfileRequest request) {
        return own(editUser.editOwn(request.toProfile(phones)));
    }

    @PUT
    @AnswerNotKept("A further mail does no harm, and each call is counted")
    @ProvesPassword
    @PreparesPasswords
    @Path("me/email")
    @RolesAllowed({Role.Names.SUPER_ADMIN, Role.Names.OWNER, Role.Names.MANAGER, Role.Names.MASTER})
    @NeedsNoPermission("Everybody looks after his own account")
    @Operation(
            summary = "Change one's e-mail address",
            description = "A link goes to it, and it counts when the link is used. The present address, if it is not"
                    + " verified, gets a new link.")
    @APIResponse(responseCode = "202", description = "Sent")
    @APIResponse(responseCode = "409", description = "email_taken")
    @APIResponse(responseCode = "429", description = "too_many_attempts: Retry-After says the seconds to wait")
    public Response changeEmail(EmailRequest request) {
        verifyEmail.change(request.email(), request.password());
        return Response.accepted().build();
    }

    @GET
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.PEOPLE_READ)
    @Operation(
            summary = "The people of the business",
            description = "A manager is shown those who work in his branches, and himself.")
    @APIResponse(responseCode = "200", description = "All of them, by name")
    public Page<UserJson> list(@BeanParam Paging paging) {
        Portion portion = paging.read();
        return Page.of(people.colleagues(portion), portion, UserJson::of, UserView::id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Names.OWNER, Role.Names.MANAGER})
    @NeedsPermission(Permission.PEOPLE_READ)
    @Operation(summary = "A person of the business")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    public UserJson get(@PathParam("id") UUID id) {
        return UserJson.of(people.colleague(id));
    }

    @PUT
    @Mutation
    @Versioned
    @Path("{id}")
    @RolesAllowed(Role.Names.OWNER)
    @Operation(
            summary = "Edit a person of the business",
            description = "Another role holds at once: the person's tokens have to be renewed.")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    @APIResponse(responseCode = "409", description = "last_owner")
    public UserJson edit(@PathParam("id") UUID id, UserRequest request) {
        return UserJson.of(editUser.edit(id, request.toProfile(phones), request.role(), request.branches()));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/deactivate")
    @RolesAllowed(Role.Names.OWNER)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Shut a person out", description = "All sessions are dead at once.")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    @APIResponse(responseCode = "409", description = "last_owner, illegal_transition")
    public UserJson deactivate(@PathParam("id") UUID id) {
        return UserJson.of(deactivateUser.deactivate(id));
    }

    @POST
    @Mutation
    @Versioned
    @Path("{id}/reactivate")
    @RolesAllowed(Role.Names.OWNER)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Let a person in again", description = "With the password of before.")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    @APIResponse(responseCode = "409", description = "illegal_transition")
    public UserJson reactivate(@PathParam("id") UUID id) {
        return UserJson.of(deactivateUser.reactivate(id));
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
                phones.read("phone", request.phone()),
                request.role(),
                branches,
                request.language());
        return Created.of(UserJson.of(inviteUser.invite(invitation)));
    }

    private UserJson own(UserView user) {
        return UserJson.own(
                user,
                secondFactor.isOn(),
                session.get().map(LiveSession::permissions).orElse(Set.of()));
    }
}
