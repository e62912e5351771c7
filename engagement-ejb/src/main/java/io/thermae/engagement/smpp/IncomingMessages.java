package io.thermae.engagement.smpp;

import io.thermae.engagement.sms.Receipt;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/**
 * What the centre brings: receipts, and what people answer. The centre is answered when that is kept, or done: before, and if that
 * fails, it hears that it is to bring it again, and so it is not lost whenever this node dies. Where more comes than is kept, the rest
 * is to come again, too: answers to what is submitted come on the same threads. What is no word that is understood is not looked at
 * any further, and stands in no log.
 *
 * @param room how much of it at once may be waited for; threads that this does not take are free for answers to what is submitted
 */
record IncomingMessages(ReceiptTaker taker, Semaphore room) implements MessageReceiverListener {

    private static final Logger LOG = System.getLogger(IncomingMessages.class.getName());

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        Optional<BooleanSupplier> taking = taking(message);
        if (taking.isEmpty()) {
            LOG.log(
                    Level.DEBUG,
                    "The message centre has brought what is neither a receipt nor an answer that is understood");
            return;
        }
        if (!isTaken(taking.get())) {
            throw new ProcessRequestException("Later", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    private Optional<BooleanSupplier> taking(DeliverSm message) {
        Optional<Receipt> receipt = ReceiptReader.read(message);
        return receipt.isPresent()
                ? Optional.of(() -> taker.take(receipt.get()))
                : AnswerReader.read(message).map(answer -> () -> taker.take(answer));
    }

    private boolean isTaken(BooleanSupplier taking) {
        if (!room.tryAcquire()) {
            return false;
        }
        try {
            return taking.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What came could not be kept; the message centre is to bring it again", e);
            return false;
        } finally {
            room.release();
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // that a telephone can be reached again is the centre's affair
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("Not here", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
