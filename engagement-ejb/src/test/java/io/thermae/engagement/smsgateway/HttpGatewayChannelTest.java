package io.thermae.engagement.smsgateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.thermae.engagement.channel.Outcome;
import io.thermae.engagement.message.Accepted;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.sms.SmsChannelContract;
import io.thermae.engagement.sms.SmsProvider;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpGatewayChannelTest extends SmsChannelContract {

    private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    private final HttpGateway provider = new HttpGateway();
    private final Map<String, Object> values = new HashMap<>();
    private volatile boolean isAway;

    HttpGatewayChannelTest() throws IOException {
        server.createContext("/send", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer = "{\"id\": \"abc-1\"}".getBytes(StandardCharsets.UTF_8);
            int status = body.contains("nobody") ? 422 : 200;
            exchange.sendResponseHeaders(isAway ? 503 : status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        values.put(
                "thermae.sms.http.url",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send"));
        values.put("thermae.sms.http.body", "{\"to\":\"{to}\",\"text\":\"{text}\"}");
        values.put("thermae.sms.http.content-type", "application/json");
        values.put("thermae.sms.http.id", "/id");
        values.put("thermae.sms.http.refusals", "400, 422");
        values.put("thermae.sms.http.timeout-seconds", 2);
        values.put("thermae.sms.http.receipts.id", "/id");
        values.put("thermae.sms.http.receipts.status", "/status");
        values.put("thermae.sms.http.receipts.delivered", "delivered");
        values.put("thermae.sms.http.receipts.failed", "failed");
        values.put("thermae.sms.sender", "Thermae");
        provider.line = new GatewayLine();
        provider.config = (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    Object value = values.get(String.valueOf(arguments[0]));
                    return method.getReturnType().equals(Optional.class) ? Optional.ofNullable(value) : value;
                });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Override
    protected SmsProvider provider() {
        return provider;
    }

    @Override
    protected Sms hopeless() {
        return sms("nobody");
    }

    @Override
    protected void goAway() {
        isAway = true;
    }

    @Test
    void who_tells_nothing_is_not_waited_for() {
        assertThat(channel().deliver(ID, message())).isEqualTo(Outcome.Taken.as("abc-1"));
    }

    @Test
    void who_tells_what_becomes_of_messages_is_waited_for() {
        values.put("thermae.sms.http.receipts.secret", "secret");

        assertThat(channel().deliver(ID, message()))
                .isEqualTo(new Outcome.Taken(new Accepted("abc-1", List.of("abc-1"))));
    }

    @Test
    void answers_are_heard_by_who_has_a_secret_and_a_number() {
        values.put("thermae.sms.sender", "1414");
        assertThat(provider.hearsAnswers()).as("nobody may bring them").isFalse();

        values.put("thermae.sms.http.receipts.secret", "secret");
        assertThat(provider.hearsAnswers()).isTrue();

        values.put("thermae.sms.sender", "77010000000");
        assertThat(provider.hearsAnswers()).isTrue();

        values.put("thermae.sms.sender", "Thermae");
        assertThat(provider.hearsAnswers()).as("nobody writes back to a name").isFalse();
    }
}
