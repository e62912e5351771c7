package io.thermae.tenancy.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The slow work is done once, before the transaction; a use case that would do it there is refused. */
class PreparedPasswordsTest {

    private static final String PASSWORD = "steam over cedar";

    private int work;

    private final PreparedPasswords prepared = new PreparedPasswords();

    PreparedPasswordsTest() {
        prepared.passwords = new Passwords() {
            @Override
            public String hash(String password) {
                return "hash " + ++work + " of " + password;
            }

            @Override
            public boolean matches(String password, @Nullable String hash) {
                work++;
                return hash != null && hash.endsWith(" of " + password);
            }
        };
    }

    @Test
    void whatWasHashedIsFoundHoweverOftenItIsAskedFor() {
        prepared.hashNow(PASSWORD);

        assertThat(prepared.hash(PASSWORD)).isEqualTo("hash 1 of steam over cedar");
        assertThat(prepared.hash(PASSWORD)).isEqualTo("hash 1 of steam over cedar");
        assertThat(work).isEqualTo(1);
    }

    @Test
    void whatWasProvedIsKnown() {
        prepared.proveNow(PASSWORD, "the hash of steam over cedar");
        prepared.proveNow("another", null);

        assertThat(prepared.matches(PASSWORD, "the hash of steam over cedar")).isTrue();
        assertThat(prepared.matches("another", null)).isFalse();
        assertThat(work).isEqualTo(2);
    }

    @Test
    void whoHasAnotherPasswordMeanwhileIsHeldAgainstThat() {
        prepared.proveNow(PASSWORD, "the hash of steam over cedar");

        assertThat(prepared.matches(PASSWORD, "the hash of rain over birch")).isFalse();
    }

    @Test
    void nothingIsHashedInATransaction() {
        assertThatThrownBy(() -> prepared.hash(PASSWORD)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> prepared.matches(PASSWORD, null)).isInstanceOf(IllegalStateException.class);
        assertThat(work).isZero();
    }
}
