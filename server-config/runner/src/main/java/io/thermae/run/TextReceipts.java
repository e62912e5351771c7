package io.thermae.run;

import java.nio.charset.StandardCharsets;
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

/** Tells what has become of messages to whoever is bound for it, whoever has sent them (SMPP 3.4, appendix B). */
final class TextReceipts {
    /** Telephones whose numbers begin so take nothing. */
    static final String NEVER_REACHED = "7001";

    private static final byte DELIVERED = 2;
    private static final byte UNDELIVERABLE = 5;

    private final Deliveries deliveries;

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

    TextReceipts(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Owes a receipt of a message, if it asks for one. */
    void owe(String id, SubmitSm message) {
        if (SMSCDeliveryReceipt.SUCCESS_FAILURE.containedIn(message.getRegisteredDelivery())) {
            deliveries.bring(delivery(new Owed(id, message.getDestAddress(), message)));
        }
    }

    private static Deliveries.Delivery delivery(Owed owed) {
        return receiver -> receiver.deliverShortMessage(
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
    }
}
