package io.thermae.booking.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Caller;
import io.thermae.kernel.Language;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MasterScopePropertiesTest {

    @Provide
    Arbitrary<Set<UUID>> branches() {
        return Arbitraries.integers()
                .between(1, 6)
                .map(number -> new UUID(0, number))
                .set();
    }

    @Property
    void aManagerDecidesOfHisBranchesAndOfNoOthers(
            @ForAll("branches") Set<UUID> managed,
            @ForAll("branches") Set<UUID> before,
            @ForAll("branches") Set<UUID> wanted) {
        Set<UUID> after = MasterScope.branches(caller(Role.MANAGER, managed), before, within(wanted, managed, before));

        for (int number = 1; number <= 6; number++) {
            UUID branch = new UUID(0, number);
            assertThat(after.contains(branch))
                    .isEqualTo(managed.contains(branch) ? wanted.contains(branch) : before.contains(branch));
        }
    }

    @Property
    void anOwnerDecidesOfAll(@ForAll("branches") Set<UUID> before, @ForAll("branches") Set<UUID> wanted) {
        assertThat(MasterScope.branches(caller(Role.OWNER, Set.of()), before, wanted))
                .isEqualTo(wanted);
    }

    /** What a manager may say: his branches, and those that are there already. */
    private static Set<UUID> within(Set<UUID> wanted, Set<UUID> managed, Set<UUID> before) {
        return wanted.stream()
                .filter(branch -> managed.contains(branch) || before.contains(branch))
                .collect(Collectors.toSet());
    }

    private static Caller caller(Role role, Set<UUID> branches) {
        return new Caller(new TenantId(new UUID(9, 9)), new UUID(1, 1), role, branches, Language.EN, "request");
    }
}
