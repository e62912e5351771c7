package io.thermae.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Business;
import io.thermae.it.support.FreePorts;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Visitor;
import io.thermae.run.Broker;
import io.thermae.run.PayaraMicro;
import io.thermae.run.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the broker is on another machine, nobody on the way reads what it is given. */
public class BrokerTlsIT {

    private final Path folder;

    BrokerTlsIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void messagesGoThroughTlsToABrokerThatIsTrusted() throws Exception {
        Path keys = folder.resolve("broker.p12");
        Path trusted = folder.resolve("trusted.p12");
        String secret = UUID.randomUUID().toString();
        makeKeys(keys, trusted, secret);
        try (TestBed testBed = TestBed.start(folder.resolve("data"), FreePorts.forInstallation());
                BrokerProcess broker = BrokerProcess.start(
                        folder.resolve("journal"),
                        testBed.backends().secrets().get(Secret.ARTEMIS),
                        new Broker.Identity(keys, secret));
                PayaraMicro node = new Node(testBed, folder, "node")
                        .with("THERMAE_ARTEMIS_PORT", broker.port())
                        .with("THERMAE_ARTEMIS_TLS", true)
                        .withOptions(
                                "-Dorg.apache.activemq.ssl.trustStore=" + trusted,
                                "-Dorg.apache.activemq.ssl.trustStorePassword=" + secret)
                        .start()) {
            Platform platform = testBed.platform();
            Business spa = platform.registersBusiness("tls").approved().opensDaily("09:00", "21:00");
            Service massage = spa.service("Massage").lasting(60).costing("15000.00");
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);

            Visitor dana = spa.visitor("Dana").withEmail();
            dana.books(massage)
                    .at(Platform.today()
                            .plusDays(8)
                            .atTime(12, 0)
                            .atZone(spa.zone())
                            .toOffsetDateTime());

            assertThat(platform.mailbox()
                            .of(dana.email())
                            .waitsForCalendar("REQUEST", 0)
                            .text())
                    .contains("Massage");
            assertThat(node.onExit()).isNotDone();
        }
    }

    /** What an administrator does: a key with a certificate for the broker, the certificate for those who call it. */
    private void makeKeys(Path keys, Path trusted, String secret) throws IOException, InterruptedException {
        Path certificate = folder.resolve("broker.crt");
        List<String> broker = List.of("-alias", "broker", "-storetype", "PKCS12", "-storepass", secret, "-keystore");
        keytool(broker, keys, "-genkeypair", "-keyalg", "EC", "-dname", "CN=broker", "-ext", "san=ip:127.0.0.1");
        keytool(broker, keys, "-exportcert", "-file", certificate.toString());
        keytool(broker, trusted, "-importcert", "-noprompt", "-file", certificate.toString());
    }

    private static void keytool(List<String> common, Path store, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        builder.command().addAll(List.of(command));
        builder.command().addAll(common);
        builder.command().add(store.toString());
        Process process = builder.inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }
}
