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
public final class SealedSecret {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    public SealedSecret(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Under a key of the platform, which is made when it is first asked for. Not within a transaction, which could fail. */
    static SealedSecret under(PlatformSecrets secrets, String keyName) {
        return new SealedSecret(key(secrets, keyName));
    }

    /** That key, for whoever makes others of it. */
    public static byte[] key(PlatformSecrets secrets, String keyName) {
        return Base64.getDecoder().decode(secrets.getOrMake(keyName, SealedSecret::makeKey));
    }

    String seal(String owner, byte[] secret) {
        return Base64.getEncoder().encodeToString(close(owner, secret));
    }

    /** @throws IllegalStateException if it was sealed for somebody else, or under another key */
    byte[] open(String owner, String text) {
        return open(owner, Base64.getDecoder().decode(text));
    }

    /**
     * Seals.
     *
     * @param owner whose it is; empty if the key is his alone
     * @return nonce, secret and tag
     */
    public byte[] close(String owner, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** @throws IllegalStateException if it was sealed for somebody else, or under another key */
    public byte[] open(String owner, byte[] all) {
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
