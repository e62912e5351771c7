package io.thermae.engagement.smpp;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/**
 * What the centre brings. A receipt is answered when what it tells is kept: before, and if that fails, the centre hears that it is to
 * bring it again, and so it is not lost whenever this node dies. Where receipts come faster than they are kept, the rest is to come
 * again, too: answers to what is submitted come on the same threads. What people answer to a text message is read by nobody here.
 *
 * @param room of how many receipts at once it may be waited until they are kept; threads that these do not have are free for answers
 */
record IncomingMessages(ReceiptTaker taker, Semaphore room) implements MessageReceiverListener {

    private static final Logger LOG = System.getLogger(IncomingMessages.class.getName());

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        Optional<Receipt> receipt = ReceiptReader.read(message);
        if (receipt.isEmpty()) {
            LOG.log(Level.DEBUG, "The message centre has brought what is no receipt");
            return;
        }
        if (!isTaken(receipt.get())) {
            throw new ProcessRequestException("Later", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    private boolean isTaken(Receipt receipt) {
        if (!room.tryAcquire()) {
            return false;
        }
        try {
            return taker.take(receipt);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A receipt could not be kept; the message centre is to bring it again", e);
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
