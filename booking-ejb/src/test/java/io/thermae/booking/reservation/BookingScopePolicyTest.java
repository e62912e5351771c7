package io.thermae.booking.reservation;

import static io.thermae.tenancy.api.Permission.BOOKINGS_MANAGE_BRANCH;
import static io.thermae.tenancy.api.Permission.BOOKINGS_MANAGE_OWN;
import static io.thermae.tenancy.api.Permission.BOOKINGS_READ_BRANCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BookingScopePolicyTest {

    private static String scope(Role role, boolean inBranch, boolean own, Permission... held) {
        Set<Permission> permissions = Set.of(held);
        return (BookingScopePolicy.sees(role, permissions::contains, inBranch, own) ? "sees" : "-")
                + (BookingScopePolicy.changes(role, permissions::contains, inBranch, own) ? " changes" : "");
    }

    @Test
    void anOwnerSeesAndChangesEverything() {
        assertThat(scope(Role.OWNER, false, false)).isEqualTo("sees changes");
    }

    @Test
    void aClientSeesAndChangesHisOwn() {
        assertThat(scope(Role.CLIENT, false, true)).isEqualTo("sees changes");
        assertThat(scope(Role.CLIENT, true, false, BOOKINGS_MANAGE_BRANCH)).isEqualTo("-");
    }

    @Test
    void aManagerSeesAndChangesHisBranchesAsFarAsHisPermissionsGo() {
        assertThat(scope(Role.MANAGER, true, false)).isEqualTo("-");
        assertThat(scope(Role.MANAGER, true, false, BOOKINGS_READ_BRANCH)).isEqualTo("sees");
        assertThat(scope(Role.MANAGER, true, false, BOOKINGS_MANAGE_BRANCH)).isEqualTo("sees changes");
        assertThat(scope(Role.MANAGER, false, false, BOOKINGS_READ_BRANCH, BOOKINGS_MANAGE_BRANCH))
                .isEqualTo("-");
        assertThat(scope(Role.MANAGER, false, true, BOOKINGS_MANAGE_OWN)).isEqualTo("-");
    }

    @Test
    void aMasterSeesHisOwnAlwaysAndMoreAsFarAsHisPermissionsGo() {
        assertThat(scope(Role.MASTER, true, true)).isEqualTo("sees");
        assertThat(scope(Role.MASTER, false, true, BOOKINGS_MANAGE_OWN)).isEqualTo("sees changes");
        assertThat(scope(Role.MASTER, true, false, BOOKINGS_MANAGE_OWN)).isEqualTo("-");
        assertThat(scope(Role.MASTER, true, false, BOOKINGS_READ_BRANCH, BOOKINGS_MANAGE_OWN))
                .isEqualTo("sees");
        assertThat(scope(Role.MASTER, true, false, BOOKINGS_MANAGE_BRANCH)).isEqualTo("sees changes");
        assertThat(scope(Role.MASTER, false, false, BOOKINGS_MANAGE_BRANCH)).isEqualTo("-");
    }
}
