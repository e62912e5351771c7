package io.thermae.kernel.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Others' servers are heard as they answer, and nobody waits for them for long. */
class OutsideCallTest {

    private final OtherServer other = OtherServer.start();

    @AfterEach
    void stop() {
        other.close();
    }

    @Test
    void whatIsThereIsRead() throws NoAnswer {
        OutsideCall.Reply reply = OtherServer.call()
                .get(URI.create(other.address() + "/there"), Map.of("If-None-Match", "\"a\""), OtherServer.soon());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("BEGIN");
        assertThat(reply.header("etag")).contains("\"tag\"");
        assertThat(reply.header("last-modified")).isEmpty();
    }

    @Test
    void aStatusThatIsNoSuccessIsTold() throws NoAnswer {
        OutsideCall.Reply reply =
                OtherServer.call().get(URI.create(other.address() + "/gone"), Map.of(), OtherServer.soon());
        assertThat(reply.status()).isEqualTo(410);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void whatIsBroughtArrivesOnceAndNoRedirectionIsFollowed() throws NoAnswer {
        OutsideCall.Reply reply = post("/taken", "{}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("etag")).contains("\"tag\"");
        assertThat(other.brought()).containsExactly("application/json {}");
        other.forgetCalls();
        assertThat(post("/to?/taken", "{}").status()).isEqualTo(302);
        assertThat(other.calls()).isEqualTo(1);
        // a status after which the JDK's client would ask for a password
        assertThat(post("/closed", "{}").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "204 No Content\r\n\r\n",
                "200 OK\r\nContent-Length: 0\r\n\r\n",
                "410 Gone\r\nContent-Length: 0\r\n\r\n",
                "201 Created\r\nContent-Length: 2\r\n\r\nok",
                "410 Gone\r\nContent-Length: 2\r\n\r\nno",
                "200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"
            })
    void noCallGoesOverTheConnectionOfAnother(String answer) throws IOException, NoAnswer {
        try (StubbornServer stubborn = new StubbornServer("HTTP/1.1 " + answer)) {
            for (int i = 0; i < 5; i++) {
                OtherServer.call().post(stubborn.address(), Map.of(), new byte[] {'x'}, OtherServer.soon());
                OtherServer.call().ask(stubborn.address(), Map.of(), new byte[] {'x'}, OtherServer.soon());
                OtherServer.call().get(stubborn.address(), Map.of(), OtherServer.soon());
            }
            assertThat(stubborn.answers()).isEqualTo(15);
            assertThat(stubborn.connections()).isEqualTo(15);
        }
    }

    @Test
    void whoDoesNotAnswerIsLeftAlone() {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> post("/silent", "{}"))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(OutsideFailure.TOO_SLOW));
    }

    @Test
    void whoHangsUpIsNotCalledAgain() throws IOException {
        AtomicInteger accepted = new AtomicInteger();
        try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            other.alongside(() -> {
                while (!rude.isClosed()) {
                    try (Socket caller = rude.accept()) {
                        accepted.incrementAndGet();
                        caller.getInputStream().read(new byte[OtherServer.LONGEST]);
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            assertThatExceptionOfType(NoAnswer.class)
                    .isThrownBy(() -> OtherServer.call()
                            .post(
                                    URI.create("http://localhost:" + rude.getLocalPort() + "/"),
                                    Map.of(),
                                    new byte[1],
                                    OtherServer.soon()))
                    .satisfies(e -> assertThat(e.failure()).isEqualTo(OutsideFailure.UNREACHABLE));
            assertThat(accepted).hasValue(1);
        }
    }

    @Test
    void whatIsTooLargeIsRefusedWhetherItIsAnnouncedOrNot() {
        OtherServer.refused(other.address() + "/large", "TOO_LARGE");
        OtherServer.refused(other.address() + "/endless?fast", "TOO_LARGE");
    }

    @Test
    void whoTakesTooLongIsLeftAlone() {
        OtherServer.refused(other.address() + "/silent", "TOO_SLOW");
        OtherServer.refused(other.address() + "/endless", "TOO_SLOW");
    }

    @Test
    void whoIsNotThereIsNotReached() {
        other.close();
        OtherServer.refused(other.address() + "/there", "UNREACHABLE");
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() ->
                        OtherServer.call().get(URI.create("https://nobody.invalid/"), Map.of(), OtherServer.soon()))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(OutsideFailure.HOST_UNKNOWN));
    }

    private OutsideCall.Reply post(String path, String body) throws NoAnswer {
        return OtherServer.call()
                .post(
                        URI.create(other.address() + path),
                        Map.of("Content-Type", "application/json"),
                        body.getBytes(StandardCharsets.UTF_8),
                        OtherServer.soon());
    }
}
