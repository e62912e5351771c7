package io.thermae.engagement.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;

class ShortMessagePropertiesTest {

    @Property
    void plain_letters_travel_as_one_octet_each(
            @ForAll @StringLength(max = 700) @CharRange(from = 'a', to = 'z') @CharRange(from = '{', to = '}')
                    String text,
            @ForAll int reference) {
        ShortMessage message = ShortMessage.of(text, reference);

        assertThat(message.coding()).isEqualTo(GeneralDataCoding.DEFAULT);
        String joined = joined(message, reference, 160, 153, part -> new String(part, StandardCharsets.US_ASCII));
        // the braces and the bar have codes behind an escape
        assertThat(joined.replace("\u001B(", "{").replace("\u001B@", "|").replace("\u001B)", "}"))
                .isEqualTo(text);
    }

    @Property
    void all_other_letters_travel_in_two_octets_and_none_is_cut_in_two(
            @ForAll @StringLength(min = 1, max = 300) @CharRange(from = 'Ѐ', to = 'ӿ') String cyrillic,
            @ForAll int reference) {
        String text = cyrillic.replace(cyrillic.charAt(0) + "", "😀");

        ShortMessage message = ShortMessage.of(text, reference);

        assertThat(message.coding()).isEqualTo(new GeneralDataCoding(Alphabet.ALPHA_UCS2));
        assertThat(joined(message, reference, 140, 134, part -> new String(part, StandardCharsets.UTF_16BE)))
                .isEqualTo(text)
                .doesNotContain("\uFFFD");
    }

    private interface Decoder {
        String text(byte[] part);
    }

    /** The parts put together as a telephone does it. */
    private static String joined(ShortMessage message, int reference, int alone, int part, Decoder decoder) {
        List<byte[]> parts = message.parts();
        if (parts.size() == 1) {
            assertThat(GSMSpecificFeature.UDHI.containedIn(message.form())).isFalse();
            assertThat(parts.get(0).length).isLessThanOrEqualTo(alone);
            return decoder.text(parts.get(0));
        }
        assertThat(GSMSpecificFeature.UDHI.containedIn(message.form())).isTrue();
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            byte[] each = parts.get(i);
            assertThat(Arrays.copyOf(each, 6))
                    .containsExactly(5, 0, 3, (byte) reference, (byte) parts.size(), (byte) (i + 1));
            assertThat(each.length).isLessThanOrEqualTo(part + 6);
            joined.append(decoder.text(Arrays.copyOfRange(each, 6, each.length)));
        }
        return joined.toString();
    }
}
