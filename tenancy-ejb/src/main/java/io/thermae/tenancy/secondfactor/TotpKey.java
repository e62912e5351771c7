package io.thermae.tenancy.secondfactor;

import io.thermae.kernel.CrossTenant;
import io.thermae.tenancy.api.PlatformReady;
import io.thermae.tenancy.platform.PlatformSecrets;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** The platform's key under which secrets of telephones are stored. */
@Singleton
@Startup
@PermitAll
@CrossTenant("The key is the platform's")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class TotpKey {

    private static final String SECRET = "totp-key";
    private static final int KEY_BYTES = 32;

    @Inject
    PlatformReady platform;

    @Inject
    PlatformSecrets secrets;

    private SealedSecret seal;

    @PostConstruct
    void load() {
        platform.await();
        seal = new SealedSecret(Base64.getDecoder().decode(secrets.getOrMake(SECRET, TotpKey::make)));
    }

    public String seal(UUID userId, byte[] secret) {
        return seal.seal(userId.toString(), secret);
    }

    /** @throws IllegalStateException if it was sealed for somebody else, or under another key */
    public byte[] open(UUID userId, String sealed) {
        return seal.open(userId.toString(), sealed);
    }

    private static String make() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
