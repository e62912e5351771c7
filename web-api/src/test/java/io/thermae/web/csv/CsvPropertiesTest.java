package io.thermae.web.csv;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read again by a reader that follows RFC 4180 to the letter. */
class CsvPropertiesTest {

    @Property
    void a_line_is_read_as_it_was_written(@ForAll("cells") List<String> cells) {
        assertThat(read(Csv.line(cells)))
                .containsExactly(cells.stream().map(CsvPropertiesTest::harmless).toList());
    }

    @Property
    void what_was_made_harmless_is_read_as_it_was(@ForAll("cells") List<String> cells) {
        byte[] table = (Csv.line(IntStream.range(0, cells.size()).boxed().toList()) + Csv.line(cells))
                .getBytes(StandardCharsets.UTF_8);

        List<CsvTable.Row> rows =
                CsvTable.read(new MediaType("text", "csv"), table).rows();

        // a row of one blank cell is an empty line, also in quotes
        assertThat(rows)
                .isEqualTo(
                        cells.size() == 1 && harmless(cells.get(0)).isBlank()
                                ? List.of()
                                : List.of(new CsvTable.Row(2, List.copyOf(cells))));
    }

    @Property
    void lines_do_not_run_together(@ForAll("cells") List<String> first, @ForAll("cells") List<String> second) {
        assertThat(read(Csv.line(first) + Csv.line(second))).hasSize(2);
    }

    @Provide
    Arbitrary<List<String>> cells() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars('a', ',', '"', '\r', '\n', '\t', ' ', '=', '+', '-', '@', '\'', 'ә')
                .ofMaxLength(8);
        return cell.list().ofMinSize(1).ofMaxSize(5);
    }

    private static String harmless(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r\\n'].*") ? "'" + cell : cell;
    }

    /** The records of a text: cells between commas, or between quotes that are doubled inside; lines end with CR LF. */
    private static List<List<String>> read(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            StringBuilder cell = new StringBuilder();
            if (text.charAt(at) == '"') {
                at++;
                while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
                    at += text.charAt(at) == '"' ? 1 : 0;
                    cell.append(text.charAt(at++));
                }
                at++;
            } else {
                while (text.charAt(at) != ',' && !text.startsWith("\r\n", at)) {
                    assertThat(text.charAt(at)).isNotIn('"', '\r', '\n');
                    cell.append(text.charAt(at++));
                }
            }
            cells.add(cell.toString());
            if (text.charAt(at) == ',') {
                at++;
            } else {
                assertThat(text.substring(at)).startsWith("\r\n");
                at += 2;
                records.add(List.copyOf(cells));
                cells.clear();
            }
        }
        return records;
    }
}
