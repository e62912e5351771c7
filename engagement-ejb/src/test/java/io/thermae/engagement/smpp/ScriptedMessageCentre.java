package io.thermae.engagement.smpp;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;

/** A message centre that answers submissions as it is told to, and remembers them. */
final class ScriptedMessageCentre implements AutoCloseable {

    static final String PASSWORD = "secret";

    final List<SubmitSm> submitted = new CopyOnWriteArrayList<>();
    final List<BindRequest> bound = new CopyOnWriteArrayList<>();
    volatile int status;

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final SMPPServerSessionListener listener;
    private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();
    private final int port = socket.getLocalPort();
    private final Thread serving;

    ScriptedMessageCentre() throws IOException {
        listener = new SMPPServerSessionListener(port, (ServerConnectionFactory) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServerConnectionFactory.class},
                (proxy, method, arguments) -> new ServerSocketConnection(socket)));
        serving = new Thread(this::serve, "scripted-smpp");
        serving.setDaemon(true);
        serving.start();
    }

    int port() {
        return port;
    }

    private void serve() {
        try {
            while (!socket.isClosed()) {
                SMPPServerSession session = listener.accept();
                sessions.add(session);
                session.setMessageReceiverListener((ServerMessageReceiverListener) Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {ServerMessageReceiverListener.class},
                        (proxy, method, arguments) -> arguments[0] instanceof SubmitSm message ? take(message) : null));
                BindRequest request = session.waitForBind(5_000);
                bound.add(request);
                if (request.getPassword().equals(PASSWORD)) {
                    request.accept("scripted");
                } else {
                    request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                }
            }
        } catch (IOException | TimeoutException | PDUStringException e) {
            // the test is over
        }
    }

    private SubmitSmResult take(SubmitSm message) throws ProcessRequestException, PDUStringException {
        if (status != 0) {
            throw new ProcessRequestException("As it was told", status);
        }
        submitted.add(message);
        return new SubmitSmResult(
                new MessageId("id-" + submitted.size()), OptionalParameters.EMPTY_OPTIONAL_PARAMETERS);
    }

    /** Brings a receipt, or whatever else, to whoever is bound, and returns when that one has taken it. */
    void deliver(DeliverSm message)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        SMPPServerSession receiver = sessions.stream()
                .filter(session -> session.getSessionState().isReceivable())
                .findFirst()
                .orElseThrow();
        receiver.deliverShortMessage(
                null,
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                message.getSourceAddr(),
                TypeOfNumber.ALPHANUMERIC,
                NumberingPlanIndicator.UNKNOWN,
                message.getDestAddress(),
                new ESMClass(message.getEsmClass()),
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(0),
                GeneralDataCoding.DEFAULT,
                message.getShortMessage());
    }

    void hangUp() {
        sessions.forEach(SMPPServerSession::close);
    }

    /** Whoever is in accept when a socket is closed may still accept one, until he has woken. */
    @Override
    public void close() throws IOException, InterruptedException {
        socket.close();
        hangUp();
        serving.join(5_000);
    }
}
