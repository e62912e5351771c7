package io.thermae.tenancy.people;

import io.thermae.kernel.Caller;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.UserView;

/** Whom people see of their business: an owner and a super administrator everybody, a manager those of his branches, and everybody himself. */
final class ColleaguePolicy {

    private ColleaguePolicy() {}

    static boolean includes(Caller caller, UserView user) {
        return caller.role() == Role.OWNER
                || caller.role() == Role.SUPER_ADMIN
                || user.id().equals(caller.userId())
                || (caller.role() == Role.MANAGER && user.branches().stream().anyMatch(caller.branches()::contains));
    }
}
