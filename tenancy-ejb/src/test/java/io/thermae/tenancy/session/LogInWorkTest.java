package io.thermae.tenancy.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.Device;
import io.thermae.tenancy.api.TenantDirectory;
import io.thermae.tenancy.credentials.Account;
import io.thermae.tenancy.credentials.Accounts;
import io.thermae.tenancy.credentials.Passwords;
import io.thermae.tenancy.throttle.FamiliarPlaces;
import io.thermae.tenancy.throttle.Subject;
import io.thermae.tenancy.throttle.Throttle;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refused log-in does the same, in the same order, whether there is such a person or not. Time is no test's matter. */
@SuppressWarnings("UnnecessaryAssignment") // the test is the container
class LogInWorkTest {

    private static final String KNOWN = "aigerim@example.org";

    private final List<String> work = new ArrayList<>();

    /** One statement each, whoever asks. */
    private final class NotedThrottle extends Throttle {

        @Override
        public void admit(Subject account) {
            work.add("count the account");
        }

        @Override
        public void admitAddress(String address) {
            work.add("count the address");
        }

        @Override
        public void forget(Subject account) {
            work.add("forget the account");
        }
    }

    private final class NotedPlaces extends FamiliarPlaces {

        @Override
        public Subject logIn(String account, String address) {
            work.add("look for the place");
            return FamiliarPlaces.anywhere(account);
        }

        @Override
        public void note(String account, String address) {
            work.add("note the place");
        }
    }

    private final class NotedAccounts extends Accounts {

        @Override
        public List<Account> withEmail(String email) {
            work.add("look for accounts");
            return email.equals(KNOWN)
                    ? List.of(new Account(
                            new TenantId(new UUID(1, 1)), new UUID(2, 2), "hash", true, "Aul Spa", "aul", "ACTIVE"))
                    : List.of();
        }
    }

    private final class NotedPasswords extends Passwords {

        @Override
        public boolean matches(String password, @Nullable String hash) {
            work.add("check a password");
            return false;
        }
    }

    private List<String> refusedLogIn(String email, @Nullable String subdomain) {
        work.clear();
        SessionsBean bean = new SessionsBean();
        bean.caller = new CurrentCaller();
        bean.throttle = new NotedThrottle();
        bean.familiarPlaces = new NotedPlaces();
        bean.accounts = new NotedAccounts();
        bean.proof = new PasswordProof(new NotedPasswords());
        bean.tenants = (TenantDirectory) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TenantDirectory.class}, (proxy, method, arguments) -> {
                    work.add("look for the business");
                    return Optional.empty();
                });
        assertThatThrownBy(() -> bean.logIn(email, "wrong", subdomain, new Device("127.0.0.1", "")))
                .isInstanceOf(RuleBroken.class);
        return List.copyOf(work);
    }

    /** Of sixteen addresses one costs two checks, whoever it belongs to: this one costs as many as the known one. */
    private static String stranger() {
        return IntStream.range(0, 1000)
                .mapToObj(i -> "stranger" + i + "@example.org")
                .filter(email -> PasswordProof.leastChecks(email, null) == PasswordProof.leastChecks(KNOWN, null))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"aul", "another"})
    void aStrangerCausesWhatAPersonCauses(@Nullable String subdomain) {
        List<String> person = refusedLogIn(KNOWN, subdomain);

        assertThat(refusedLogIn(stranger(), subdomain)).isEqualTo(person);
        assertThat(person).contains("count the account", "count the address", "look for accounts", "check a password");
    }

    @Test
    void nothingIsForgottenAfterAWrongPassword() {
        assertThat(refusedLogIn(KNOWN, null)).doesNotContain("forget the account", "note the place");
    }
}
