package io.thermae.it.process;

import io.thermae.it.support.Receiver;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A provider of text messages that is called over HTTP. It can hang: it hears what it is told, and says nothing. */
final class TextGateway implements AutoCloseable {

    private static final String BODY = "{\"id\":\"{id}\",\"to\":\"{to}\",\"text\":\"{text}\"}";

    /** For a call: longer than a test lets it hang on most machines, and shorter than a message is claimed for. */
    static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Receiver receiver = new Receiver();
    private final List<Text> taken = new CopyOnWriteArrayList<>();
    private final List<Text> held = new CopyOnWriteArrayList<>();
    private CountDownLatch hanging = new CountDownLatch(0);

    /**
     * A call.
     *
     * @param id the message's own, by which one that comes again is known
     */
    record Text(String id, String to) {

        private static Text of(Receiver.Call call) {
            JsonObject said = call.json();
            return new Text(said.getString("id"), said.getString("to"));
        }
    }

    TextGateway() {
        goOn();
    }

    /** How the application is told to call it. */
    Map<String, String> environment() {
        return Map.of(
                "THERMAE_SMS_PROVIDER",
                "http",
                "THERMAE_SMS_HTTP_URL",
                receiver.url(),
                "THERMAE_SMS_HTTP_BODY",
                BODY,
                "THERMAE_SMS_HTTP_TIMEOUT_SECONDS",
                String.valueOf(PATIENCE.toSeconds()));
    }

    /** From now on nobody is answered. */
    void hang() {
        CountDownLatch over = new CountDownLatch(1);
        hanging = over;
        held.clear();
        receiver.answers(call -> {
            held.add(Text.of(call));
            over.await();
            return 503;
        });
    }

    /** What was held was not taken, and has to come again; what comes from now on is taken. */
    void goOn() {
        receiver.answers(call -> {
            taken.add(Text.of(call));
            return 204;
        });
        hanging.countDown();
    }

    /** What it has taken so far, in this order. */
    List<Text> taken() {
        return List.copyOf(taken);
    }

    /** What it has heard since it hangs, and not answered. */
    List<Text> held() {
        return List.copyOf(held);
    }

    /** Waits until it has taken a message to a number. */
    void awaitsTaken(String phone) {
        Receiver.patiently("a text message")
                .until(() -> taken.stream().anyMatch(text -> text.to().equals(phone)));
    }

    /** Waits until somebody waits for an answer. */
    void awaitsHeld() {
        Receiver.patiently("a call that is not answered").until(() -> !held.isEmpty());
    }

    @Override
    public void close() {
        hanging.countDown();
        receiver.close();
    }
}
