package io.thermae.engagement.smpp;

import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.message.Sms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a message centre: bound when first needed, kept, and made anew after it broke; as transceiver if receipts are
 * asked for, else as transmitter.
 */
final class SmppLink implements AutoCloseable {

    /** So often the centre is asked whether it is still there, when there is nothing else to say. */
    private static final int ENQUIRE_MILLIS = 30_000;

    /** On these threads the library calls with whatever comes, in turn: receipts, and answers to what is submitted. */
    private static final int THREADS = 4;

    /** So many of them may wait until a receipt is kept; answers get past them on the others. */
    private static final int FOR_RECEIPTS = THREADS - 2;

    private final Function<SmppSettings, ReceiptTaker> desk;
    private @Nullable SMPPSession session;
    private @Nullable SmppSettings bound;

    /** @param desk who takes the receipts of a connection */
    SmppLink(Function<SmppSettings, ReceiptTaker> desk) {
        this.desk = desk;
    }

    /**
     * Hands over a message, in as many parts as it needs, and returns the centre's ids of them.
     *
     * @throws RecipientRefused if this message can never be delivered
     * @throws MessageCentreFailed if it is worth trying again
     */
    List<String> submit(SmppSettings settings, UUID id, Sms sms) throws RecipientRefused {
        SmppAddress from = SmppAddress.ofSender(settings.sender());
        SmppAddress to = SmppAddress.ofNumber(sms.recipient());
        // sent again, a message has the same reference: parts that came twice are one on the telephone
        ShortMessage message = ShortMessage.of(sms.text(), id.hashCode());
        SMPPSession open = null;
        try {
            open = session(settings);
            List<String> ids = new ArrayList<>();
            for (byte[] part : message.parts()) {
                ids.add(submit(open, settings, from, to, message, part));
            }
            return ids;
        } catch (NegativeResponseException e) {
            if (SubmitPolicy.isFinal(e.getCommandStatus())) {
                throw new RecipientRefused(
                        "The provider refused the message: " + SubmitPolicy.named(e.getCommandStatus()));
            }
            throw new MessageCentreFailed(id, e);
        } catch (PDUException e) {
            throw new RecipientRefused("This is not a number or not a text that can be sent");
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            drop(open);
            throw new MessageCentreFailed(id, e);
        }
    }

    /** Hangs up without leave; another thread may have a new connection meanwhile, which stays. */
    private synchronized void drop(@Nullable SMPPSession broken) {
        if (broken == null) {
            return;
        }
        if (broken.equals(session)) {
            session = null;
            bound = null;
        }
        broken.close();
    }

    private static String submit(
            SMPPSession open,
            SmppSettings settings,
            SmppAddress from,
            SmppAddress to,
            ShortMessage message,
            byte[] part)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        String id = open.submitShortMessage(
                        null,
                        from.type(),
                        from.plan(),
                        from.value(),
                        to.type(),
                        to.plan(),
                        to.value(),
                        message.form(),
                        (byte) 0,
                        (byte) 1,
                        null,
                        null,
                        registered(settings),
                        (byte) 0,
                        message.coding(),
                        (byte) 0,
                        part)
                .getMessageId();
        return id == null ? "" : id;
    }

    private static RegisteredDelivery registered(SmppSettings settings) {
        return new RegisteredDelivery(
                settings.receipts() ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT);
    }

    /**
     * Binds unless that is done.
     *
     * @return whether it was not done already
     * @throws MessageCentreFailed if it cannot be done now
     */
    boolean listen(SmppSettings settings) {
        try {
            return bind(settings);
        } catch (IOException e) {
            throw new MessageCentreFailed(e);
        }
    }

    private synchronized SMPPSession session(SmppSettings settings) throws IOException {
        bind(settings);
        return Objects.requireNonNull(session);
    }

    private synchronized boolean bind(SmppSettings settings) throws IOException {
        SMPPSession open = session;
        if (open != null && settings.equals(bound) && open.getSessionState().isTransmittable()) {
            return false;
        }
        close();
        SMPPSession fresh = new SMPPSession(new TimedConnections(settings));
        fresh.setEnquireLinkTimer(ENQUIRE_MILLIS);
        fresh.setTransactionTimer(settings.timeoutMillis());
        fresh.setPduProcessorDegree(THREADS);
        fresh.setMessageReceiverListener(new IncomingMessages(desk.apply(settings), new Semaphore(FOR_RECEIPTS)));
        session = fresh;
        bound = settings;
        fresh.connectAndBind(
                settings.host(),
                settings.port(),
                new BindParameter(
                        settings.receipts() ? BindType.BIND_TRX : BindType.BIND_TX,
                        settings.systemId(),
                        settings.password(),
                        null,
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null),
                settings.timeoutMillis());
        return true;
    }

    /** Takes leave of the centre if it still listens; the next message binds anew. */
    @Override
    public synchronized void close() {
        SMPPSession open = session;
        session = null;
        bound = null;
        if (open != null) {
            open.unbindAndClose();
        }
    }
}
