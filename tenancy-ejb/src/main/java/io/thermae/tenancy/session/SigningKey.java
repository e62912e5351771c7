package io.thermae.tenancy.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.SigningKeySource;
import io.thermae.tenancy.api.PlatformReady;
import io.thermae.tenancy.api.PublicKeys;
import io.thermae.tenancy.platform.PlatformSecrets;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The RSA key with which access tokens are signed (RS256). It is made at the platform's first start and kept in the
 * database, so that all nodes share it; or given as a PKCS #8 PEM file by {@code thermae.jwt.signing-key.file}.
 */
@Singleton
@LocalBean
@Startup
@PermitAll
@CrossTenant("The key is the platform's")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SigningKey implements PublicKeys {

    private static final String SECRET = "jwt-signing-key";
    private static final int BITS = 2048;

    @Inject
    PlatformReady platform;

    @Inject
    PlatformSecrets secrets;

    @Inject
    @ConfigProperty(name = "thermae.jwt.signing-key.file")
    Optional<String> file;

    private RSAKey key;

    @PostConstruct
    void load() {
        platform.await();
        try {
            key = file.isPresent()
                    ? fromFile(Path.of(file.get()))
                    : RSAKey.parse(secrets.getOrMake(SECRET, this::make));
        } catch (IOException | JOSEException | ParseException e) {
            throw new IllegalStateException("The key that signs tokens cannot be read", e);
        }
        SigningKeySource.publish(jwks());
    }

    /** The key pair; for this module only. */
    public RSAKey key() {
        return key;
    }

    @Override
    public String jwks() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    private static RSAKey fromFile(Path pem) throws IOException, JOSEException {
        RSAKey key = JWK.parseFromPEMEncodedObjects(Files.readString(pem)).toRSAKey();
        return new RSAKey.Builder(key)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyID(key.computeThumbprint().toString())
                .build();
    }

    private String make() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform makes RSA keys", e);
        }
    }
}
