package io.thermae.engagement.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mails and the password go to no other server than the one that is meant, and nobody on the way reads them. */
@TestInstance(Lifecycle.PER_CLASS)
class SmtpTlsTest {

    private static final Instant NOW = Instant.parse("2024-01-10T10:00:00Z");
    private static final String SECRET = "correct horse";

    private final Path folder;

    SmtpTlsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    void makeKeys() throws Exception {
        keys("meant", "san=ip:127.0.0.1,dns:localhost");
        keys("another", "san=dns:mail.example");
    }

    @ParameterizedTest
    @EnumSource(value = SmtpSecurity.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aServerThatIsTrustedGetsTheMailAndThePasswordUnheard(SmtpSecurity security) throws Exception {
        for (TrustStore trust : List.of(
                new TrustStore(folder.resolve("meant.pem"), Optional.empty()),
                new TrustStore(folder.resolve("meant-trusted.p12"), Optional.of(SECRET)))) {
            try (TlsSmtpServer server = new TlsSmtpServer(context("meant"), security)) {
                SmtpServer mail = server(server.port(), security, Optional.of(trust));

                assertThat(mail.greets()).isTrue();
                deliver(mail);

                assertThat(server.recipients()).singleElement().asString().contains("aigerim@example.org");
                assertThat(server.logIns()).containsExactly("spa " + SECRET);
                assertThat(server.inTheClear()).allMatch(said -> said.startsWith("EHLO") || said.equals("STARTTLS"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = SmtpSecurity.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aServerThatNobodyTrustsGetsNothing(SmtpSecurity security) throws Exception {
        try (TlsSmtpServer server = new TlsSmtpServer(context("meant"), security)) {
            refuses(server, security, Optional.empty());
        }
    }

    @ParameterizedTest
    @EnumSource(value = SmtpSecurity.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aServerThatIsAnotherOneGetsNothingThoughItIsTrusted(SmtpSecurity security) throws Exception {
        try (TlsSmtpServer server = new TlsSmtpServer(context("another"), security)) {
            refuses(server, security, Optional.of(new TrustStore(folder.resolve("another.pem"), Optional.empty())));
        }
    }

    @Test
    void aServerThatDoesNotEncryptGetsNothingWhereThatIsRequired() throws Exception {
        try (TlsSmtpServer server = new TlsSmtpServer(context("meant"), SmtpSecurity.NONE)) {
            refuses(server, SmtpSecurity.STARTTLS, Optional.empty());
            assertThat(server.inTheClear()).noneMatch(said -> said.startsWith("AUTH"));
        }
    }

    private static void refuses(TlsSmtpServer server, SmtpSecurity security, Optional<TrustStore> trust) {
        SmtpServer mail = server(server.port(), security, trust);

        assertThatThrownBy(() -> deliver(mail))
                .isInstanceOf(MailServerFailed.class)
                .hasMessageNotContaining(SECRET);
        assertThat(mail.greets()).isEqualTo(security == SmtpSecurity.STARTTLS);
        assertThat(server.logIns()).isEmpty();
        assertThat(server.recipients()).isEmpty();
    }

    private static void deliver(SmtpServer server) throws Exception {
        server.deliver(Mails.ID, Mails.mail("aigerim@example.org", null), NOW, Map.of(), null);
    }

    private static SmtpServer server(int port, SmtpSecurity security, Optional<TrustStore> trust) {
        return new SmtpServer(
                new SmtpSettings(
                        "127.0.0.1",
                        port,
                        Optional.of("spa"),
                        Optional.of(SECRET),
                        security,
                        trust,
                        "no-reply@thermae.example",
                        "thermae.example",
                        false),
                new SmtpConnections());
    }

    private SSLContext context(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(folder.resolve(name + ".p12"))) {
            store.load(file, SECRET.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, SECRET.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** What an administrator does: a key with a certificate for the server, the certificate for those who call it. */
    private void keys(String name, String subject) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Path pem = folder.resolve(name + ".pem");
        keytool(store, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", subject);
        keytool(store, "-exportcert", "-rfc", "-file", pem.toString());
        keytool(folder.resolve(name + "-trusted.p12"), "-importcert", "-noprompt", "-file", pem.toString());
    }

    private static void keytool(Path store, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        builder.command().addAll(List.of(command));
        builder.command()
                .addAll(List.of(
                        "-alias", "key", "-storetype", "PKCS12", "-storepass", SECRET, "-keystore", store.toString()));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
