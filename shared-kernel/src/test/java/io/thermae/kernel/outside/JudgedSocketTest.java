package io.thermae.kernel.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.thermae.kernel.UrlPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With TLS an address is judged when the connection is made, and the machine has to be the one that was meant. */
class JudgedSocketTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @Test
    void anAddressIsJudgedBeforeAnybodyIsCalled() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                JudgedSocket socket = new JudgedSocket(address -> false, in(5))) {
            assertThatExceptionOfType(JudgedSocket.NotAdmitted.class)
                    .isThrownBy(() -> socket.connect(server.getLocalSocketAddress()));
            server.setSoTimeout(50);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
        }
    }

    @Test
    void aNameThatMeansNothingIsNotConnected() throws IOException {
        try (JudgedSocket socket = new JudgedSocket(address -> true, in(5))) {
            assertThatIOException()
                    .isThrownBy(() -> socket.connect(InetSocketAddress.createUnresolved("localhost", 1), 100));
        }
    }

    @Test
    void noProxyThatTheMachineHasChoosesWhereItGoes() throws IOException {
        System.setProperty("socksProxyHost", "127.0.0.1");
        System.setProperty("socksProxyPort", "1");
        // nor is this machine excepted
        System.setProperty("socksNonProxyHosts", "");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                JudgedSocket socket = new JudgedSocket(address -> true, in(5))) {
            socket.connect(server.getLocalSocketAddress());
            assertThat(socket.isConnected()).isTrue();
        } finally {
            System.clearProperty("socksProxyHost");
            System.clearProperty("socksProxyPort");
            System.clearProperty("socksNonProxyHosts");
        }
    }

    @Test
    void whoSaysABitNowAndThenIsNotListenedToForEver() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                JudgedSocket socket = new JudgedSocket(address -> true, in(1))) {
            socket.connect(server.getLocalSocketAddress());
            try (Socket other = server.accept()) {
                other.getOutputStream().write(1);
                InputStream in = socket.getInputStream();
                assertThat(in.read()).isEqualTo(1);
                assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(in::read);
                other.getOutputStream().write(2);
                assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> in.read(new byte[1]));
            }
        }
    }

    @Test
    void withTlsWhatIsThereIsReadFromTheMachineThatWasMeant(@TempDir Path folder) throws Exception {
        SSLContext tls = tlsOf("localhost", folder);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("BEGIN".getBytes());
            exchange.close();
        });
        server.start();
        try {
            String port = ":" + server.getAddress().getPort() + "/";
            assertThat(call(tls.getSocketFactory(), "localhost")
                            .get(URI.create("https://localhost" + port), Map.of(), in(10))
                            .body())
                    .isEqualTo("BEGIN");
            refused(tls.getSocketFactory(), "other", "https://localhost" + port, OutsideFailure.ADDRESS_NOT_ALLOWED);
            // another name than the certificate's, and a certificate of nobody's
            refused(tls.getSocketFactory(), "127.0.0.1", "https://127.0.0.1" + port, OutsideFailure.UNREACHABLE);
            refused(
                    (SSLSocketFactory) SSLSocketFactory.getDefault(),
                    "localhost",
                    "https://localhost" + port,
                    OutsideFailure.UNREACHABLE);
        } finally {
            server.stop(0);
        }
    }

    private static void refused(SSLSocketFactory tls, String privateHost, String address, OutsideFailure failure) {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> call(tls, privateHost).get(URI.create(address), Map.of(), in(10)))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(failure));
    }

    private static OutsideCall call(SSLSocketFactory tls, String privateHost) {
        return new OutsideCall(new UrlPolicy(Set.of(), Set.of(privateHost)), tls, 100);
    }

    private static Deadline in(int seconds) {
        return Deadline.in(Duration.ofSeconds(seconds));
    }

    /** Of a certificate that was signed by itself, which its own clients trust. */
    private static SSLContext tlsOf(String host, Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("own", keys.getCertificate(keys.aliases().nextElement()));
        KeyManagerFactory mine = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        mine.init(keys, PASSWORD);
        TrustManagerFactory theirs = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        theirs.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(mine.getKeyManagers(), theirs.getTrustManagers(), null);
        return tls;
    }
}
