package io.thermae.tenancy.people;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Reference;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.EditUser;
import io.thermae.tenancy.api.InviteUser;
import io.thermae.tenancy.api.UserView;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who works for a business, or the platform's administrator. */
@Entity(name = "User")
@Table(schema = "tenancy", name = "app_user")
public class User {

    @Id
    private UUID id;

    private String email;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private @Nullable String phone;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private UserStatus status;

    private String language;

    @Column(name = "time_zone")
    private @Nullable String timeZone;

    @Column(name = "email_verified_at")
    private @Nullable Instant emailVerifiedAt;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "tenancy", name = "user_branch", joinColumns = @JoinColumn(name = "user_id"))
    @AttributeOverride(name = "id", column = @Column(name = "branch_id"))
    private Set<Reference> branches = new HashSet<>();

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    /** Written by whoever erases personal data. */
    @Column(name = "erased_at", insertable = false, updatable = false)
    private @Nullable Instant erasedAt;

    protected User() {}

    private User(UUID id, String email, String firstName, String lastName, Role role, String language, Instant now) {
        this.id = id;
        this.email = email.strip().toLowerCase(Locale.ROOT);
        this.firstName = firstName.strip();
        this.lastName = lastName.strip();
        this.role = role;
        this.language = language;
        this.createdAt = now;
        this.status = UserStatus.INVITED;
    }

    /** Somebody who has a password from the start. */
    static User active(
            UUID id,
            String email,
            String firstName,
            String lastName,
            Role role,
            String language,
            String passwordHash,
            Instant now) {
        User user = new User(id, email, firstName, lastName, role, language, now);
        user.activate(passwordHash);
        return user;
    }

    /** Somebody who will set a password with the invitation's link. */
    static User invited(UUID id, InviteUser.Invitation invitation, String language, Instant now) {
        User user = new User(
                id,
                invitation.email(),
                invitation.firstName(),
                invitation.lastName(),
                invitation.role(),
                language,
                now);
        user.phone = invitation.phone();
        Reference.replace(user.branches, invitation.branches());
        return user;
    }

    /** Somebody whom an issuer has sent, and who needs no password. */
    static User admitted(
            UUID id, String email, String firstName, String lastName, Role role, String language, Instant now) {
        User user = new User(id, email, firstName, lastName, role, language, now);
        user.admit();
        return user;
    }

    /** Invited again, perhaps at another address. */
    void inviteAt(String invitedEmail) {
        move(UserStatus.INVITED, status == UserStatus.INVITED);
        this.email = invitedEmail;
    }

    void call(@Nullable String phoneNumber) {
        this.phone = phoneNumber;
    }

    void activate(String newPasswordHash) {
        this.passwordHash = newPasswordHash;
        this.status = UserStatus.ACTIVE;
    }

    /** An issuer vouches for the person: no password is needed. */
    void admit() {
        this.status = UserStatus.ACTIVE;
    }

    /** The password was given by somebody else: the person must set one before anything else. */
    void requirePasswordChange() {
        this.mustChangePassword = true;
    }

    void changePassword(String newPasswordHash) {
        this.passwordHash = newPasswordHash;
        this.mustChangePassword = false;
    }

    void edit(EditUser.Profile profile) {
        this.firstName = profile.firstName().strip();
        this.lastName = profile.lastName().strip();
        this.phone = profile.phone();
        this.language = profile.language();
        this.timeZone = profile.timeZone();
    }

    void become(Role newRole, Collection<UUID> newBranches) {
        this.role = newRole;
        workIn(newBranches);
    }

    void workIn(Collection<UUID> newBranches) {
        Reference.replace(branches, newBranches);
    }

    /** The address has proved to be the person's. */
    void verify(String verifiedEmail, Instant now) {
        this.email = verifiedEmail;
        this.emailVerifiedAt = now;
    }

    void deactivate() {
        move(UserStatus.DEACTIVATED, status != UserStatus.DEACTIVATED);
    }

    /** Back to what the person was: with a password active, without one invited. */
    void reactivate() {
        move(passwordHash == null ? UserStatus.INVITED : UserStatus.ACTIVE, status == UserStatus.DEACTIVATED);
    }

    private void move(UserStatus next, boolean allowed) {
        if (!allowed) {
            throw new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", status.name(), "to", next.name()));
        }
        this.status = next;
    }

    /** Whether nothing is known of the person any more: then there is none. */
    boolean isErased() {
        return erasedAt != null;
    }

    boolean isActiveOwner() {
        return role == Role.OWNER && status == UserStatus.ACTIVE;
    }

    long version() {
        return version;
    }

    Role role() {
        return role;
    }

    boolean isVerified() {
        return emailVerifiedAt != null;
    }

    boolean isInvited() {
        return status == UserStatus.INVITED;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    String email() {
        return email;
    }

    boolean isActive() {
        return status == UserStatus.ACTIVE;
    }

    UUID id() {
        return id;
    }

    /** First and last name. */
    List<String> names() {
        return List.of(firstName, lastName);
    }

    /** @param businessZone for who prefers none; null if the reader knows a better one */
    Addressee addressee(@Nullable String businessZone) {
        return addressee(email, businessZone);
    }

    /** The person at another address. */
    Addressee addressee(String address, @Nullable String businessZone) {
        return new Addressee(firstName + " " + lastName, address, language, timeZone == null ? businessZone : timeZone);
    }

    UserView view() {
        return new UserView(
                id,
                email,
                role,
                firstName,
                lastName,
                phone,
                status.name(),
                language,
                timeZone,
                emailVerifiedAt != null,
                mustChangePassword,
                Reference.ids(branches),
                version);
    }
}
