package io.thermae.engagement.smpp;

import io.thermae.engagement.textanswer.AnswerPolicy;
import io.thermae.engagement.textanswer.NumberPolicy;
import io.thermae.engagement.textanswer.TextAnswer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.TypeOfNumber;

/**
 * Reads what people answer: who it is, and which of the few words that are understood it is. A part of a long message is none of them,
 * whatever stands in it: who needs several parts says more than a word.
 */
final class AnswerReader {

    /** Of the type of a message (SMPP 3.4, 5.2.12); all others than 0 are receipts and acknowledgements. */
    private static final int MESSAGE_TYPE = 0b0011_1100;

    /** Elements of a user data header that say of how many parts a message is (3GPP TS 23.040, 9.2.3.24.1 and .8). */
    private static final int PARTS = 0x00;

    private static final int PARTS_WITH_LONG_REFERENCE = 0x08;

    private AnswerReader() {}

    /** Empty if it is no answer of a telephone, or none that is understood. */
    static Optional<TextAnswer> read(DeliverSm message) {
        if ((message.getEsmClass() & MESSAGE_TYPE) != 0 || isPart(message)) {
            return Optional.empty();
        }
        return number(message).flatMap(number -> body(message)
                .flatMap(body -> text(message.getDataCoding(), body))
                .flatMap(AnswerPolicy::read)
                .map(word -> new TextAnswer(number, word)));
    }

    /** Centres that do not say of which type it is write it with its country, too; from within a country it is nobody's. */
    private static Optional<String> number(DeliverSm message) {
        byte type = message.getSourceAddrTon();
        String address = message.getSourceAddr();
        if (address == null || (type != TypeOfNumber.INTERNATIONAL.value() && type != TypeOfNumber.UNKNOWN.value())) {
            return Optional.empty();
        }
        return NumberPolicy.read(address);
    }

    private static boolean isPart(DeliverSm message) {
        OptionalParameter.Sar_total_segments total =
                message.getOptionalParameter(OptionalParameter.Sar_total_segments.class);
        return total != null && total.getValue() > 1;
    }

    /** What stands behind the header, if there is one; empty if it is a part, or not what it says that it is. */
    private static Optional<byte[]> body(DeliverSm message) {
        byte[] octets = octets(message);
        if (!message.isUdhi()) {
            return Optional.of(octets);
        }
        if (octets.length == 0) {
            return Optional.empty();
        }
        int end = 1 + Byte.toUnsignedInt(octets[0]);
        if (end > octets.length) {
            return Optional.empty();
        }
        for (int at = 1; at + 1 < end; ) {
            int element = Byte.toUnsignedInt(octets[at]);
            int last = at + 1 + Byte.toUnsignedInt(octets[at + 1]);
            if (last >= end || (isOfParts(element) && Byte.toUnsignedInt(octets[last - 1]) > 1)) {
                return Optional.empty();
            }
            at = last + 1;
        }
        return Optional.of(Arrays.copyOfRange(octets, end, octets.length));
    }

    /** In either element how many there are stands before which one it is, which is the last. */
    private static boolean isOfParts(int element) {
        return element == PARTS || element == PARTS_WITH_LONG_REFERENCE;
    }

    private static byte[] octets(DeliverSm message) {
        byte[] octets = message.getShortMessage();
        OptionalParameter.Message_payload longer =
                message.getOptionalParameter(OptionalParameter.Message_payload.class);
        if (longer != null && (octets == null || octets.length == 0)) {
            octets = longer.getValue();
        }
        return octets == null ? new byte[0] : octets;
    }

    /** By its coding (3GPP TS 23.038, 4, and SMPP 3.4, 5.2.19); empty if it is no text. */
    private static Optional<String> text(byte coding, byte[] octets) {
        int group = Byte.toUnsignedInt(coding) >> 4;
        if (group == 0xF) {
            // a message with a class: the alphabet of telephones, unless it is data
            return (coding & 0b100) == 0 ? Optional.of(GsmAlphabet.decode(octets)) : Optional.empty();
        }
        if (group == 1) {
            // the same with more than two alphabets
            return switch (coding & 0b1100) {
                case 0b0000 -> Optional.of(GsmAlphabet.decode(octets));
                case 0b1000 -> Optional.of(new String(octets, StandardCharsets.UTF_16BE));
                default -> Optional.empty();
            };
        }
        return switch (coding) {
            case 0 -> Optional.of(GsmAlphabet.decode(octets));
            case 1 -> Optional.of(new String(octets, StandardCharsets.US_ASCII));
            case 3 -> Optional.of(new String(octets, StandardCharsets.ISO_8859_1));
            case 6 -> Optional.of(new String(octets, Charset.forName("ISO-8859-5")));
            case 8 -> Optional.of(new String(octets, StandardCharsets.UTF_16BE));
            default -> Optional.empty();
        };
    }
}
