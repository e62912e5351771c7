package io.thermae.tenancy.platform;

import io.thermae.kernel.CrossTenant;
import io.thermae.tenancy.api.PlatformReady;
import io.thermae.tenancy.api.SealedAddresses;
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
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Seals secrets that have to be read again, under keys of the platform: one for each use. */
@Singleton
@Startup
@PermitAll
@CrossTenant("The keys are the platform's")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@LocalBean
public class Seal implements SealedAddresses {

    /** What is sealed. */
    public enum Use {
        /** Secrets of telephones; the owner is the person. */
        TOTP("totp-key"),
        /** Ours at issuers; the owner is the provider. */
        CLIENT_SECRET("client-secret-key"),
        /** Addresses of calendars elsewhere; the owner is what stands for the calendar. */
        CALENDAR_ADDRESS("calendar-address-key"),
        /** Addresses and secrets of programs outside; the owner is what stands for the program. */
        WEBHOOK("webhook-key"),
        /** Where and under which keys browsers take pushes; the owner is the subscription. */
        PUSH_SUBSCRIPTION("push-subscription-key");

        private final String key;

        Use(String key) {
            this.key = key;
        }
    }

    private final Map<Use, SealedSecret> seals = new EnumMap<>(Use.class);

    @Inject
    PlatformReady platform;

    @Inject
    PlatformSecrets secrets;

    @PostConstruct
    void load() {
        platform.await();
        for (Use use : Use.values()) {
            seals.put(use, SealedSecret.under(secrets, use.key));
        }
    }

    public String close(Use use, UUID owner, byte[] secret) {
        return seal(use).seal(owner.toString(), secret);
    }

    /** @throws IllegalStateException if it was sealed for somebody else, or under another key */
    public byte[] open(Use use, UUID owner, String sealed) {
        return seal(use).open(owner.toString(), sealed);
    }

    @Override
    public String close(UUID owner, String address) {
        return close(Use.CALENDAR_ADDRESS, owner, address.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(UUID owner, String sealed) {
        return new String(open(Use.CALENDAR_ADDRESS, owner, sealed), StandardCharsets.UTF_8);
    }

    private SealedSecret seal(Use use) {
        return Objects.requireNonNull(seals.get(use));
    }
}
