package io.thermae.kernel.outside;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;

/**
 * A connection of which the address is judged when it is made, not when a name is looked up before, which may mean something
 * else a moment later; and which is over at a time, however slowly the other side goes on talking.
 */
final class JudgedSocket extends Socket {

    private final Predicate<InetAddress> admitted;
    private final Deadline deadline;

    JudgedSocket(Predicate<InetAddress> admitted, Deadline deadline) {
        // else settings of the machine may send it to a proxy, which then chooses where it goes
        super(Proxy.NO_PROXY);
        this.admitted = admitted;
        this.deadline = deadline;
    }

    /** The address is not one that may be called. */
    static final class NotAdmitted extends IOException {
        private static final long serialVersionUID = 1L;

        NotAdmitted() {
            super("not admitted");
        }
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (!(endpoint instanceof InetSocketAddress to)) {
            throw new NotAdmitted();
        }
        InetAddress address = to.getAddress();
        if (address == null) {
            throw new UnknownHostException("unknown host");
        }
        if (!admitted.test(address)) {
            throw new NotAdmitted();
        }
        int left = deadline.millisLeft();
        super.connect(endpoint, timeout == 0 ? left : Math.min(timeout, left));
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                setSoTimeout(deadline.millisLeft());
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                setSoTimeout(deadline.millisLeft());
                return super.read(bytes, from, length);
            }
        };
    }
}
