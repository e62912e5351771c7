package io.thermae.tenancy.idempotency;

import io.thermae.kernel.CrossTenant;
import io.thermae.tenancy.api.PlatformReady;
import io.thermae.tenancy.platform.PlatformSecrets;
import io.thermae.tenancy.platform.SealedSecret;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts kept answers, which may hold tokens: AES-256-GCM under a key that is made of the platform's secret and the
 * client's Idempotency-Key, of which only a digest is stored.
 */
@Singleton
@LocalBean
@PermitAll
@CrossTenant("The secret is the platform's")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AnswerSeal {

    private static final String SECRET = "kept-answer-key";
    private static final String MAC = "HmacSHA256";

    /** The key is the client's alone. */
    private static final String NOBODY_ELSE = "";

    @Inject
    PlatformReady platform;

    @Inject
    PlatformSecrets secrets;

    private SecretKeySpec secret;

    @PostConstruct
    void load() {
        platform.await();
        secret = new SecretKeySpec(SealedSecret.key(secrets, SECRET), MAC);
    }

    /** The text, for whoever knows the client's key. */
    public byte[] close(String clientKey, String text) {
        return seal(clientKey).close(NOBODY_ELSE, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException if it was closed with another key, or damaged */
    public String open(String clientKey, byte[] sealed) {
        return new String(seal(clientKey).open(NOBODY_ELSE, sealed), StandardCharsets.UTF_8);
    }

    private SealedSecret seal(String clientKey) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(secret);
            return new SealedSecret(mac.doFinal(clientKey.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + MAC, e);
        }
    }
}
