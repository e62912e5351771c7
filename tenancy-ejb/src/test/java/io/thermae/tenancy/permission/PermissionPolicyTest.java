package io.thermae.tenancy.permission;

import static io.thermae.tenancy.api.Permission.BOOKINGS_MANAGE_OWN;
import static io.thermae.tenancy.api.Permission.REPORTS_READ;
import static io.thermae.tenancy.api.Permission.TIME_OFF_OWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Language;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.PermissionTexts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionPolicyTest {

    private static final Set<Permission> NONE = Set.of();

    @Test
    void anOwnerMayDoEverythingWhateverIsSaid() {
        assertThat(PermissionPolicy.effective(Role.OWNER, NONE, Set.of(REPORTS_READ), NONE, Set.of(TIME_OFF_OWN)))
                .containsExactly(Permission.values());
    }

    @Test
    void theLastWordCounts() {
        Set<Permission> own = Set.of(TIME_OFF_OWN);

        assertThat(PermissionPolicy.effective(Role.MASTER, NONE, NONE, NONE, NONE))
                .containsExactly(BOOKINGS_MANAGE_OWN);
        assertThat(PermissionPolicy.effective(Role.MASTER, own, NONE, NONE, NONE))
                .contains(TIME_OFF_OWN);
        assertThat(PermissionPolicy.effective(Role.MASTER, own, NONE, NONE, own))
                .doesNotContain(TIME_OFF_OWN);
        assertThat(PermissionPolicy.effective(Role.MASTER, NONE, own, own, NONE))
                .contains(TIME_OFF_OWN);
        assertThat(PermissionPolicy.effective(Role.MASTER, NONE, Set.of(BOOKINGS_MANAGE_OWN), NONE, NONE))
                .isEmpty();
    }

    @Test
    void clientsAndAdministratorsHaveNone() {
        assertThat(PermissionPolicy.effective(Role.CLIENT, Set.of(REPORTS_READ), NONE, Set.of(REPORTS_READ), NONE))
                .isEmpty();
        assertThat(PermissionPolicy.defaultsOf(Role.SUPER_ADMIN)).isEmpty();
    }

    @Test
    void aNameOfBeforeIsNoPermission() {
        assertThat(PermissionPolicy.read(List.of("REPORTS_READ", "FLY"))).containsExactly(REPORTS_READ);
    }

    @Test
    void nobodyGrantsForLongerThanHeHasHimself() {
        Instant sooner = Instant.parse("2024-03-01T00:00:00Z");
        Instant later = Instant.parse("2024-04-01T00:00:00Z");

        assertThat(PermissionPolicy.end(null, null)).isNull();
        assertThat(PermissionPolicy.end(sooner, null)).isEqualTo(sooner);
        assertThat(PermissionPolicy.end(null, sooner)).isEqualTo(sooner);
        assertThat(PermissionPolicy.end(later, sooner)).isEqualTo(sooner);
        assertThat(PermissionPolicy.end(sooner, later)).isEqualTo(sooner);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPermissionHasANameInEachLanguage(Language language) {
        assertThat(Permission.values())
                .extracting(permission -> PermissionTexts.of(permission, language))
                .doesNotHaveDuplicates()
                .allMatch(name -> !name.isBlank());
    }
}
