package io.thermae.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;

/**
 * Sends what somebody writes on a telephone to whoever is bound for it, as telephones do: in the GSM alphabet if that has its letters,
 * else in UCS-2, and in parts with a user data header if it is long.
 */
final class TextAnswers {
    /** Whom it is sent to: whoever is bound. */
    private static final String HERE = "1414";

    private static final int GSM_ALONE = 160;
    private static final int GSM_PART = 153;
    private static final int UCS2_ALONE = 70;
    private static final int UCS2_PART = 67;

    private final Deliveries deliveries;
    private int reference;

    TextAnswers(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** @param number with or without a plus */
    synchronized void send(String number, String text) {
        boolean gsm = GsmLetters.have(text);
        DataCoding coding = gsm ? GeneralDataCoding.DEFAULT : new GeneralDataCoding(Alphabet.ALPHA_UCS2);
        String digits = number.replace("+", "");
        if (text.length() <= (gsm ? GSM_ALONE : UCS2_ALONE)) {
            deliver(digits, coding, GSMSpecificFeature.DEFAULT, octets(text, gsm));
            return;
        }
        reference++;
        int length = gsm ? GSM_PART : UCS2_PART;
        int total = (text.length() + length - 1) / length;
        for (int part = 0; part < total; part++) {
            String piece = text.substring(part * length, Math.min(text.length(), (part + 1) * length));
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(new byte[] {5, 0, 3, (byte) reference, (byte) total, (byte) (part + 1)});
            whole.writeBytes(octets(piece, gsm));
            deliver(digits, coding, GSMSpecificFeature.UDHI, whole.toByteArray());
        }
    }

    private static byte[] octets(String text, boolean gsm) {
        return gsm ? GsmLetters.written(text) : text.getBytes(StandardCharsets.UTF_16BE);
    }

    private void deliver(String digits, DataCoding coding, GSMSpecificFeature feature, byte[] body) {
        deliveries.bring(receiver -> receiver.deliverShortMessage(
                null,
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                digits,
                TypeOfNumber.NETWORK_SPECIFIC,
                NumberingPlanIndicator.UNKNOWN,
                HERE,
                new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, feature),
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(0),
                coding,
                body));
    }
}
