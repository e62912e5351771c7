package io.thermae.booking.staff;

import io.thermae.booking.api.MasterDetails;
import io.thermae.booking.api.MasterView;
import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.AssignBranches;
import io.thermae.tenancy.api.InviteUser;
import io.thermae.tenancy.api.People;
import io.thermae.tenancy.api.UserView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who signs in as a master: whoever is invited with the card, or came before it and has its address. */
@ApplicationScoped
public class MasterUsers {

    private static final String INVITED = "INVITED";
    private static final String DEACTIVATED = "DEACTIVATED";

    @Inject
    Sql sql;

    @Inject
    People people;

    @Inject
    InviteUser inviteUser;

    @Inject
    AssignBranches assignBranches;

    /**
     * Whom a new card is for; empty if it has no address.
     *
     * @throws io.thermae.kernel.RuleBroken {@code EMAIL_TAKEN} if the address is somebody's who is no master without a card
     */
    Optional<UUID> of(MasterDetails details) {
        String email = details.email();
        return email == null ? Optional.empty() : Optional.of(cardless(email).orElseGet(() -> invite(email, details)));
    }

    /** A card was edited: its person follows. With an address that it had not before somebody is invited. */
    void follow(MasterView before, MasterDetails details) {
        UUID userId = before.userId();
        String email = details.email();
        if (userId != null) {
            assignBranches.assign(userId, details.branchIds());
            if (email != null && isInvitedElsewhere(userId, email)) {
                inviteUser.again(userId, email);
            }
        } else if (email != null
                && (cardless(email).isPresent() || people.withEmail(email).isEmpty())) {
            // an address of another colleague is only written to
            link(before.id(), cardless(email).orElseGet(() -> invite(email, details)), details.branchIds());
        }
    }

    /** From now on the person signs in as the master. */
    void link(UUID masterId, UUID userId, Set<UUID> branches) {
        sql.update("update booking.master set user_id = ? where id = ?", userId, masterId);
        assignBranches.assign(userId, branches);
    }

    /** Whether somebody signs in as a master with a card. */
    boolean hasCard(UUID userId) {
        return sql.first("select 1 from booking.master where user_id = ?", row -> row.getInt(1), userId)
                .isPresent();
    }

    /** The card with an address, as whose master nobody signs in. */
    Optional<UUID> unused(String email) {
        return sql.first(
                """
                select id from booking.master where lower(email) = ? and user_id is null and not archived
                order by id limit 1 for update
                """,
                row -> row.getObject(1, UUID.class),
                email);
    }

    /** Where a card says that its master works. */
    Set<UUID> branchesOf(UUID masterId) {
        return Set.copyOf(sql.query(
                "select branch_id from booking.master_branch where master_id = ?",
                row -> row.getObject(1, UUID.class),
                masterId));
    }

    private boolean isInvitedElsewhere(UUID userId, String email) {
        UserView user = people.get(userId);
        return user.status().equals(INVITED) && !user.email().equals(normalised(email));
    }

    /** A master whose address it has proved to be, or who is only invited, and who has no card. */
    private Optional<UUID> cardless(String email) {
        return people.withEmail(email)
                .filter(user -> user.role() == Role.MASTER && !user.status().equals(DEACTIVATED))
                .filter(user -> user.emailVerified() || user.status().equals(INVITED))
                .map(UserView::id)
                .filter(user -> !hasCard(user));
    }

    private UUID invite(String email, MasterDetails details) {
        return inviteUser
                .invite(new InviteUser.Invitation(
                        email,
                        details.firstName(),
                        details.lastName(),
                        details.phone(),
                        Role.MASTER,
                        details.branchIds(),
                        null))
                .id();
    }

    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
