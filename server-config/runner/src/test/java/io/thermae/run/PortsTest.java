package io.thermae.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void namesEveryPortThatIsTakenAndItsSetting() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket postgres = new ServerSocket(0, 1, loopback);
                ServerSocket imap = new ServerSocket(0, 1, loopback)) {
            int free = freePort(loopback);
            Ports ports = new Ports(free, postgres.getLocalPort(), free, free, imap.getLocalPort(), free);

            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("Port taken: " + postgres.getLocalPort() + " (thermae.postgres.port), "
                            + imap.getLocalPort() + " (thermae.imap.port). Stop what listens there, or choose another"
                            + " port, as in -Dthermae.postgres.port=<port>.");
        }
    }

    @Test
    void isContentWithFreePorts() throws IOException {
        int free = freePort(InetAddress.getLoopbackAddress());

        assertThat(Ports.isFree(free)).isTrue();
        new Ports(free, free, free, free, free, free).requireFree();
    }

    private static int freePort(InetAddress address) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, address)) {
            return socket.getLocalPort();
        }
    }
}
