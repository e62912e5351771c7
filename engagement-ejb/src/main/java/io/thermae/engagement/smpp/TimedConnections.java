package io.thermae.engagement.smpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/** Connects in bounded time, and under TLS only to who proves to be the host. */
record TimedConnections(SmppSettings settings) implements ConnectionFactory {

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), settings.timeoutMillis());
            socket.setSoTimeout(settings.timeoutMillis());
            return new SocketConnection(settings.tls() ? secured(socket, host, port) : socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket secured(Socket socket, String host, int port) throws IOException {
        SSLSocket secured =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        // as for web sites (RFC 2818): else any certificate would do for any host
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }
}
