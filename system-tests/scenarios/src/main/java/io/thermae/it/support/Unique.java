package io.thermae.it.support;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Names that no other test has used, so that all tests can share one server and one database. */
public final class Unique {

    /** Letters and digits that nobody takes for others. */
    private static final String CLEAR = "23456789abcdefghjkpqrstuxyz";

    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(100_000));

    private static final Set<Integer> HASH_CODES = ConcurrentHashMap.newKeySet();

    private Unique() {}

    /** A subdomain that begins with a name, and looks like no other one. */
    public static String subdomain(String name) {
        StringBuilder suffix = new StringBuilder();
        for (int rest = NEXT.incrementAndGet(); rest > 0; rest /= CLEAR.length()) {
            suffix.append(CLEAR.charAt(rest % CLEAR.length()));
        }
        return name + "-" + suffix;
    }

    /** An e-mail address of somebody. GreenMail names a box by the hash code of its address: that is unique too. */
    public static String email(String who) {
        String address;
        do {
            address = who + "." + Integer.toString(NEXT.incrementAndGet(), 36) + "@example.org";
        } while (!HASH_CODES.add(address.hashCode()));
        return address;
    }

    /** A mobile number of Kazakhstan. */
    public static String phone() {
        return "+7701%07d".formatted(1_000_000 + NEXT.incrementAndGet());
    }
}
