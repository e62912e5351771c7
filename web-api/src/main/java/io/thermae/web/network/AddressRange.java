package io.thermae.web.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of network addresses in CIDR notation (RFC 4632, RFC 4291): {@code 10.0.0.0/8}, {@code fd00::/8}. Addresses are
 * literals: no name is ever looked up.
 *
 * @param network its first address; the bits beyond the prefix do not count
 * @param prefix how many leading bits are the same in all of the range
 */
record AddressRange(InetAddress network, int prefix) {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");

    /**
     * Reads a range; an address alone is the range of that address.
     *
     * @throws IllegalArgumentException if it is none
     */
    static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", -1);
        InetAddress network = address(parts[0]).orElseThrow(() -> notARange(text));
        int bits = network.getAddress().length * Byte.SIZE;
        if (parts.length == 1) {
            return new AddressRange(network, bits);
        }
        if (parts.length > 2 || !PREFIX.matcher(parts[1]).matches() || Integer.parseInt(parts[1]) > bits) {
            throw notARange(text);
        }
        return new AddressRange(network, Integer.parseInt(parts[1]));
    }

    /** The address that a literal names; empty if it is none. An IPv4 address in IPv6's clothes is the IPv4 address. */
    static Optional<InetAddress> address(String literal) {
        if (!IPV4.matcher(literal).matches() && !IPV6.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] mine = network.getAddress();
        byte[] its = address.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((mine[bit / Byte.SIZE] & mask) != (its[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException notARange(String text) {
        return new IllegalArgumentException("Not an address or a CIDR range: " + text);
    }
}
