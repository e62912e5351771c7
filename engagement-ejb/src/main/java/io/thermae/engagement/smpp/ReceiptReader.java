package io.thermae.engagement.smpp;

import io.thermae.engagement.sms.Receipt;
import io.thermae.engagement.sms.Receipt.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jspecify.annotations.Nullable;

/**
 * Reads receipts. The optional parameters say it exactly, where a centre sends them; else the text does, in the form of appendix B
 * of SMPP 3.4, of which centres keep the names of fields and not much more.
 */
final class ReceiptReader {

    private static final int DIGITS = 7;
    private static final int LONGEST_ID = 64;

    private static final Pattern ID = Pattern.compile("\\bid:\\s*([\\x21-\\x7E]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATE = Pattern.compile("\\bstat:\\s*([A-Z]{1,20})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ERROR = Pattern.compile("\\berr:\\s*([0-9A-Z]{1,8})", Pattern.CASE_INSENSITIVE);

    /** What the sender has said is repeated behind it, and may look like anything. */
    private static final Pattern MESSAGE = Pattern.compile("\\btext:", Pattern.CASE_INSENSITIVE);

    /** By how the words of appendix B begin; centres write them out, or cut them. */
    private static final Set<String> FAILED = Set.of("EXPI", "DELE", "UNDE", "REJE");

    private static final String DELIVERED = "DELI";

    private static final List<String> STATES =
            List.of("", "ENROUTE", "DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "ACCEPTD", "UNKNOWN", "REJECTD");

    private ReceiptReader() {}

    /** Empty if it is none: somebody has answered a text message, or it says of nothing what has become of it. */
    static Optional<Receipt> read(DeliverSm message) {
        OptionalParameter.Receipted_message_id exactId =
                message.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        if (exactId == null && !message.isSmscDeliveryReceipt()) {
            return Optional.empty();
        }
        String text = MESSAGE.split(text(message), 2)[0];
        String exactly = exactId == null ? "" : string(exactId);
        String id = exactly.isBlank() ? first(ID, text) : exactly;
        String state = state(message.getOptionalParameter(OptionalParameter.Message_state.class), text);
        if (id == null || id.isBlank() || id.length() > LONGEST_ID || state == null) {
            return Optional.empty();
        }
        String error = first(ERROR, text);
        return Optional.of(new Receipt(
                id,
                outcome(state),
                error == null ? state : state + ", error " + error,
                Stream.of(message.getSourceAddr(), message.getDestAddress())
                        .flatMap(address -> end(address).stream())
                        .toList()));
    }

    private static String text(DeliverSm message) {
        byte[] text = message.getShortMessage();
        OptionalParameter.Message_payload longer =
                message.getOptionalParameter(OptionalParameter.Message_payload.class);
        if (longer != null && (text == null || text.length == 0)) {
            text = longer.getValue();
        }
        return text == null ? "" : new String(text, StandardCharsets.ISO_8859_1);
    }

    /** It should end with an octet of zero, and some centres leave that out: the library drops the last octet, whatever it is. */
    private static String string(OptionalParameter.COctetString exact) {
        byte @Nullable [] octets = exact.getValue();
        if (octets == null) {
            return "";
        }
        int length = octets.length;
        while (length > 0 && octets[length - 1] == 0) {
            length--;
        }
        return new String(octets, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static @Nullable String state(OptionalParameter.@Nullable Message_state exact, String text) {
        int number = exact == null ? 0 : exact.getValue();
        if (number > 0 && number < STATES.size()) {
            return STATES.get(number);
        }
        String word = first(STATE, text);
        return word == null ? null : word.toUpperCase(Locale.ROOT);
    }

    private static Outcome outcome(String state) {
        String start = state.substring(0, Math.min(4, state.length()));
        if (start.equals(DELIVERED)) {
            return Outcome.DELIVERED;
        }
        return FAILED.contains(start) ? Outcome.FAILED : Outcome.OPEN;
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** Names and short codes are no telephones. */
    private static Optional<String> end(@Nullable String address) {
        String digits = address == null ? "" : address.replaceAll("[^0-9]", "");
        return digits.length() < DIGITS ? Optional.empty() : Optional.of(digits.substring(digits.length() - DIGITS));
    }
}
