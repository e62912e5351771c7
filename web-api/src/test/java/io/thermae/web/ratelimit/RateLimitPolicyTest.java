package io.thermae.web.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Role;
import io.thermae.web.ratelimit.RateLimitPolicy.Asker;
import io.thermae.web.ratelimit.RateLimitPolicy.Bucket;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitPolicyTest {

    private static final UUID LIVIA = new UUID(1, 2);

    private final RateLimitPolicy policy = new RateLimitPolicy(100, 300, Map.of(Role.CLIENT, 60L), 20, 5, 10, 15, 900);
    private final Asker visitor = new Asker("203.0.113.7", null, null);

    @Test
    void visitorsAreCountedByAddress() {
        assertThat(policy.bucketOf("GET", "public/business/spa", visitor))
                .isEqualTo(new Bucket("address 203.0.113.7", 100));
    }

    @Test
    void whoIsSignedInIsCountedAsThatPersonWhereverHeIs() {
        assertThat(policy.bucketOf("GET", "bookings", new Asker("203.0.113.7", LIVIA, Role.OWNER)))
                .isEqualTo(policy.bucketOf("POST", "bookings", new Asker("203.0.113.8", LIVIA, Role.OWNER)))
                .isEqualTo(new Bucket("user " + LIVIA, 300));
    }

    @Test
    void aRoleMayHaveALimitOfItsOwn() {
        assertThat(policy.bucketOf("GET", "bookings", new Asker("203.0.113.7", LIVIA, Role.CLIENT))
                        .limit())
                .isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({
        "auth/login, log-in 203.0.113.7, 20",
        "auth/register, registration 203.0.113.7, 5",
        "public/client/verify, verification 203.0.113.7, 10",
        "public/client/verify/confirm, verification 203.0.113.7, 10",
        "auth/invitations/1/accept, verification 203.0.113.7, 10",
        "sms-gateway/receipts, receipts 203.0.113.7, 900",
        "sms-gateway/answers, receipts 203.0.113.7, 900",
    })
    void whereGuessingPaysTheAddressCountsWhoeverAsks(String path, String bucket, long limit) {
        assertThat(policy.bucketOf("POST", path, visitor))
                .isEqualTo(policy.bucketOf("POST", path, new Asker("203.0.113.7", LIVIA, Role.OWNER)))
                .isEqualTo(new Bucket(bucket, limit));
    }

    @Test
    void whoLooksForGiftCardsIsCountedStrictlyAsThatPerson() {
        Asker livia = new Asker("203.0.113.7", LIVIA, Role.OWNER);
        assertThat(policy.bucketOf("POST", "gift-cards/lookup", livia))
                .isEqualTo(new Bucket("gift cards " + LIVIA, 15));
        assertThat(policy.bucketOf("POST", "gift-cards", livia)).isEqualTo(new Bucket("user " + LIVIA, 300));
        assertThat(policy.bucketOf("POST", "gift-cards/lookup", visitor))
                .isEqualTo(new Bucket("address 203.0.113.7", 100));
    }

    @ParameterizedTest
    @CsvSource({"POST, auth/loginx", "GET, auth/register", "POST, public/clients/verify", "POST, ''"})
    void whatOnlyLooksLikeItIsNot(String method, String path) {
        assertThat(policy.bucketOf(method, path, visitor).name()).startsWith("address ");
    }
}
