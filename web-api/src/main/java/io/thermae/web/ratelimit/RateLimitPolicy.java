package io.thermae.web.ratelimit;

import io.thermae.kernel.AddressBlock;
import io.thermae.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose requests are counted together. Each request counts once: where guessing pays (signing in, registering, codes and
 * links) strictly and by address, whoever asks; looks for gift cards strictly and by person; else by person where one is signed in, else by address.
 *
 * @param address requests of one address without a sign-in
 * @param user requests of one person
 * @param byRole the same for persons of a role; roles that are missing have {@code user}
 * @param logIn attempts to sign in from one address
 * @param registration registrations from one address
 * @param verification codes and links tried or asked for from one address
 * @param giftCards codes of gift cards that one person looks for
 * @param receipts calls of SMS gateways from one address: they tell of each message of a business by itself, and of each answer
 */
record RateLimitPolicy(
        long address,
        long user,
        Map<Role, Long> byRole,
        long logIn,
        long registration,
        long verification,
        long giftCards,
        long receipts) {

    private static final List<String> LOG_IN = List.of("auth/login", "auth/sso");
    private static final List<String> REGISTRATION = List.of("auth/register");
    private static final String GIFT_CARDS = "gift-cards/lookup";
    private static final List<String> RECEIPTS = List.of("sms-gateway/receipts", "sms-gateway/answers");
    private static final List<String> VERIFICATION = List.of(
            "public/client/verify", "auth/password/forgot", "auth/password/reset", "auth/invitations", "auth/email");

    /**
     * A bucket and how much goes into it.
     *
     * @param name unique among all buckets
     */
    record Bucket(String name, long limit) {}

    /** Who asks: from where, and as whom if he is signed in. */
    record Asker(String address, @Nullable UUID userId, @Nullable Role role) {}

    /**
     * The bucket of a request.
     *
     * @param path as {@link io.thermae.web.gateway.ApiPath} has it
     */
    Bucket bucketOf(String method, String path, Asker asker) {
        String from = AddressBlock.of(asker.address());
        if (method.equals("POST")) {
            if (isUnder(LOG_IN, path)) {
                return new Bucket("log-in " + from, logIn);
            }
            if (isUnder(REGISTRATION, path)) {
                return new Bucket("registration " + from, registration);
            }
            if (isUnder(VERIFICATION, path)) {
                return new Bucket("verification " + from, verification);
            }
            if (isUnder(RECEIPTS, path)) {
                return new Bucket("receipts " + from, receipts);
            }
        }
        Role role = asker.role();
        if (asker.userId() != null && role != null) {
            if (method.equals("POST") && path.equals(GIFT_CARDS)) {
                return new Bucket("gift cards " + asker.userId(), giftCards);
            }
            return new Bucket("user " + asker.userId(), byRole.getOrDefault(role, user));
        }
        return bucketOfAddress(asker.address());
    }

    /** The bucket of who has not proved who he is. */
    Bucket bucketOfAddress(String network) {
        return new Bucket("address " + AddressBlock.of(network), address);
    }

    private static boolean isUnder(List<String> prefixes, String path) {
        return prefixes.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }
}
