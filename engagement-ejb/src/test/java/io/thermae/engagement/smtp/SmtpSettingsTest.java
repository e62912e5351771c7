package io.thermae.engagement.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpSettingsTest {

    private static final String SECRET = "correct horse";

    @ParameterizedTest
    @CsvSource({"none, false, false", "starttls, true, false", "tls, false, true"})
    void encryptionIsRequiredOrNotTriedAndTheServerHasToBeWhomItIsCalledBy(String security, String starttls, String tls)
            throws Exception {
        Properties properties =
                settings(Map.of("thermae.mail.smtp.security", security)).properties();

        assertThat(properties)
                .containsEntry("mail.smtp.starttls.enable", starttls)
                .containsEntry("mail.smtp.starttls.required", starttls)
                .containsEntry("mail.smtp.ssl.enable", tls)
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                .doesNotContainKeys("mail.smtp.ssl.trust", "mail.smtp.ssl.socketFactory", "mail.debug");
    }

    @ParameterizedTest
    @CsvSource({"true, STARTTLS", "false, NONE"})
    void whatInstallationsHaveSaidBeforeStillCounts(boolean starttls, SmtpSecurity security) {
        assertThat(settings(Map.of("thermae.mail.smtp.starttls", starttls)).security())
                .isEqualTo(security);
        assertThat(settings(Map.of("thermae.mail.smtp.starttls", starttls, "thermae.mail.smtp.security", "tls"))
                        .security())
                .isEqualTo(SmtpSecurity.TLS);
    }

    @Test
    void nothingSaidIsNothingEncrypted() {
        assertThat(settings(Map.of()).security()).isEqualTo(SmtpSecurity.NONE);
        assertThat(settings(Map.of("thermae.mail.smtp.security", "")).security())
                .isEqualTo(SmtpSecurity.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssl", "TLS", "starttls?"})
    void whatThereIsNotIsRefusedAndNotTakenForNone(String security) {
        Map<String, Object> said = Map.of("thermae.mail.smtp.security", security);

        assertThatThrownBy(() -> settings(said))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none or starttls or tls");
    }

    @Test
    void whoHasAUserLogsInAndThePasswordIsNotShown() throws Exception {
        SmtpSettings settings = settings(Map.of(
                "thermae.mail.smtp.user",
                "spa",
                "thermae.mail.smtp.password",
                SECRET,
                "thermae.mail.smtp.trust-store",
                "/nowhere/trusted.p12",
                "thermae.mail.smtp.trust-store-password",
                SECRET));

        assertThat(settings.properties()).containsEntry("mail.smtp.auth", "true");
        assertThat(settings.user()).contains("spa");
        assertThat(settings.password()).contains(SECRET);
        assertThat(settings + " " + settings.trust() + " " + settings.properties())
                .doesNotContain(SECRET);
        assertThat(settings(Map.of()).properties()).containsEntry("mail.smtp.auth", "false");
    }

    @Test
    void noticesOfMailsThatArriveAreWantedWhereSomebodyReadsThemUnlessTheInstallationSaysOtherwise() {
        Map<String, Object> read = Map.of(
                "thermae.mail.bounces.address", "bounces@thermae.example",
                "thermae.mail.bounces.imap.host", "mail.example",
                "thermae.mail.bounces.receipts", true);

        assertThat(settings(read).receipts()).isTrue();
        for (String key : read.keySet()) {
            Map<String, Object> less = new HashMap<>(read);
            less.put(key, key.endsWith("receipts") ? false : "");
            assertThat(settings(less).receipts()).as("without " + key).isFalse();
        }
        assertThat(settings(Map.of()).receipts()).isFalse();
    }

    @Test
    void aTrustStoreThatIsNotThereIsNotDoneWithout() {
        SmtpSettings settings = settings(Map.of(
                "thermae.mail.smtp.security", "starttls", "thermae.mail.smtp.trust-store", "/nowhere/trusted.p12"));

        assertThatThrownBy(settings::properties)
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("/nowhere/trusted.p12");
    }

    private static SmtpSettings settings(Map<String, Object> said) {
        Map<String, Object> values = new HashMap<>(said);
        values.put("thermae.mail.smtp.host", "mail.example");
        values.put("thermae.mail.smtp.port", 587);
        values.put("thermae.mail.from", "no-reply@thermae.example");
        values.put("thermae.domain", "thermae.example");
        return SmtpSettings.of((Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    Object value = values.get(arguments[0]);
                    return method.getReturnType().equals(Optional.class) ? Optional.ofNullable(value) : value;
                }));
    }
}
