package io.thermae.tenancy.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Caller;
import io.thermae.kernel.Language;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.UserView;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ColleaguePolicyTest {

    private static final UUID HERE = new UUID(1, 1);
    private static final UUID THERE = new UUID(1, 2);
    private static final UUID SELF = new UUID(2, 1);

    private static Caller caller(Role role, UUID... branches) {
        return new Caller(new TenantId(new UUID(9, 9)), SELF, role, Set.of(branches), Language.EN, "request");
    }

    private static UserView user(UUID id, UUID... branches) {
        return new UserView(
                id,
                "dana@example.org",
                Role.MASTER,
                "Dana",
                "Omarova",
                null,
                "ACTIVE",
                "en",
                null,
                true,
                false,
                List.of(branches),
                1);
    }

    @Test
    void anOwnerSeesEverybody() {
        assertThat(ColleaguePolicy.includes(caller(Role.OWNER), user(THERE))).isTrue();
    }

    @Test
    void aManagerSeesThoseOfHisBranchesAndHimself() {
        assertThat(ColleaguePolicy.includes(caller(Role.MANAGER, HERE), user(new UUID(3, 1), HERE, THERE)))
                .isTrue();
        assertThat(ColleaguePolicy.includes(caller(Role.MANAGER, HERE), user(new UUID(3, 1), THERE)))
                .isFalse();
        assertThat(ColleaguePolicy.includes(caller(Role.MANAGER, HERE), user(new UUID(3, 1))))
                .isFalse();
        assertThat(ColleaguePolicy.includes(caller(Role.MANAGER, HERE), user(SELF)))
                .isTrue();
    }

    @Test
    void aMasterSeesHimself() {
        assertThat(ColleaguePolicy.includes(caller(Role.MASTER, HERE), user(SELF)))
                .isTrue();
        assertThat(ColleaguePolicy.includes(caller(Role.MASTER, HERE), user(new UUID(3, 1), HERE)))
                .isFalse();
    }
}
