package io.thermae.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQNonExistentQueueException;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in by the broker, what he may there, and what he has to show and to believe. */
class BrokerTest {

    private static final String PASSWORD = "Aquae-Sulis-70-AD";
    private static final String OF_STORES = "Novae-45-AD";
    private static final String PLAIN = "";
    private static final long SOON_MILLIS = 10_000;

    @TempDir
    Path folder = Path.of("");

    /** What is done on a connection. */
    @FunctionalInterface
    private interface Work {
        void on(ClientSession session) throws ActiveMQException;
    }

    @Test
    void onlyTheApplicationLogsInAndOnlyWithItsPassword() throws Exception {
        try (Broker broker = Broker.start(folder.resolve("journal"), freePort(), PASSWORD)) {
            as(broker, PLAIN, Broker.USER, PASSWORD, session -> session.createConsumer("analytics")
                    .close());

            for (String password : List.of("another", "", PASSWORD + " ")) {
                assertThatThrownBy(() -> as(broker, PLAIN, Broker.USER, password, session -> {}))
                        .isInstanceOf(ActiveMQSecurityException.class);
            }
            assertThatThrownBy(() -> as(broker, PLAIN, "admin", PASSWORD, session -> {}))
                    .isInstanceOf(ActiveMQSecurityException.class);
            assertThatThrownBy(() -> as(broker, PLAIN, null, null, session -> {}))
                    .isInstanceOf(ActiveMQSecurityException.class);
        }
    }

    @Test
    void theApplicationMakesAndRemovesNothing() throws Exception {
        try (Broker broker = Broker.start(folder.resolve("journal"), freePort(), PASSWORD)) {
            assertThatThrownBy(() -> asApplication(
                            broker,
                            session -> session.createQueue(QueueConfiguration.of("analytics.more")
                                    .setAddress("analytics")
                                    .setRoutingType(RoutingType.ANYCAST))))
                    .isInstanceOf(ActiveMQSecurityException.class);
            assertThatThrownBy(() -> asApplication(
                            broker,
                            session -> session.createQueue(QueueConfiguration.of("analytics.temporary")
                                    .setAddress("analytics")
                                    .setRoutingType(RoutingType.ANYCAST)
                                    .setDurable(false)
                                    .setTemporary(true))))
                    .isInstanceOf(ActiveMQSecurityException.class);
            assertThatThrownBy(() -> asApplication(
                            broker,
                            session -> session.createAddress(SimpleString.of("another"), RoutingType.ANYCAST, false)))
                    .isInstanceOf(ActiveMQSecurityException.class);
            assertThatThrownBy(() -> asApplication(broker, session -> session.deleteQueue("analytics")))
                    .isInstanceOf(ActiveMQSecurityException.class);

            assertThat(broker.messages("analytics")).isZero();
        }
    }

    /** Whoever sends by JMS asks the same before he sends, and is refused. */
    @Test
    void aNameThatIsMisspeltIsAnErrorAndNoNewQueue() throws Exception {
        SimpleString misspelt = SimpleString.of("notifications.emial");
        try (Broker broker = Broker.start(folder.resolve("journal"), freePort(), PASSWORD)) {
            assertThatThrownBy(() -> asApplication(broker, session -> session.createConsumer(misspelt)))
                    .isInstanceOf(ActiveMQNonExistentQueueException.class);

            asApplication(broker, session -> {
                ClientSession.AddressQuery known = session.addressQuery(misspelt);
                assertThat(known.isExists()).isFalse();
                assertThat(known.isAutoCreateQueues()).isFalse();
                assertThat(known.isAutoCreateAddresses()).isFalse();
                assertThat(session.addressQuery(SimpleString.of("notifications.email"))
                                .isExists())
                        .isTrue();
            });
        }
    }

    @Test
    void whoSpeaksNoTlsOrTrustsAnotherIsNotServed() throws Exception {
        Broker.Identity identity = keys("broker");
        Path trusted = trustIn("broker");
        keys("another");
        Path another = trustIn("another");
        try (Broker broker = Broker.start(folder.resolve("journal"), freePort(), PASSWORD, identity)) {
            as(broker, tls(trusted), Broker.USER, PASSWORD, session -> session.createConsumer("analytics")
                    .close());

            assertThatThrownBy(() -> as(broker, tls(another), Broker.USER, PASSWORD, session -> {}))
                    .isInstanceOf(ActiveMQException.class);
            assertThatThrownBy(() -> as(broker, "?sslEnabled=true", Broker.USER, PASSWORD, session -> {}))
                    .as("whom the JVM trusts")
                    .isInstanceOf(ActiveMQException.class);
            assertThatThrownBy(() -> asApplication(broker, session -> {}))
                    .as("plain text")
                    .isInstanceOfAny(ActiveMQException.class, IllegalStateException.class);
        }
    }

    private static void asApplication(Broker broker, Work work) throws Exception {
        as(broker, PLAIN, Broker.USER, PASSWORD, work);
    }

    private static void as(Broker broker, String options, @Nullable String user, @Nullable String password, Work work)
            throws Exception {
        try (ServerLocator locator = ActiveMQClient.createServerLocator("tcp://127.0.0.1:" + broker.port() + options);
                ClientSessionFactory factory = once(locator).createSessionFactory();
                ClientSession session = factory.createSession(user, password, false, true, true, false, 0)) {
            work.on(session);
        }
    }

    private static ServerLocator once(ServerLocator locator) {
        return locator.setInitialConnectAttempts(1).setReconnectAttempts(0).setCallTimeout(SOON_MILLIS);
    }

    private static String tls(Path trusted) {
        return "?sslEnabled=true&trustStoreType=PKCS12&trustStorePath=" + trusted + "&trustStorePassword=" + OF_STORES;
    }

    private Broker.Identity keys(String name) throws IOException, InterruptedException {
        Path keys = folder.resolve(name + ".p12");
        keytool(name, keys, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=ip:127.0.0.1");
        keytool(name, keys, "-exportcert", "-file", certificate(name));
        return new Broker.Identity(keys, OF_STORES);
    }

    private Path trustIn(String name) throws IOException, InterruptedException {
        Path trusted = folder.resolve(name + "-trusted.p12");
        keytool(name, trusted, "-importcert", "-noprompt", "-file", certificate(name));
        return trusted;
    }

    private String certificate(String name) {
        return folder.resolve(name + ".crt").toString();
    }

    private static void keytool(String alias, Path store, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        builder.command().addAll(List.of(command));
        builder.command()
                .addAll(List.of("-alias", alias, "-storetype", "PKCS12", "-storepass", OF_STORES, "-keystore"));
        builder.command().add(store.toString());
        assertThat(builder.inheritIO().start().waitFor()).isZero();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
