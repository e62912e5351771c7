package io.thermae.tenancy.console;

import io.thermae.tenancy.relay.OutboxState;
import io.thermae.tenancy.relay.Relay;
import java.util.List;
import java.util.Map;

/** Shows and steers the relay. */
record Relaying(Relay relay, OutboxState outbox, Notes notes) implements RelayMXBean {

    @Override
    public boolean isPaused() {
        return relay.isPaused();
    }

    @Override
    public boolean isFailing() {
        return relay.isFailing();
    }

    @Override
    public List<String> getHeldQueues() {
        return relay.heldQueues();
    }

    @Override
    public long getUnsent() {
        return outbox.unsent().events();
    }

    @Override
    public long getOldestUnsentSeconds() {
        return outbox.unsent().age().toSeconds();
    }

    @Override
    public void pause() {
        relay.pause();
        notes.changed("relay", Map.of("paused", true));
    }

    @Override
    public void resume() {
        relay.resume();
        notes.changed("relay", Map.of("paused", false));
    }
}
