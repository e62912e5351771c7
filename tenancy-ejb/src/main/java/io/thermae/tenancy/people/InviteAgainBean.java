package io.thermae.tenancy.people;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.InviteAgain;
import io.thermae.tenancy.api.InviteUser;
import io.thermae.tenancy.api.MasterCards;
import io.thermae.tenancy.api.People;
import io.thermae.tenancy.api.UserView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks whom the caller sees, and invites again. */
@Stateless
@PermitAll
@TenantTransaction
public class InviteAgainBean implements InviteAgain {

    @Inject
    People people;

    @Inject
    CurrentCaller caller;

    @Inject
    ExpectedVersion expected;

    @Inject
    InviteUser inviteUser;

    @Inject
    @Any
    Instance<MasterCards> cards;

    @Override
    public UserView invite(UUID userId, @Nullable String email) {
        UserView known = people.colleague(userId);
        // a manager invites masters with their cards, and nobody else
        if (caller.get().role() == Role.MANAGER && known.role() != Role.MASTER) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
        expected.require(known.version());
        UserView invited = inviteUser.again(userId, email);
        if (!invited.email().equals(known.email())) {
            cards.forEach(each -> each.follow(invited, known.email()));
        }
        return invited;
    }
}
