package io.thermae.engagement.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.UrlPolicy;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServicePolicyTest {

    private static final UrlPolicy URLS = new UrlPolicy(Set.of("localhost"), Set.of("localhost"));
    private static final ServicePolicy POLICY =
            ServicePolicy.of("fcm.googleapis.com, .push.services.mozilla.com localhost", URLS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:def",
                "https://FCM.googleapis.com/fcm/send/abc",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
                "http://localhost:8123/push/1"
            })
    void takesTheServicesThatTheAdministratorNames(String endpoint) {
        assertThat(POLICY.endpoint(endpoint)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/fcm/send/abc",
                "https://fcm.googleapis.com.evil.example/a",
                "https://evilpush.services.mozilla.com/a",
                "https://push.services.mozilla.com/a",
                "https://a@fcm.googleapis.com/a",
                "https://fcm.googleapis.com/a#b",
                "https://10.0.0.1/a",
                "ftp://localhost/a",
                "fcm.googleapis.com",
                "https://fcm.googleapis.com/a b",
                "https://fcm.googleapis.com/ä",
                ""
            })
    void refusesAllOthers(String endpoint) {
        assertThat(POLICY.endpoint(endpoint)).isEmpty();
    }

    @Test
    void anyIsAnyThatIsCalledUnderTls() {
        ServicePolicy any = ServicePolicy.of("any", UrlPolicy.of(Optional.empty(), Optional.empty()));

        assertThat(any.endpoint("https://push.example/a")).isPresent();
        assertThat(any.endpoint("http://push.example/a")).isEmpty();
    }
}
