package io.thermae.engagement.smpp;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
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
 * bring it again, and so it is not lost whenever this node dies. What people answer to a text message is read by nobody here.
 */
record IncomingMessages(ReceiptTaker taker) implements MessageReceiverListener {

    private static final Logger LOG = System.getLogger(IncomingMessages.class.getName());

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        Optional<Receipt> receipt = ReceiptReader.read(message);
        if (receipt.isEmpty()) {
            LOG.log(Level.DEBUG, "The message centre has brought what is no receipt");
            return;
        }
        boolean taken;
        try {
            taken = taker.take(receipt.get());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A receipt could not be kept; the message centre is to bring it again", e);
            taken = false;
        }
        if (!taken) {
            throw new ProcessRequestException("Later", SMPPConstant.STAT_ESME_RX_T_APPN);
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
