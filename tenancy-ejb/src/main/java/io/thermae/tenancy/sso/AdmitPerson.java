package io.thermae.tenancy.sso;

import io.thermae.kernel.Role;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.IdentityProviderView;
import io.thermae.tenancy.api.MasterCards;
import io.thermae.tenancy.api.People;
import io.thermae.tenancy.api.UserView;
import io.thermae.tenancy.people.FollowDirectory;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who somebody is here whom an issuer has sent: by the issuer's own name of the person first, and at the first
 * time by an e-mail address that the issuer has verified. The role follows the issuer at each log-in.
 */
@Stateless
@PermitAll
@TenantTransaction
public class AdmitPerson {

    private static final String INVITED = "INVITED";
    private static final String DEACTIVATED = "DEACTIVATED";

    @Inject
    StoredIdentities identities;

    @Inject
    People people;

    @Inject
    FollowDirectory directory;

    @Inject
    @Any
    Instance<MasterCards> cards;

    /**
     * The person's id, who may come in.
     *
     * @param claims of a token that is good
     * @throws io.thermae.kernel.RuleBroken {@code SSO_NOT_ADMITTED} with a {@link Refusal}
     */
    public UUID admit(IdentityProviderView provider, Person person, Map<String, Object> claims) {
        directory.lock();
        Optional<UserView> linked = identities.personOf(person).map(people::get);
        UserView user = linked.or(() -> withEmail(provider, person)).orElse(null);
        if (user != null && user.status().equals(DEACTIVATED)) {
            throw Refusal.DEACTIVATED.asException();
        }
        RolePolicy.Assignment assignment = RolePolicy.assignment(provider, claims, user == null ? null : user.role())
                .orElseThrow(Refusal.NO_ROLE::asException);
        UUID id = user == null ? add(person, assignment) : follow(user, person, assignment);
        identities.use(id, person);
        if (assignment.role() == Role.MASTER) {
            UserView master = people.get(id);
            cards.forEach(each -> each.give(master));
        }
        return id;
    }

    /** Who is known by the address; empty if nobody is, and the person may be added. */
    private Optional<UserView> withEmail(IdentityProviderView provider, Person person) {
        String email = person.email();
        if (email == null) {
            throw Refusal.NO_EMAIL.asException();
        }
        Optional<UserView> known = people.withEmail(email);
        if (known.isEmpty() && !provider.addsPeople()) {
            throw Refusal.NOT_INVITED.asException();
        }
        if (!person.emailVerified() && (known.isPresent() || provider.requireVerifiedEmail())) {
            throw Refusal.EMAIL_NOT_VERIFIED.asException();
        }
        if (known.isPresent() && identities.isLinked(known.get().id(), person.issuer())) {
            throw Refusal.LINKED_TO_ANOTHER.asException();
        }
        return known;
    }

    private UUID add(Person person, RolePolicy.Assignment assignment) {
        return directory.add(new FollowDirectory.Newcomer(
                String.valueOf(person.email()),
                person.emailVerified(),
                person.firstName(),
                person.lastName(),
                person.language(),
                assignment.role(),
                branches(assignment, null)));
    }

    private UUID follow(UserView user, Person person, RolePolicy.Assignment assignment) {
        if (user.status().equals(INVITED)) {
            directory.activate(user.id(), person.emailVerified() && user.email().equals(person.email()));
        }
        Set<UUID> branches = branches(assignment, user);
        if (user.role() != assignment.role() || !Set.copyOf(user.branches()).equals(branches)) {
            directory.assign(user.id(), assignment.role(), branches);
        }
        return user.id();
    }

    /** A manager's are the issuer's word, or else all when he becomes one; those of masters are their cards' word. */
    private Set<UUID> branches(RolePolicy.Assignment assignment, @Nullable UserView user) {
        boolean isManager = assignment.role() == Role.MANAGER;
        if (user != null
                && user.role() == assignment.role()
                && !(isManager && !assignment.branches().isEmpty())) {
            return Set.copyOf(user.branches());
        }
        if (!isManager) {
            return Set.of();
        }
        Set<UUID> branches = directory.inUse(assignment.branches());
        if (branches.isEmpty()) {
            throw Refusal.NO_ROLE.asException();
        }
        return branches;
    }
}
