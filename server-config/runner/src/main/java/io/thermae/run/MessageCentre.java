package io.thermae.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;

/**
 * A message centre (SMPP 3.4) on the loopback interface that sends nothing on: every text message, to whomever, can be read
 * in a file of its number. Anybody may bind as {@value #SYSTEM_ID}. Numbers that begin with +7000, which nobody has,
 * are refused, and those that begin with +7001 are taken and never reached, so that one can see what that leads to. Receipts are sent
 * for who asks for them, and somebody can write on a telephone.
 */
public final class MessageCentre implements AutoCloseable {
    /** As whom the application binds. */
    public static final String SYSTEM_ID = "thermae";

    private static final int BIND_MILLIS = 5_000;

    private final SMPPServerSessionListener listener;
    private final TextFiles files;
    private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();
    private final Deliveries deliveries = new Deliveries(sessions);
    private final TextReceipts receipts = new TextReceipts(deliveries);
    private final TextAnswers answers = new TextAnswers(deliveries);
    private final int port;
    private volatile boolean closing;

    private MessageCentre(SMPPServerSessionListener listener, TextFiles files, int port) {
        this.listener = listener;
        this.files = files;
        this.port = port;
    }

    /**
     * Starts it.
     *
     * @param folder keeps the messages; need not exist
     * @throws StartRefused when it does not start
     */
    public static MessageCentre start(Path folder, int port) {
        try {
            SMPPServerSessionListener listener = new SMPPServerSessionListener(port, new OnLoopback());
            MessageCentre centre = new MessageCentre(listener, new TextFiles(PrivateFiles.folder(folder)), port);
            Thread thread = new Thread(centre::accept, "message-centre");
            thread.setDaemon(true);
            thread.start();
            return centre;
        } catch (IOException e) {
            throw new StartRefused("The message centre does not start: " + e.getMessage() + ".", e);
        }
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The messages to a number, in the order of their arrival, those of earlier runs included. */
    public List<String> messages(String number) {
        return files.of(number);
    }

    /**
     * Writes a text message on a telephone, to the application. It is brought until it is taken, as receipts are.
     *
     * @param number of the telephone in E.164 form, with a plus
     */
    public void answers(String number, String text) {
        answers.send(number, text);
    }

    /** Hangs up, and stops. */
    @Override
    public void close() {
        closing = true;
        deliveries.close();
        try {
            listener.close();
        } catch (IOException e) {
            throw new IllegalStateException("The message centre does not stop", e);
        } finally {
            sessions.forEach(SMPPServerSession::close);
        }
    }

    private void accept() {
        while (!closing) {
            try {
                SMPPServerSession session = listener.accept();
                sessions.add(session);
                session.setMessageReceiverListener(TextReceiver.into(files, receipts));
                Thread thread = new Thread(() -> bind(session), "message-centre-bind");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                // nobody came meanwhile, or it is being closed
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(BIND_MILLIS);
            if (request.getSystemId().equals(SYSTEM_ID)) {
                request.accept(SYSTEM_ID);
            } else {
                request.reject(SMPPConstant.STAT_ESME_RINVSYSID);
            }
        } catch (TimeoutException | PDUStringException | IOException | IllegalStateException e) {
            sessions.remove(session);
            session.close();
        }
    }

    /** Nobody but this machine. */
    private static final class OnLoopback implements ServerConnectionFactory {

        @Override
        public ServerConnection listen(int port) throws IOException {
            return new ServerSocketConnection(new ServerSocket(port, 0, InetAddress.getLoopbackAddress()));
        }

        @Override
        public ServerConnection listen(int port, int timeout) throws IOException {
            ServerConnection connection = listen(port);
            connection.setSoTimeout(timeout);
            return connection;
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) throws IOException {
            return listen(port, timeout);
        }
    }
}
