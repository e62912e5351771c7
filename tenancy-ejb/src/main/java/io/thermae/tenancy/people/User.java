package io.thermae.tenancy.people;

import io.thermae.kernel.Reference;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Addressee;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

    void call(@Nullable String phoneNumber) {
        this.phone = phoneNumber;
    }

    void activate(String newPasswordHash) {
        this.passwordHash = newPasswordHash;
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

    Addressee addressee() {
        return new Addressee(firstName + " " + lastName, email, language);
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
                mustChangePassword,
                Reference.ids(branches));
    }
}
