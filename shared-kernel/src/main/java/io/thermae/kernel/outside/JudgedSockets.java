package io.thermae.kernel.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;

/** TLS over a {@link JudgedSocket}. */
final class JudgedSockets extends SSLSocketFactory {

    private final SSLSocketFactory tls;
    private final Predicate<InetAddress> admitted;
    private final Deadline deadline;

    JudgedSockets(SSLSocketFactory tls, Predicate<InetAddress> admitted, Deadline deadline) {
        this.tls = tls;
        this.admitted = admitted;
        this.deadline = deadline;
    }

    /** The client of the JDK connects this one, and then has TLS put over it. */
    @Override
    public Socket createSocket() {
        return new JudgedSocket(admitted, deadline);
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        return tls.createSocket(connected, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(connected(new InetSocketAddress(host, port)), host, port, true);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(connected(new InetSocketAddress(host, port)), host.getHostAddress(), port, true);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return createSocket(address, port);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    private Socket connected(InetSocketAddress to) throws IOException {
        Socket socket = createSocket();
        socket.connect(to);
        return socket;
    }
}
