package io.thermae.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;

/**
 * Tells what has become of messages to whoever is bound for it, whoever has sent them (SMPP 3.4, appendix B): again and again until
 * it is taken, as long as this centre runs.
 */
final class TextReceipts implements AutoCloseable {
    /** Telephones whose numbers begin so take nothing. */
    static final String NEVER_REACHED = "7001";

    private static final long SOON_MILLIS = 50;
    private static final long AGAIN_MILLIS = 500;
    private static final byte DELIVERED = 2;
    private static final byte UNDELIVERABLE = 5;

    private final Collection<SMPPServerSession> sessions;
    private final ScheduledExecutorService post = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "message-centre-receipts");
        thread.setDaemon(true);
        return thread;
    });

    private record Owed(String id, String telephone, SubmitSm message) {
        boolean arrived() {
            return !telephone.startsWith(NEVER_REACHED);
        }

        byte[] text() {
            String state = arrived()
                    ? "sub:001 dlvrd:001 submit date:2001010000 done date:2001010000 stat:DELIVRD err:000"
                    : "sub:001 dlvrd:000 submit date:2001010000 done date:2001010000 stat:UNDELIV err:027";
            return ("id:" + id + " " + state + " text:").getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** @param sessions of all that have come, as they come and go */
    TextReceipts(Collection<SMPPServerSession> sessions) {
        this.sessions = sessions;
    }

    /** Owes a receipt of a message, if it asks for one. */
    void owe(String id, SubmitSm message) {
        if (SMSCDeliveryReceipt.SUCCESS_FAILURE.containedIn(message.getRegisteredDelivery())) {
            later(new Owed(id, message.getDestAddress(), message), SOON_MILLIS);
        }
    }

    private void later(Owed owed, long millis) {
        if (!post.isShutdown()) {
            post.schedule(() -> bring(owed), millis, TimeUnit.MILLISECONDS);
        }
    }

    private void bring(Owed owed) {
        Optional<SMPPServerSession> receiver = sessions.stream()
                .filter(session -> session.getSessionState().isReceivable())
                .findAny();
        if (receiver.isEmpty() || !isTaken(receiver.get(), owed)) {
            later(owed, AGAIN_MILLIS);
        }
    }

    private static boolean isTaken(SMPPServerSession receiver, Owed owed) {
        try {
            receiver.deliverShortMessage(
                    null,
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    owed.telephone(),
                    TypeOfNumber.valueOf(owed.message().getSourceAddrTon()),
                    NumberingPlanIndicator.valueOf(owed.message().getSourceAddrNpi()),
                    owed.message().getSourceAddr(),
                    new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    GeneralDataCoding.DEFAULT,
                    owed.text(),
                    new OptionalParameter.Receipted_message_id(owed.id()),
                    new OptionalParameter.Message_state(owed.arrived() ? DELIVERED : UNDELIVERABLE));
            return true;
        } catch (PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException
                | IOException e) {
            // not now; it comes again
            return false;
        }
    }

    @Override
    public void close() {
        post.shutdownNow();
    }
}
