package io.thermae.kernel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are those of the public internet. All others (the registries of special purposes of RFC 6890) may be
 * machines that only the platform reaches, so nobody may have it call them.
 */
public final class AddressPolicy {

    /** An IPv4 block: an address and how many of its first bits count. */
    private record Block(int address, int bits) {

        static Block of(int a, int b, int c, int bits) {
            return new Block((a << 24) | (b << 16) | (c << 8), bits);
        }

        boolean contains(int other) {
            return bits == 0 || (address ^ other) >>> (Integer.SIZE - bits) == 0;
        }
    }

    private static final List<Block> NOT_PUBLIC = List.of(
            Block.of(0, 0, 0, 8),
            Block.of(10, 0, 0, 8),
            Block.of(100, 64, 0, 10),
            Block.of(127, 0, 0, 8),
            Block.of(169, 254, 0, 16),
            Block.of(172, 16, 0, 12),
            Block.of(192, 0, 0, 24),
            Block.of(192, 0, 2, 24),
            Block.of(192, 88, 99, 24),
            Block.of(192, 168, 0, 16),
            Block.of(198, 18, 0, 15),
            Block.of(198, 51, 100, 24),
            Block.of(203, 0, 113, 24),
            // multicast and what is reserved
            Block.of(224, 0, 0, 3));

    private AddressPolicy() {}

    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0);
    }

    private static boolean isPublic4(byte[] bytes, int from) {
        int address = 0;
        for (int i = from; i < from + 4; i++) {
            address = (address << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        int asked = address;
        return NOT_PUBLIC.stream().noneMatch(block -> block.contains(asked));
    }

    /** Of IPv6 only global unicast (2000::/3), without what is documentation, a test, or IPv4 in another dress. */
    private static boolean isPublic6(byte[] bytes) {
        if (startsWith(bytes, 0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0)) {
            // NAT64 (RFC 6052)
            return isPublic4(bytes, 12);
        }
        if (startsWith(bytes, 0x20, 0x02)) {
            // 6to4 (RFC 3056)
            return isPublic4(bytes, 2);
        }
        boolean special = startsWith(bytes, 0x20, 0x01, 0x0D, 0xB8)
                || startsWith(bytes, 0x20, 0x01, 0x00)
                || startsWith(bytes, 0x20, 0x01, 0x01);
        return (bytes[0] & 0xE0) == 0x20 && !special;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        byte[] expected = new byte[prefix.length];
        for (int i = 0; i < prefix.length; i++) {
            expected[i] = (byte) prefix[i];
        }
        return Arrays.equals(bytes, 0, prefix.length, expected, 0, prefix.length);
    }
}
