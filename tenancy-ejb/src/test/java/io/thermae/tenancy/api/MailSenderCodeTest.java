package io.thermae.tenancy.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MailSenderCodeTest {

    /** Tokens that differ by purpose and id. */
    private static final SecretTokens TOKENS = new SecretTokens() {
        @Override
        public String tokenFor(String purpose, UUID id) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Sha256.hex(purpose + id).getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public boolean matches(String purpose, UUID id, String token) {
            return tokenFor(purpose, id).equals(token);
        }
    };

    @Property
    void is_eight_digits_and_always_the_same(@ForAll long high, @ForAll long low) {
        UUID id = new UUID(high, low);

        assertThat(MailSenderCode.of(TOKENS, id)).matches("[0-9]{8}").isEqualTo(MailSenderCode.of(TOKENS, id));
    }
}
