package io.thermae.tenancy.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpPolicyTest {

    /** The secret and the values of RFC 6238, appendix B; theirs have eight digits, ours are the last six. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.ofEpochSecond(1111111111);
    private static final long STEP = 1111111111 / 30;

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(TotpPolicy.code(SECRET, second / 30)).isEqualTo(code);
        assertThat(TotpPolicy.step(SECRET, code, Instant.ofEpochSecond(second), 0))
                .hasValue(second / 30);
    }

    @Test
    void takesTheCodeBeforeAndTheOneAfterAndNoOther() {
        for (int off = -3; off <= 3; off++) {
            boolean taken = TotpPolicy.step(SECRET, TotpPolicy.code(SECRET, STEP + off), NOW, 0)
                    .isPresent();
            assertThat(taken).as("%d steps off", off).isEqualTo(Math.abs(off) <= 1);
        }
    }

    @Test
    void takesNoCodeTwiceAndNoneBeforeOneThatWasTaken() {
        assertThat(TotpPolicy.step(SECRET, TotpPolicy.code(SECRET, STEP), NOW, STEP))
                .isEmpty();
        assertThat(TotpPolicy.step(SECRET, TotpPolicy.code(SECRET, STEP - 1), NOW, STEP))
                .isEmpty();
        assertThat(TotpPolicy.step(SECRET, TotpPolicy.code(SECRET, STEP + 1), NOW, STEP))
                .hasValue(STEP + 1);
    }

    @ParameterizedTest
    @CsvSource({"''", "50471", "0050471", "abcdef", "٠٥٠٤٧١"})
    void takesNothingElse(String code) {
        assertThat(TotpPolicy.step(SECRET, code, NOW, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesSecretsInBase32(String bytes, String text) {
        assertThat(Base32.encode(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }
}
