package io.thermae.engagement.smtp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * Whose certificates are trusted, instead of whom the JVM trusts.
 *
 * @param file certificates in PEM, or a key store (PKCS #12, JKS)
 * @param password of a key store; empty for none
 */
record TrustStore(Path file, Optional<String> password) {

    private static final String PEM = "-----BEGIN CERTIFICATE-----";

    /** Read anew each time: who renews a certificate writes the file, and nothing is started again. */
    SSLSocketFactory sockets() throws IOException, GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private KeyStore authorities() throws IOException, GeneralSecurityException {
        byte[] bytes = Files.readAllBytes(file);
        return isPem(bytes)
                ? ofPem(bytes)
                : KeyStore.getInstance(
                        file.toFile(), password.map(String::toCharArray).orElse(null));
    }

    /** Anywhere in it: certificates often come with lines above them that say whose they are. */
    private static boolean isPem(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(PEM);
    }

    private static KeyStore ofPem(byte[] bytes) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate each :
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes))) {
            store.setCertificateEntry("authority-" + number++, each);
        }
        if (number == 0) {
            throw new CertificateException("There is no certificate in the file");
        }
        return store;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return file.toString();
    }
}
