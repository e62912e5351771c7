package io.thermae.web.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that every reader of CSV reads alike, and no spreadsheet computes. */
class CsvTest {

    @Test
    void plain_cells_are_left_as_they_are() {
        assertThat(Csv.line(Arrays.asList(7, "Thai massage", null, "Әйгерім")))
                .isEqualTo("7,Thai massage,,Әйгерім\r\n");
    }

    @Test
    void what_would_end_a_cell_is_quoted() {
        assertThat(Csv.line(List.of("a,b", "say \"yes\"", "two\r\nlines")))
                .isEqualTo("\"a,b\",\"say \"\"yes\"\"\",\"two\r\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7 701", "-abcdefgh", "@SUM(A1)", "\t=1"})
    void a_formula_becomes_a_text(String formula) {
        assertThat(Csv.line(List.of(formula))).isEqualTo("'" + formula + "\r\n");
    }

    @Test
    void a_number_below_zero_is_a_number_and_a_text_of_it_is_a_text() {
        assertThat(Csv.line(List.of(new BigDecimal("-1.50"), "-1.50"))).isEqualTo("-1.50,'-1.50\r\n");
    }

    @Test
    void a_quoted_formula_becomes_a_text_too() {
        assertThat(Csv.line(List.of("=HYPERLINK(\"http://evil\",\"x\")")))
                .isEqualTo("\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\"\r\n");
    }
}
