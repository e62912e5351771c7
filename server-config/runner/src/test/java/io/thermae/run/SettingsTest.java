package io.thermae.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void takesDefaultsForWhatIsNotSet() {
        Settings settings = Settings.of(Map.of("user.dir", "/home/me"));

        assertThat(settings.ports()).isEqualTo(new Ports(8080, 54329, 61616, 3025, 3143, 2775));
        assertThat(settings.data()).isEqualTo(Path.of("/home/me/.thermae"));
        assertThat(settings.demo()).isTrue();
        assertThat(settings.superAdminEmail()).isEqualTo("admin@thermae.localhost");
        assertThat(settings.payaraOptions()).containsExactly("-Xmx512m");
        assertThat(settings.startTimeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.passwords()).isEmpty();
        assertThat(settings.application()).isEmpty();
    }

    @Test
    void prefersASystemPropertyToAnEnvironmentVariable() {
        Properties properties = new Properties();
        properties.setProperty("thermae.http.port", "9000");

        Settings settings = Settings.of(
                properties,
                Map.of("THERMAE_HTTP_PORT", "9001", "THERMAE_IMAP_PORT", "9002", "THERMAE_SUPER_ADMIN_EMAIL", "a@b"));

        assertThat(settings.ports().http()).isEqualTo(9000);
        assertThat(settings.ports().imap()).isEqualTo(9002);
        assertThat(settings.superAdminEmail()).isEqualTo("a@b");
    }

    @Test
    void takesABlankValueForNone() {
        assertThat(Settings.of(Map.of("thermae.demo", " ")).demo()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "thermae.http.port, 0, a number from 1 to 65535",
        "thermae.http.port, 65536, a number from 1 to 65535",
        "thermae.smtp.port, mail, a number from 1 to 65535",
        "thermae.demo, yes, true or false",
        "thermae.super-admin.email, nobody, an e-mail address",
        "thermae.start.timeout-seconds, 5, a number from 10 to 3600"
    })
    void namesTheKeyAndTheRuleOfABadValue(String key, String value, String rule) {
        assertThatThrownBy(() -> Settings.of(Map.of(key, value)))
                .isInstanceOf(StartRefused.class)
                .hasMessage(key + " is \"" + value + "\", but has to be " + rule + ".");
    }

    @Test
    void refusesOnePortForTwo() {
        assertThatThrownBy(() -> Settings.of(Map.of("thermae.http.port", "3025")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("thermae.smtp.port and thermae.http.port are both 3025");
    }

    @Test
    void doesNotRepeatABadPassword() {
        assertThatThrownBy(() -> Settings.of(Map.of("thermae.artemis.password", "short")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("thermae.artemis.password")
                .hasMessageNotContaining("\"short\"");
    }

    @Test
    void keepsPasswordsOutOfItsText() {
        Settings settings = Settings.of(Map.of("thermae.demo.password", "open-sesame-now"));

        assertThat(settings.passwords()).containsEntry(Secret.DEMO, "open-sesame-now");
        assertThat(settings.toString()).doesNotContain("sesame");
    }

    @Test
    void handsOtherSettingsToTheApplication() {
        Settings settings = Settings.of(Map.of(
                "thermae.booking.hold-minutes", "7",
                "thermae.http.port", "9000",
                "thermae.demo.password", "open-sesame-now",
                "java.version", "17"));

        assertThat(settings.application()).containsExactly(Map.entry("thermae.booking.hold-minutes", "7"));
    }
}
