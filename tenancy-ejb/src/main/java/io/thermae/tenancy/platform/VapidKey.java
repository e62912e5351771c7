package io.thermae.tenancy.platform;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import io.thermae.kernel.CrossTenant;
import io.thermae.tenancy.api.PlatformReady;
import io.thermae.tenancy.api.PushIdentity;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.ByteBuffer;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The key pair of P-256 by which push services know the platform. It is made at the platform's first start and kept in the
 * database, so that all nodes share it; or given, as tools for VAPID write it, by {@code thermae.push.vapid.public-key} and
 * {@code .private-key}. With another one all subscriptions are worth nothing: browsers are bound to it.
 */
@Singleton
@Startup
@PermitAll
@CrossTenant("The key is the platform's")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class VapidKey implements PushIdentity {

    private static final String SECRET = "vapid-key";
    private static final String PREFIX = "thermae.push.vapid.";

    /** Of a coordinate, and of the private key. */
    private static final int OCTETS = 32;

    private static final byte UNCOMPRESSED = 4;

    /** RFC 8292 takes a day at most. */
    private static final Duration LIFE = Duration.ofHours(12);

    @Inject
    PlatformReady platform;

    @Inject
    PlatformSecrets secrets;

    @Inject
    Config config;

    /** Not the application's clock: push services go by the true one. */
    InstantSource trueTime = InstantSource.system();

    private ECKey key;
    private String contact;

    @PostConstruct
    void load() {
        platform.await();
        Optional<String> given = config.getOptionalValue(PREFIX + "private-key", String.class);
        try {
            key = given.isPresent()
                    ? of(config.getValue(PREFIX + "public-key", String.class), given.get())
                    : ECKey.parse(secrets.getOrMake(SECRET, VapidKey::make));
        } catch (ParseException e) {
            throw new IllegalStateException("The key for push services cannot be read", e);
        }
        contact = config.getOptionalValue("thermae.push.contact", String.class)
                .orElseGet(() -> "mailto:" + config.getValue("thermae.mail.from", String.class));
    }

    /**
     * The pair as tools for VAPID write it, in base64url.
     *
     * @throws IllegalStateException if it is none
     */
    static ECKey of(String publicKey, String privateKey) {
        byte[] point = new Base64URL(publicKey.strip()).decode();
        byte[] secret = new Base64URL(privateKey.strip()).decode();
        if (point.length != 1 + 2 * OCTETS || point[0] != UNCOMPRESSED || secret.length != OCTETS) {
            throw new IllegalStateException(PREFIX + "public-key and " + PREFIX + "private-key are no pair of P-256");
        }
        try {
            return new ECKey.Builder(
                            Curve.P_256,
                            Base64URL.encode(Arrays.copyOfRange(point, 1, 1 + OCTETS)),
                            Base64URL.encode(Arrays.copyOfRange(point, 1 + OCTETS, point.length)))
                    .d(Base64URL.encode(secret))
                    .build();
        } catch (IllegalStateException e) {
            // its message may quote the key
            throw new IllegalStateException(PREFIX + "public-key is no point of P-256");
        }
    }

    private static String make() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform has P-256", e);
        }
    }

    @Override
    public String publicKey() {
        return publicKeyOf(key);
    }

    private static String publicKeyOf(ECKey key) {
        return Base64URL.encode(ByteBuffer.allocate(1 + 2 * OCTETS)
                        .put(UNCOMPRESSED)
                        .put(key.getX().decode())
                        .put(key.getY().decode())
                        .array())
                .toString();
    }

    @Override
    public String authorization(URI endpoint) {
        return authorization(key, endpoint, contact, trueTime);
    }

    static String authorization(ECKey key, URI endpoint, String contact, InstantSource trueTime) {
        JWSObject token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                new Payload(Map.of(
                        "aud",
                        endpoint.getScheme() + "://" + endpoint.getRawAuthority(),
                        "exp",
                        trueTime.instant().plus(LIFE).getEpochSecond(),
                        "sub",
                        contact)));
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("A token for a push service cannot be signed", e);
        }
        return "vapid t=" + token.serialize() + ", k=" + publicKeyOf(key);
    }
}
