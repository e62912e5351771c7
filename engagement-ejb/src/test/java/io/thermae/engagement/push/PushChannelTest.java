package io.thermae.engagement.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.channel.Outcome;
import io.thermae.engagement.channel.QueuedChannel;
import io.thermae.engagement.channel.QueuedChannelContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PushChannelTest extends QueuedChannelContract<ReadyPush> {

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final PushChannel channel = new PushChannel();
    private volatile boolean isAway;

    /** A push service that answers with what the path says. */
    PushChannelTest() throws IOException {
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            int status = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            exchange.sendResponseHeaders(isAway ? 503 : status, -1);
            exchange.close();
        });
        server.start();
        channel.service = new PushService();
        channel.service.settings = Pushes.settings("localhost", "localhost");
        channel.service.outages = new Outages();
        channel.service.identity = Pushes.IDENTITY;
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private ReadyPush push(int status) {
        return Pushes.push("http://localhost:" + server.getAddress().getPort() + "/" + status);
    }

    @Override
    protected QueuedChannel<ReadyPush> channel() {
        return channel;
    }

    @Override
    protected NotificationChannel which() {
        return NotificationChannel.PUSH;
    }

    @Override
    protected ReadyPush message() {
        return push(201);
    }

    @Override
    protected ReadyPush hopeless() {
        return push(413);
    }

    @Override
    protected void goAway() {
        isAway = true;
    }

    @Test
    void whatIsTakenIsKnownByItsOwnId() {
        assertThat(channel.deliver(ID, message())).isEqualTo(Outcome.Taken.as(ID.toString()));
    }

    @Test
    void aSubscriptionThatThereIsNotAnyMoreIsForgotten() {
        assertThat(channel.deliver(ID, push(410)))
                .isEqualTo(
                        new Outcome.Gone(Pushes.SUBSCRIPTION, "The push service knows no such subscription any more"));
    }

    @Test
    void withoutServicesAllIsRefused() {
        channel.service.settings = Pushes.settings(",", "localhost");

        assertThat(channel.deliver(ID, message())).isInstanceOf(Outcome.Refused.class);
    }
}
