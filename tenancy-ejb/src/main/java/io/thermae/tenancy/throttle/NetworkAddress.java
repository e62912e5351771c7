package io.thermae.tenancy.throttle;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The part of an address that one household or office has for itself: all of IPv4, the first 64 bits of IPv6 (RFC 6177). */
final class NetworkAddress {

    private static final int PREFIX_BYTES = 8;

    private NetworkAddress() {}

    /** @param literal as a socket gives it; never a name, which would be looked up */
    static String of(String literal) {
        if (literal.indexOf(':') < 0) {
            return literal;
        }
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            return bytes.length <= PREFIX_BYTES
                    ? literal
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, PREFIX_BYTES));
        } catch (UnknownHostException e) {
            return literal;
        }
    }
}
