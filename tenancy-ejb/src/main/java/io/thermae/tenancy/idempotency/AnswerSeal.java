package io.thermae.tenancy.idempotency;

import io.thermae.kernel.CrossTenant;
import io.thermae.tenancy.api.PlatformReady;
import io.thermae.tenancy.platform.PlatformSecrets;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
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
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    @Inject
    PlatformReady platform;

    @Inject
    PlatformSecrets secrets;

    private SecretKeySpec secret;

    @PostConstruct
    void load() {
        platform.await();
        byte[] key = Base64.getDecoder().decode(secrets.getOrMake(SECRET, this::makeKey));
        secret = new SecretKeySpec(key, MAC);
    }

    /** The text, for whoever knows the client's key. */
    public byte[] close(String clientKey, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, clientKey, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An answer could not be encrypted", e);
        }
    }

    /** @throws IllegalStateException if it was closed with another key, or damaged */
    public String open(String clientKey, byte[] sealed) {
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer buffer = ByteBuffer.wrap(sealed).get(nonce);
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, clientKey, nonce)
                    .doFinal(sealed, buffer.position(), buffer.remaining());
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A kept answer cannot be read", e);
        }
    }

    private Cipher cipher(int mode, String clientKey, byte[] nonce) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(secret);
        byte[] key = mac.doFinal(clientKey.getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private String makeKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
