package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's browser that takes pushes, and reads them as RFC 8291 and RFC 8188 say: not with the application's library. */
public final class PushDevice {

    /** Where the tests' push services are, as the application is allowed to call them. */
    public static final String HOST = "localhost";

    private static final int COORDINATE = 32;
    private static final int POINT = 1 + 2 * COORDINATE;
    private static final int SALT = 16;
    private static final int HEADER = SALT + 4 + 1;

    private final String endpoint;
    private final KeyPair keys;
    private final byte[] secret = new byte[16];

    public PushDevice(String endpoint) {
        this.endpoint = endpoint;
        new SecureRandom().nextBytes(secret);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it says of itself. */
    public JsonObject json() {
        return json(base64(point((ECPublicKey) keys.getPublic())), base64(secret));
    }

    /** The same with other keys. */
    public JsonObject json(String p256dh, String auth) {
        return body("endpoint", endpoint, "expirationTime", null, "keys", body("p256dh", p256dh, "auth", auth));
    }

    /** Has a person's notifications pushed to itself. */
    public Answer isSubscribed(Api person) {
        return person.post("/users/me/push-subscriptions", json());
    }

    /** What a push says. */
    public JsonObject reads(byte[] message) {
        try {
            return Body.read(new String(decrypt(message), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It is for another browser", e);
        }
    }

    private byte[] decrypt(byte[] message) throws GeneralSecurityException {
        byte[] salt = Arrays.copyOf(message, SALT);
        int idLength = message[HEADER - 1] & 0xff;
        byte[] sender = Arrays.copyOfRange(message, HEADER, HEADER + idLength);
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(publicKey(sender), true);
        byte[] shared = hmac(
                hmac(secret, agreement.generateSecret()),
                joined(ascii("WebPush: info\0"), point((ECPublicKey) keys.getPublic()), sender, new byte[] {1}));
        byte[] prk = hmac(salt, shared);
        byte[] key = Arrays.copyOf(hmac(prk, joined(ascii("Content-Encoding: aes128gcm\0"), new byte[] {1})), 16);
        byte[] nonce = Arrays.copyOf(hmac(prk, joined(ascii("Content-Encoding: nonce\0"), new byte[] {1})), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] padded = cipher.doFinal(message, HEADER + idLength, message.length - HEADER - idLength);
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        if (padded[end] != 2) {
            throw new GeneralSecurityException("not the last record");
        }
        return Arrays.copyOf(padded, end);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint where = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE)),
                new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, POINT)));
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(where, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static byte[] point(ECPublicKey key) {
        ECPoint point = key.getW();
        return ByteBuffer.allocate(POINT)
                .put((byte) 4)
                .put(coordinate(point.getAffineX()))
                .put(coordinate(point.getAffineY()))
                .array();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] octets = number.toByteArray();
        byte[] all = new byte[COORDINATE];
        int length = Math.min(octets.length, COORDINATE);
        System.arraycopy(octets, octets.length - length, all, COORDINATE - length, length);
        return all;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String base64(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
