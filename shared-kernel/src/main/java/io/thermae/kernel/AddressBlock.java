package io.thermae.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What one client has of addresses: one of IPv4, and of IPv6 a block of 64 bits, in which it can choose freely (RFC 6177). */
public final class AddressBlock {

    private static final Pattern IPV4_AT_THE_END = Pattern.compile(".*?(\\d{1,3}(\\.\\d{1,3}){3})");
    private static final int GROUPS = 8;

    private AddressBlock() {}

    /** The block as text; an address that is none stands for itself. */
    public static String of(String address) {
        String plain = address.replaceFirst("%.*", "").replaceAll("[\\[\\]]", "");
        var mapped = IPV4_AT_THE_END.matcher(plain);
        if (mapped.matches()) {
            return mapped.group(1);
        }
        return plain.contains(":") ? String.join(":", groups(plain).subList(0, GROUPS / 2)) + "::/64" : plain;
    }

    /** All eight groups of an IPv6 address, without leading zeros. */
    private static List<String> groups(String address) {
        String[] halves = address.split("::", 2);
        List<String> groups = new ArrayList<>(split(halves[0]));
        if (halves.length == 2) {
            List<String> tail = split(halves[1]);
            while (groups.size() + tail.size() < GROUPS) {
                groups.add("0");
            }
            groups.addAll(tail);
        }
        while (groups.size() < GROUPS) {
            groups.add("0");
        }
        return groups;
    }

    private static List<String> split(String half) {
        return half.isEmpty()
                ? List.of()
                : Arrays.stream(half.split(":"))
                        .map(group -> group.toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", ""))
                        .toList();
    }
}
