package io.thermae.engagement.smsgateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.message.Sms;
import io.thermae.kernel.Language;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway over HTTP is called as configuration says, and what it answers is understood. */
class HttpGatewayTest {

    private static final UUID ID = new UUID(7, 7);
    private static final String NASTY = "Код \"123\" \\ {to} ${x} & привет 🙂\n\u0001";
    private static final Sms SMS = new Sms("test", ID, "+77011234567", Language.RU, "Aqua", NASTY);
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final List<HttpExchange> calls = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    private int status = 200;
    private String answer = "{\"data\": {\"messageId\": \"abc-1\"}}";

    HttpGatewayTest() throws IOException {
        server.setExecutor(threads);
        server.createContext("/send", exchange -> {
            calls.add(exchange);
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", "/send");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.createContext("/silent", exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private GatewaySettings settings(String path, String template, String type, String id) {
        return new GatewaySettings(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path),
                new RequestBody(template, type),
                Optional.of("Bearer secret"),
                id,
                Set.of(400, 422),
                "Thermae",
                Duration.ofSeconds(2));
    }

    private GatewaySettings json() {
        return settings(
                "/send", "{\"to\":\"{to}\",\"from\":\"{from}\",\"body\":[\"{text}\"]}", JSON, "/data/messageId");
    }

    @Test
    void aMessageIsJsonWhateverStandsInIt() throws Exception {
        assertThat(HttpGateway.submit(json(), ID, SMS)).isEqualTo("abc-1");

        JsonObject sent = Json.createReader(new StringReader(bodies.get(0))).readObject();
        assertThat(sent.getString("to")).isEqualTo("+77011234567");
        assertThat(sent.getString("from")).isEqualTo("Thermae");
        assertThat(sent.getJsonArray("body").getString(0)).isEqualTo(NASTY);
        assertThat(calls.get(0).getRequestHeaders())
                .containsEntry("Authorization", List.of("Bearer secret"))
                .containsEntry("Idempotency-key", List.of(ID.toString()))
                .containsEntry("Content-type", List.of(JSON));
    }

    @Test
    void aMessageIsAFormWhateverStandsInIt() throws Exception {
        HttpGateway.submit(settings("/send", "phone={to}&mes={text}&ref={id}", FORM, ""), ID, SMS);

        String[] fields = bodies.get(0).split("[&=]");
        assertThat(fields).hasSize(6);
        assertThat(URLDecoder.decode(fields[1], StandardCharsets.UTF_8)).isEqualTo("+77011234567");
        assertThat(URLDecoder.decode(fields[3], StandardCharsets.UTF_8)).isEqualTo(NASTY);
        assertThat(fields[5]).isEqualTo(ID.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OK", "[]", "{\"data\":{}}", "{\"data\":{\"messageId\":\" \"}}"})
    void whatTheGatewayHasTakenIsNotSentAgainForAnAnswerThatNobodyUnderstands(String said) throws Exception {
        answer = said;
        assertThat(HttpGateway.submit(json(), ID, SMS)).isEqualTo(ID.toString());
    }

    @Test
    void aNumberIsAnIdToo() throws Exception {
        answer = "{\"data\": {\"messageId\": 17}}";
        assertThat(HttpGateway.submit(json(), ID, SMS)).isEqualTo("17");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void aMessageThatIsRefusedIsNotTriedAgain(int refusal) {
        status = refusal;
        assertThatThrownBy(() -> HttpGateway.submit(json(), ID, SMS)).isInstanceOf(RecipientRefused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 404, 408, 429, 500, 503})
    void whatSpeaksOfTheGatewayIsTriedAgain(int failure) {
        status = failure;
        assertThatThrownBy(() -> HttpGateway.submit(json(), ID, SMS))
                .isInstanceOf(GatewayFailed.class)
                .hasMessageContaining(String.valueOf(failure));
        assertThat(calls).hasSize(1);
    }

    @Test
    void aGatewayThatIsSilentIsGivenUp() {
        GatewaySettings silent = settings("/silent", "{}", JSON, "");
        assertThatThrownBy(() -> HttpGateway.submit(silent, ID, SMS)).hasMessageContaining("TOO_SLOW");
    }

    @Test
    void aNameThatThereIsNotIsToldToTheAdministrator() {
        assertThatThrownBy(() -> new RequestBody("{\"to\":\"{phone}\"}", JSON).of(Map.of("to", "x")))
                .hasMessageContaining("thermae.sms.http.body")
                .hasMessageContaining("{phone}");
        assertThatThrownBy(() -> new RequestBody("{to}", "text/xml").of(Map.of("to", "x")))
                .hasMessageContaining("thermae.sms.http.content-type");
    }
}
