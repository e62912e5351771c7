package io.thermae.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Held against what the platform itself knows of addresses, and against each other in IPv4's dresses. */
class AddressPolicyPropertiesTest {

    @Property(tries = 5000)
    void whatJavaKnowsToBeSpecialIsNotPublic(@ForAll byte[] seed) throws UnknownHostException {
        InetAddress address = address(seed);
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            assertThat(AddressPolicy.isPublic(address)).as(address.toString()).isFalse();
        }
    }

    @Property(tries = 5000)
    void ipv4IsTheSameInEveryDress(@ForAll byte a, @ForAll byte b, @ForAll byte c, @ForAll byte d)
            throws UnknownHostException {
        boolean plain = AddressPolicy.isPublic(InetAddress.getByAddress(new byte[] {a, b, c, d}));

        byte[] nat64 = {0, 0x64, (byte) 0xFF, (byte) 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, a, b, c, d};
        byte[] sixToFour = {0x20, 2, a, b, c, d, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

        assertThat(AddressPolicy.isPublic(InetAddress.getByAddress(nat64))).isEqualTo(plain);
        assertThat(AddressPolicy.isPublic(InetAddress.getByAddress(sixToFour))).isEqualTo(plain);
    }

    @Example
    void theEdgesOfEachPrivateBlock() throws UnknownHostException {
        for (int b = 0; b < 256; b++) {
            assertThat(AddressPolicy.isPublic(InetAddress.getByAddress(new byte[] {(byte) 172, (byte) b, 0, 1})))
                    .as("172." + b)
                    .isEqualTo(b < 16 || b > 31);
            assertThat(AddressPolicy.isPublic(InetAddress.getByAddress(new byte[] {100, (byte) b, 0, 1})))
                    .as("100." + b)
                    .isEqualTo(b < 64 || b > 127);
        }
    }

    private static InetAddress address(byte[] seed) throws UnknownHostException {
        byte[] bytes = new byte[seed.length % 2 == 0 ? 4 : 16];
        System.arraycopy(seed, 0, bytes, 0, Math.min(seed.length, bytes.length));
        return InetAddress.getByAddress(bytes);
    }
}
