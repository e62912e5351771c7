package io.thermae.tenancy.session;

import io.thermae.kernel.CrossTenant;
import io.thermae.tenancy.api.PlatformReady;
import io.thermae.tenancy.api.SecretTokens;
import io.thermae.tenancy.platform.PlatformSecrets;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes and verifies the tokens of links. */
@Singleton
@PermitAll
@CrossTenant("The secret is the platform's; a token's id says whose it is")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LinkTokens implements SecretTokens {

    private static final String SECRET = "link-token-key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    @Inject
    PlatformReady platform;

    @Inject
    PlatformSecrets secrets;

    private SecretKeySpec key;

    @PostConstruct
    void load() {
        platform.await();
        byte[] secret = Base64.getDecoder().decode(secrets.getOrMake(SECRET, LinkTokens::makeKey));
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    @Override
    public String tokenFor(String purpose, UUID id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] token = mac.doFinal((purpose + ':' + id).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public boolean matches(String purpose, UUID id, String token) {
        return MessageDigest.isEqual(
                tokenFor(purpose, id).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static String makeKey() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
