package io.thermae.engagement.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysPolicyTest {

    /** Of RFC 8291, appendix A. */
    private static final String KEY =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    private static final String P = "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";

    @Test
    void takesAPointOfTheCurveWithAndWithoutPadding() {
        assertThat(KeysPolicy.isPublicKey(KEY)).isTrue();
        assertThat(KeysPolicy.isPublicKey(KEY + "=")).isTrue();
    }

    @Test
    void refusesWhatIsBesideTheCurve() {
        for (int i = 0; i < 65; i++) {
            byte[] point = KeysPolicy.octets(KEY);
            point[i] ^= 1;
            assertThat(KeysPolicy.isPublicKey(text(point))).as("octet %s", i).isFalse();
        }
    }

    @Test
    void refusesThePointAtInfinityAndCoordinatesThatAreTooLarge() {
        byte[] zero = new byte[65];
        zero[0] = 4;
        assertThat(KeysPolicy.isPublicKey(text(zero))).isFalse();
        // x = p is 0 modulo p, of which there is a point
        byte[] large =
                HexFormat.of().parseHex("04" + P + "66485c780e2f83d72433bd5d84a06bb6541c2af31dae871728bf856a174f93f4");
        assertThat(KeysPolicy.isPublicKey(text(large))).isFalse();
        byte[] small = large.clone();
        Arrays.fill(small, 1, 33, (byte) 0);
        assertThat(KeysPolicy.isPublicKey(text(small))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BA", "not base64!", "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcx", "////"})
    void refusesWhatIsNoPoint(String text) {
        assertThat(KeysPolicy.isPublicKey(text)).isFalse();
    }

    @Test
    void aSecretIsSixteenOctets() {
        assertThat(KeysPolicy.isSecret("BTBZMqHH6r4Tts7J_aSIgg")).isTrue();
        assertThat(KeysPolicy.isSecret("BTBZMqHH6r4Tts7J_aSI")).isFalse();
        assertThat(KeysPolicy.isSecret("BTBZMqHH6r4Tts7J_aSIggAA")).isFalse();
        assertThat(KeysPolicy.isSecret("BTBZMqHH6r4Tts7J/aSIgg")).isFalse();
        assertThat(KeysPolicy.isSecret("")).isFalse();
    }

    private static String text(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
