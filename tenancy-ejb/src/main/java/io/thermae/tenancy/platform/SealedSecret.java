package io.thermae.tenancy.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Secrets as they lie in a table: AES-GCM (NIST SP 800-38D), bound to whose they are, so that rows cannot be swapped. */
final class SealedSecret {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    SealedSecret(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Under a key of the platform, which is made when it is first asked for. Not within a transaction, which could fail. */
    static SealedSecret under(PlatformSecrets secrets, String keyName) {
        return new SealedSecret(Base64.getDecoder().decode(secrets.getOrMake(keyName, SealedSecret::makeKey)));
    }

    String seal(String owner, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            ByteBuffer all =
                    ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
            return Base64.getEncoder().encodeToString(all.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** @throws IllegalStateException if it was sealed for somebody else, or under another key */
    byte[] open(String owner, String text) {
        byte[] all = Base64.getDecoder().decode(text);
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored secret was not sealed for its owner under this key", e);
        }
    }

    private static String makeKey() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
