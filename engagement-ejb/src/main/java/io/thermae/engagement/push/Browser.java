package io.thermae.engagement.push;

import java.net.URI;
import java.util.UUID;

/**
 * Where a browser takes pushes.
 *
 * @param sessionId in which its person was signed in
 * @param endpoint its address at its push service
 * @param p256dh its public key, an uncompressed point of P-256
 * @param auth its secret
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record Browser(UUID id, UUID sessionId, URI endpoint, byte[] p256dh, byte[] auth) {

    /** Whoever knows the rest can push. */
    @Override
    public String toString() {
        return "Browser[" + id + "]";
    }
}
