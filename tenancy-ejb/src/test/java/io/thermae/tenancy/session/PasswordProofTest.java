package io.thermae.tenancy.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.TenantId;
import io.thermae.tenancy.credentials.Account;
import io.thermae.tenancy.credentials.Passwords;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The work of a log-in is the same whether there is such a person or not: counted in checks of passwords, not in time. */
class PasswordProofTest {

    private static final String RIGHT = "steam over cedar";

    private static final class CountingPasswords extends Passwords {
        private int checks;

        @Override
        public boolean matches(String password, @Nullable String hash) {
            checks++;
            return password.equals(hash);
        }
    }

    private final CountingPasswords passwords = new CountingPasswords();
    private final PasswordProof proof = new PasswordProof(passwords);

    private static Account account(String subdomain, @Nullable String hash, boolean active) {
        return new Account(new TenantId(new UUID(1, 1)), new UUID(2, 2), hash, active, "Aul Spa", subdomain, "ACTIVE");
    }

    private int checks(List<Account> accounts, String email, @Nullable String subdomain) {
        passwords.checks = 0;
        assertThat(proof.proved(accounts, email, "wrong", subdomain)).isEmpty();
        return passwords.checks;
    }

    @Test
    void aStrangerCostsWhatAPersonCosts() {
        IntStream.range(0, 200).mapToObj(i -> "aigerim" + i + "@example.org").forEach(email -> {
            int stranger = checks(List.of(), email, null);
            assertThat(stranger).isPositive();
            assertThat(checks(List.of(account("aul", RIGHT, true)), email, null))
                    .isEqualTo(stranger);
            assertThat(checks(List.of(account("aul", RIGHT, false)), email, null))
                    .isEqualTo(stranger);
            assertThat(checks(List.of(account("aul", null, false)), email, null))
                    .isEqualTo(stranger);
        });
    }

    @Test
    void aStrangerToTheBusinessNamedCostsOneCheckLikeItsPeople() {
        List<Account> accounts = List.of(account("aul", RIGHT, true), account("sauna", RIGHT, true));

        assertThat(checks(accounts, "aigerim@example.org", "aul")).isEqualTo(1);
        assertThat(checks(accounts, "aigerim@example.org", "other")).isEqualTo(1);
        assertThat(checks(List.of(), "aigerim@example.org", "aul")).isEqualTo(1);
    }

    @Test
    void someAddressesCostTwoChecksWhoeverTheyBelongTo() {
        assertThat(IntStream.range(0, 1000).map(i -> PasswordProof.leastChecks("a" + i + "@example.org", null)))
                .contains(1, 2);
    }

    @Test
    void theRightPasswordOpensActiveAccountsOnly() {
        List<Account> accounts = List.of(
                account("aul", RIGHT, true), account("sauna", RIGHT, false), account("hammam", "another", true));

        assertThat(proof.proved(accounts, "aigerim@example.org", RIGHT, null))
                .extracting(Account::subdomain)
                .containsExactly("aul");
    }
}
