package io.thermae.tenancy.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.TenantId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {

    private static final TenantId TENANT = new TenantId(UUID.fromString("0190a5b2-0000-7000-8000-000000000001"));
    private static final UUID ID = UUID.fromString("ffffffff-ffff-7fff-bfff-fffffffffffe");

    @Test
    void isReadBackAsItWasMade() {
        RefreshToken made = RefreshToken.make(TENANT, ID);

        assertThat(RefreshToken.read(made.text())).hasValueSatisfying(read -> {
            assertThat(read).isEqualTo(made);
            assertThat(read.tenant()).isEqualTo(TENANT);
            assertThat(read.id()).isEqualTo(ID);
            assertThat(read.hash()).isEqualTo(made.hash());
        });
    }

    @Test
    void isNeverTheSameTwice() {
        assertThat(RefreshToken.make(TENANT, ID).text())
                .isNotEqualTo(RefreshToken.make(TENANT, ID).text());
    }

    @Test
    void hashIsThatOfTheBytes() {
        String zeros = "A".repeat(86);

        assertThat(RefreshToken.read(zeros)).hasValueSatisfying(read -> assertThat(read.hash())
                .isEqualTo("f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not a token", "AAAA", "++++", "ж", "a.b.c"})
    void refusesGarbage(String text) {
        assertThat(RefreshToken.read(text)).isEmpty();
    }

    @Test
    void refusesATokenOfAnotherLength() {
        String text = RefreshToken.make(TENANT, ID).text();

        assertThat(RefreshToken.read(text.substring(0, 80))).isEmpty();
        assertThat(RefreshToken.read(text.substring(0, 84) + "AAAA")).isEmpty();
        assertThat(RefreshToken.read(text + text)).isEmpty();
    }

    @Test
    void doesNotShowItsSecretInLogs() {
        RefreshToken token = RefreshToken.make(TENANT, ID);

        assertThat(token).asString().contains(ID.toString()).doesNotContain(token.text());
    }
}
