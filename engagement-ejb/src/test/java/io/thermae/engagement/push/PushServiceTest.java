package io.thermae.engagement.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.thermae.engagement.message.RecipientRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PushServiceTest {

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final List<Headers> headers = new ArrayList<>();
    private final List<byte[]> bodies = new ArrayList<>();
    private final PushService service = new PushService();
    private int status = 201;

    PushServiceTest() throws IOException {
        server.createContext("/", exchange -> {
            headers.add(exchange.getRequestHeaders());
            bodies.add(exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().set("Retry-After", "30");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        service.settings = Pushes.settings("localhost", "localhost");
        service.outages = new Outages();
        service.identity = Pushes.IDENTITY;
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void bringsWhatTheBrowserReads() throws RecipientRefused, GeneralSecurityException {
        assertThat(service.bring(Pushes.push(url()))).isTrue();

        assertThat(ReadByBrowser.read(bodies.get(0)))
                .contains("\"title\":\"Booking 7 was made\"", "\"kind\":\"BOOKING_PLACED\"");
        assertThat(headers.get(0).getFirst("Authorization")).isEqualTo("vapid for /push");
        assertThat(headers.get(0).getFirst("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(headers.get(0).getFirst("TTL")).isEqualTo("60");
        assertThat(headers.get(0).getFirst("Urgency")).isEqualTo("high");
    }

    @Test
    void saysWhatHasBecomeOfIt() throws RecipientRefused {
        status = 410;
        assertThat(service.bring(Pushes.push(url()))).isFalse();
        status = 413;
        assertThatThrownBy(() -> service.bring(Pushes.push(url())))
                .isInstanceOfSatisfying(
                        RecipientRefused.class, e -> assertThat(e.reason()).isEqualTo("The push service answered 413"));
        status = 307;
        assertThatThrownBy(() -> service.bring(Pushes.push(url()))).isInstanceOf(RecipientRefused.class);
    }

    @Test
    void leavesAServiceAloneThatWantsToBe() {
        status = 429;
        assertThatThrownBy(() -> service.bring(Pushes.push(url())))
                .isInstanceOf(PushLater.class)
                .hasMessageContaining("429")
                .hasMessageNotContaining("/push");
        status = 201;

        assertThatThrownBy(() -> service.bring(Pushes.push(url()))).isInstanceOf(PushLater.class);

        assertThat(bodies).hasSize(1);
    }

    @Test
    void callsNobodyElse() {
        service.settings = Pushes.settings("localhost", "");
        assertThatThrownBy(() -> service.bring(Pushes.push(url())))
                .isInstanceOfSatisfying(
                        RecipientRefused.class, e -> assertThat(e.reason()).contains("no public address"));

        service.settings = Pushes.settings("push.example", "localhost");
        assertThatThrownBy(() -> service.bring(Pushes.push(url()))).isInstanceOf(RecipientRefused.class);

        assertThat(bodies).isEmpty();
    }

    @Test
    void waitsForNobodyLongerThanItsTimeAndThenTriesNoMore() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            ReadyPush push = Pushes.push("http://localhost:" + silent.getLocalPort() + "/push");
            service.outages.failed("localhost:" + silent.getLocalPort(), Optional.empty());
            service.outages.failed("localhost:" + silent.getLocalPort(), Optional.empty());
            service.outages.failed("localhost:" + silent.getLocalPort(), Optional.empty());

            assertThatThrownBy(() -> service.bring(push))
                    .isInstanceOf(PushLater.class)
                    .hasMessageContaining("TOO_SLOW");
            assertThatThrownBy(() -> service.bring(push))
                    .isInstanceOf(PushLater.class)
                    .hasMessageContaining("left alone");
        }
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/push";
    }
}
