package io.thermae.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadyMessageTest {
    private static final Settings SETTINGS =
            Settings.of(Map.of("thermae.http.port", "9000", "thermae.imap.port", "9143", "thermae.data", "/var/data"));

    @Test
    void tellsWhereEverythingIs() {
        assertThat(ReadyMessage.of(SETTINGS, Optional.empty(), "demo-password"))
                .contains("http://localhost:9000/api/v1")
                .contains("http://localhost:9000/api/docs/")
                .contains("http://localhost:9000/health")
                .contains("localhost:9143")
                .contains("/var/data/sms")
                .contains("owner@demo.thermae.localhost")
                .contains("manager@demo.thermae.localhost")
                .contains("aigerim@demo.thermae.localhost")
                .contains("demo-password")
                .doesNotContain("One-time password");
    }

    @Test
    void showsTheFirstLogInOnLinesOfItsOwn() {
        FirstLogIn first = new FirstLogIn("root@example.com", "s3cret=");

        assertThat(ReadyMessage.of(SETTINGS, Optional.of(first), "demo-password")
                        .lines())
                .contains("Super admin: root@example.com", "One-time password: s3cret=");
    }

    @Test
    void isSilentAboutADemonstrationThatIsNotThere() {
        Settings without = Settings.of(Map.of("thermae.demo", "false"));

        assertThat(ReadyMessage.of(without, Optional.empty(), "demo-password")).doesNotContain("demo");
    }
}
