package io.thermae.engagement.smpp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;

/**
 * A text in the form in which it travels: in the GSM alphabet (3GPP TS 23.038) if that has all its characters, else in
 * UCS-2; in one part, or in several with a user data header that says how they belong together (3GPP TS 23.040, 9.2.3.24.1).
 *
 * @param parts each with its header, if there are several
 */
record ShortMessage(DataCoding coding, ESMClass form, List<byte[]> parts) {

    private static final int GSM_ALONE = 160;
    private static final int GSM_PART = 153;
    private static final int UCS2_ALONE = 140;
    private static final int UCS2_PART = 134;
    private static final int MOST_PARTS = 255;

    /**
     * Writes a text.
     *
     * @param reference tells the parts of one message from those of another; its lowest eight bits count
     * @throws IllegalArgumentException if the text is longer than any message can be
     */
    static ShortMessage of(String text, int reference) {
        Optional<List<byte[]>> gsm = GsmAlphabet.encode(text);
        return gsm.isPresent()
                ? of(GeneralDataCoding.DEFAULT, gsm.get(), GSM_ALONE, GSM_PART, reference)
                : of(new GeneralDataCoding(Alphabet.ALPHA_UCS2), ucs2(text), UCS2_ALONE, UCS2_PART, reference);
    }

    private static ShortMessage of(DataCoding coding, List<byte[]> characters, int alone, int part, int reference) {
        List<byte[]> whole = cut(characters, alone);
        if (whole.size() == 1) {
            return new ShortMessage(coding, form(GSMSpecificFeature.DEFAULT), whole);
        }
        List<byte[]> parts = cut(characters, part);
        if (parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException("A message of " + parts.size() + " parts");
        }
        List<byte[]> headed = new ArrayList<>();
        for (byte[] body : parts) {
            headed.add(join(header(reference, parts.size(), headed.size() + 1), body));
        }
        return new ShortMessage(coding, form(GSMSpecificFeature.UDHI), headed);
    }

    private static ESMClass form(GSMSpecificFeature feature) {
        return new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, feature);
    }

    private static byte[] header(int reference, int total, int number) {
        return new byte[] {5, 0, 3, (byte) reference, (byte) total, (byte) number};
    }

    /** Characters of one or two units, each in one piece. */
    private static List<byte[]> ucs2(String text) {
        return text.codePoints()
                .mapToObj(character -> Character.toString(character).getBytes(StandardCharsets.UTF_16BE))
                .toList();
    }

    /** At least one piece, none longer than the limit, and no character cut in two. */
    private static List<byte[]> cut(List<byte[]> characters, int limit) {
        List<byte[]> pieces = new ArrayList<>();
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        for (byte[] character : characters) {
            if (piece.size() + character.length > limit) {
                pieces.add(piece.toByteArray());
                piece.reset();
            }
            piece.writeBytes(character);
        }
        pieces.add(piece.toByteArray());
        return pieces;
    }

    private static byte[] join(byte[] header, byte[] body) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(header);
        joined.writeBytes(body);
        return joined.toByteArray();
    }
}
