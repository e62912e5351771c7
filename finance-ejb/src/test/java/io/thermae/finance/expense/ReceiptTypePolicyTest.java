package io.thermae.finance.expense;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, is said by its content. */
class ReceiptTypePolicyTest {

    @ParameterizedTest
    @CsvSource({"255044462d312e37, application/pdf", "ffd8ffe000104a46, image/jpeg", "89504e470d0a1a0a00, image/png"})
    void knowsWhatIsKept(String content, String type) {
        assertThat(ReceiptTypePolicy.typeOf(HexFormat.of().parseHex(content))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF", "%PDF-", "<html>%PDF-1.7", "GIF89a", "PNG", "<svg xmlns=''/>", "MZ"})
    void keepsNothingElse(String content) {
        assertThat(ReceiptTypePolicy.typeOf(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }
}
