package io.thermae.engagement.smpp;

import io.thermae.engagement.message.RecipientRefused;
import java.util.regex.Pattern;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

/**
 * A sender or a recipient, as message centres know them (SMPP 3.4, 5.2.5 and 5.2.6).
 *
 * @param value digits, or the name of a sender
 */
record SmppAddress(TypeOfNumber type, NumberingPlanIndicator plan, String value) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{5,14}");
    private static final Pattern SHORT_CODE = Pattern.compile("[0-9]{3,8}");

    private static final int LONGEST_NAME = 11;

    /** A telephone in E.164 form. */
    static SmppAddress ofNumber(String number) throws RecipientRefused {
        if (!E164.matcher(number).matches()) {
            throw new RecipientRefused("This is not a number that a message can be sent to");
        }
        return international(number);
    }

    /**
     * A number in E.164 form, a short code, or a name.
     *
     * @throws IllegalStateException if it is none of them: the configuration's mistake, not the recipient's
     */
    static SmppAddress ofSender(String sender) {
        if (E164.matcher(sender).matches()) {
            return international(sender);
        }
        if (SHORT_CODE.matcher(sender).matches()) {
            return new SmppAddress(TypeOfNumber.NETWORK_SPECIFIC, NumberingPlanIndicator.UNKNOWN, sender);
        }
        if (sender.length() > LONGEST_NAME) {
            throw new IllegalStateException("thermae.sms.sender is a number, or a name of at most 11 characters");
        }
        return new SmppAddress(TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, sender);
    }

    /** Whether one can write back to a sender: to a number or a short code, and to no name. */
    static boolean canBeAnswered(String sender) {
        return E164.matcher(sender).matches() || SHORT_CODE.matcher(sender).matches();
    }

    private static SmppAddress international(String number) {
        return new SmppAddress(TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, number.substring(1));
    }
}
