package io.thermae.tenancy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealedSecretTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final SealedSecret seal = new SealedSecret(new byte[32]);

    @Test
    void opensForItsOwnerOnly() {
        String sealed = seal.seal("aigerim", SECRET);

        assertThat(seal.open("aigerim", sealed)).isEqualTo(SECRET);
        assertThatThrownBy(() -> seal.open("dana", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SealedSecret(new byte[16]).open("aigerim", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void looksDifferentEachTime() {
        assertThat(seal.seal("aigerim", SECRET)).isNotEqualTo(seal.seal("aigerim", SECRET));
    }
}
