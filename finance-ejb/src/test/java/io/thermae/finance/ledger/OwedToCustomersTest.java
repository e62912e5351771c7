package io.thermae.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.AccountRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database refuses what these rules take for granted: of the same roles. */
class OwedToCustomersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V380__what_is_owed_to_customers",
                "V408__what_is_owed_stays_with_its_role",
                "V443__what_is_owed_back_is_an_asset"
            })
    void theDatabaseHoldsTheSameRoles(String migration) throws IOException {
        String roles = Arrays.stream(AccountRole.values())
                .filter(AccountRole::isOwedToCustomers)
                .map(role -> "'" + role + "'")
                .collect(Collectors.joining(", ", "r.role in (", ")"));

        assertThat(text(migration)).contains(roles);
    }

    @Test
    void allOfThemAreLiabilities() {
        assertThat(Arrays.stream(AccountRole.values()).filter(AccountRole::isOwedToCustomers))
                .hasSize(4)
                .allMatch(role -> role.kind() == AccountKind.LIABILITY);
    }

    /** Beside each other liability stands an asset, and the database moves what is owed back to the same one. */
    @ParameterizedTest
    @EnumSource(AccountRole.class)
    void ofEachLiabilityItIsKnownWhatBecomesOfADebit(AccountRole role) throws IOException {
        assertThat(role.isOwedToCustomers() || role.owedBackOn().isPresent())
                .isEqualTo(role.kind() == AccountKind.LIABILITY);
        if (role.owedBackOn().isPresent()) {
            AccountRole asset = role.owedBackOn().get();
            assertThat(asset.kind()).isEqualTo(AccountKind.ASSET);
            assertThat(text("V443__what_is_owed_back_is_an_asset"))
                    .contains("when '" + role + "' then '" + asset + "'");
        }
    }

    private static String text(String migration) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(AccountRole.class.getResourceAsStream("/db/finance/" + migration + ".sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
