package io.thermae.engagement.live;

import io.thermae.engagement.api.LiveNotifications;
import io.thermae.kernel.CrossTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Says from where somebody listens, and leaves him to the node's streams. */
@Stateless
@PermitAll
@CrossTenant("Speaks with who listens after the transaction of his business")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LiveNotificationsBean implements LiveNotifications {

    @Inject
    ReadForStream read;

    @Inject
    LiveStreams streams;

    @Override
    public void listen(Person person, @Nullable Long after, Listener listener) {
        OpenStream stream = new OpenStream(person, listener);
        streams.admit(stream);
        boolean begun = false;
        try {
            ReadForStream.Start start = read.start(person.userId(), after);
            stream.begin(start.position(), start.unread(), System.nanoTime());
            begun = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!begun) {
                streams.dismiss(stream);
            }
        }
    }
}
