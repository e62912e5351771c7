package io.thermae.booking.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.MasterView;
import io.thermae.kernel.Caller;
import io.thermae.kernel.Language;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MasterScopeTest {

    private static final UUID HERE = new UUID(0, 1);
    private static final UUID THERE = new UUID(0, 2);
    private static final UUID PERSON = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    @Test
    void managerReachesMastersOfHisBranches() {
        Caller manager = caller(Role.MANAGER, OTHER, Set.of(HERE));

        assertThat(MasterScope.includes(manager, master(PERSON, HERE, THERE))).isTrue();
        assertThat(MasterScope.includes(manager, master(PERSON, THERE))).isFalse();
        assertThat(MasterScope.includes(manager, master(PERSON))).isFalse();
    }

    @Test
    void managerWithoutBranchesReachesNobody() {
        assertThat(MasterScope.includes(caller(Role.MANAGER, OTHER, Set.of()), master(PERSON, HERE)))
                .isFalse();
    }

    @Test
    void masterReachesHimselfOnly() {
        Caller self = caller(Role.MASTER, PERSON, Set.of());

        assertThat(MasterScope.includes(self, master(PERSON, HERE))).isTrue();
        assertThat(MasterScope.includes(self, master(OTHER, HERE))).isFalse();
        assertThat(MasterScope.includes(self, master(null, HERE))).isFalse();
    }

    @Test
    void masterWhoIsUnknownReachesNobody() {
        assertThat(MasterScope.includes(caller(Role.MASTER, null, Set.of()), master(null, HERE)))
                .isFalse();
    }

    @Test
    void ownerReachesEverybody() {
        assertThat(MasterScope.includes(caller(Role.OWNER, OTHER, Set.of()), master(null, THERE)))
                .isTrue();
    }

    private static Caller caller(Role role, @Nullable UUID user, Set<UUID> branches) {
        return new Caller(new TenantId(new UUID(9, 9)), user, role, branches, Language.EN, "request");
    }

    private static MasterView master(@Nullable UUID user, UUID... branches) {
        return new MasterView(
                new UUID(2, 1),
                "Aliya",
                "Serik",
                null,
                null,
                user,
                List.of(branches),
                List.of(),
                List.of(),
                1,
                null,
                List.of(),
                null,
                null,
                null,
                100,
                List.of(),
                false,
                1);
    }
}
