package io.thermae.web.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.kernel.DomainException;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are read as spreadsheets write them. */
class CsvTableTest {

    private static final MediaType CSV = new MediaType("text", "csv", "UTF-8");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,note\r\nДана,\"a, \"\"b\"\"\r\nc\"\r\n",
                "name,note\nДана,\"a, \"\"b\"\"\r\nc\"\n",
                "\uFEFFname,note\r\nДана,\"a, \"\"b\"\"\r\nc\"",
                "name;note\r\nДана;\"a, \"\"b\"\"\r\nc\"\r\n",
                "name , note\r\n\r\nДана,\"a, \"\"b\"\"\r\nc\"\r\n\r\n"
            })
    void commas_or_semicolons_and_every_end_of_a_line(String text) {
        CsvTable table = read(text);

        assertThat(table.names()).containsExactly("name", "note");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).cells()).containsExactly("Дана", "a, \"b\"\r\nc");
    }

    @Test
    void rows_are_numbered_as_a_spreadsheet_does() {
        assertThat(read("a\r\n1\r\n\r\n3\r\n").rows())
                .containsExactly(new CsvTable.Row(2, List.of("1")), new CsvTable.Row(4, List.of("3")));
    }

    @Test
    void a_row_of_one_blank_cell_is_an_empty_line_also_in_quotes() {
        assertThat(read("a\r\n\" \n\"\r\n \r\n").rows()).isEmpty();
    }

    @Test
    void an_apostrophe_is_taken_off_where_one_was_put_and_nowhere_else() {
        assertThat(read("a,b,c,d\r\n'+7701,''tis,'tis,'\r\n").rows().get(0).cells())
                .containsExactly("+7701", "'tis", "'tis", "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "a\r\n\"open", "a\r\n\"x\"y\r\n"})
    void what_is_no_table_is_refused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.MALFORMED_CSV));
    }

    @Test
    void bytes_that_are_no_utf8_are_refused() {
        assertThatThrownBy(() -> CsvTable.read(CSV, "name\r\nMüller".getBytes(Charset.forName("ISO-8859-1"))))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.MALFORMED_CSV));
    }

    @ParameterizedTest
    @CsvSource({"application, json, UTF-8", "text, plain, UTF-8", "text, csv, windows-1251", "*, *, UTF-8"})
    void another_type_is_refused(String type, String subtype, String charset) {
        assertThatThrownBy(() -> CsvTable.read(new MediaType(type, subtype, charset), new byte[0]))
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.UNSUPPORTED_MEDIA_TYPE));
    }

    @Test
    void a_name_is_there_once_and_there_are_not_too_many_rows() {
        assertThatThrownBy(() -> read("a,b,a\r\n")).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                        refused.violations().get(0).code())
                .isEqualTo("repeated"));
        assertThat(read("a\r\n" + "1\r\n".repeat(CsvTable.MOST_ROWS)).rows()).hasSize(CsvTable.MOST_ROWS);
        assertThatThrownBy(() -> read("a\r\n" + "1\r\n".repeat(CsvTable.MOST_ROWS + 1)))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                                refused.violations().get(0).code())
                        .isEqualTo("too_many"));
    }

    private static CsvTable read(String text) {
        return CsvTable.read(CSV, text.getBytes(StandardCharsets.UTF_8));
    }
}
