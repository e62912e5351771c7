package io.thermae.tenancy.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * The issuers that this node has met: what they say of themselves, kept for an hour, and their keys, kept for five minutes.
 * A token that names a key which is not among them has the keys read again, but not more than twice in half a minute.
 */
@ApplicationScoped
public class Issuers {

    private static final String METADATA = "/.well-known/openid-configuration";
    private static final Duration METADATA_LIFE = Duration.ofHours(1);
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;
    private static final int MOST = 1000;
    private static final long KEYS_LIFE_MILLIS = 300_000;
    private static final long KEYS_WAIT_MILLIS = 8_000;
    private static final long BETWEEN_READINGS_MILLIS = 30_000;

    private final Cache<String, Met> met = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(METADATA_LIFE)
            .build();

    @Inject
    Outgoing outgoing;

    @Inject
    Outages outages;

    /** An issuer and its keys. */
    record Met(IssuerMetadata metadata, JWKSource<SecurityContext> keys) {}

    /** @throws IssuerAway if it does not say who it is */
    Met meet(String issuer) throws IssuerAway {
        Met known = met.getIfPresent(issuer);
        if (known != null) {
            return known;
        }
        URI address = outgoing.policy()
                .issuer(issuer)
                .map(uri -> URI.create(uri.toString().replaceFirst("/$", "") + METADATA))
                .orElseThrow(() -> new IssuerAway("It may not be called"));
        Outgoing.Reply reply = call(issuer, new Outgoing.Call(address, Map.of(), null));
        if (reply.status() != OK) {
            throw new IssuerAway("Its metadata: status " + reply.status());
        }
        IssuerMetadata metadata = IssuerMetadata.read(reply.body(), issuer, outgoing.policy());
        Met introduced = new Met(metadata, keysOf(metadata));
        met.put(issuer, introduced);
        return introduced;
    }

    boolean isFailing(String issuer) {
        return outages.hasFailed(issuer);
    }

    /** Calls an issuer; one that has failed too often is not called. */
    Outgoing.Reply call(String issuer, Outgoing.Call call) throws IssuerAway {
        if (outages.isResting(issuer)) {
            throw new IssuerAway("It has failed too often");
        }
        try {
            Outgoing.Reply reply = outgoing.send(call);
            if (reply.status() >= SERVER_ERROR) {
                outages.failed(issuer);
                throw new IssuerAway("Status " + reply.status());
            }
            outages.answered(issuer);
            return reply;
        } catch (BulkheadException e) {
            // not the issuer's fault
            throw new IssuerAway("Too many issuers are called at once", e);
        } catch (IOException | FaultToleranceException e) {
            outages.failed(issuer);
            throw new IssuerAway(String.valueOf(e.getMessage()), e);
        }
    }

    private JWKSource<SecurityContext> keysOf(IssuerMetadata metadata) throws IssuerAway {
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            metadata.keys().toURL(), url -> readKeys(metadata.issuer(), url))
                    .cache(KEYS_LIFE_MILLIS, KEYS_WAIT_MILLIS)
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN_READINGS_MILLIS)
                    .build();
        } catch (MalformedURLException e) {
            throw new IssuerAway("Its jwks_uri", e);
        }
    }

    private Resource readKeys(String issuer, URL url) throws IOException {
        try {
            Outgoing.Reply reply = call(issuer, new Outgoing.Call(url.toURI(), Map.of(), null));
            if (reply.status() != OK) {
                throw new IOException("Its keys: status " + reply.status());
            }
            return new Resource(reply.body(), "application/json");
        } catch (IssuerAway | URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
