package io.thermae.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What another reader finds in the file: a spreadsheet is XML in a ZIP (ISO/IEC 29500). */
class SpreadsheetTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Path file;

    SpreadsheetTest(@TempDir Path folder) {
        this.file = folder.resolve("report.xlsx");
    }

    @Test
    void numbersAreNumbersToTheCentAndTextsAreTexts() throws Exception {
        Map<String, String> parts = parts(table(
                "=1+1", new BigDecimal("-1234567890123.45"), new BigDecimal("0.10"), LocalDate.of(2026, 11, 22), null));

        NodeList cells = cells(Objects.requireNonNull(parts.get(SHEET)));
        assertThat(parts.get(SHEET)).doesNotContain("<f>", "<f ");
        assertThat(text(cells, "B2")).isEqualTo("-1234567890123.45");
        assertThat(new BigDecimal(text(cells, "C2"))).isEqualByComparingTo("0.10");
        // days since 30 December 1899
        assertThat(new BigDecimal(text(cells, "D2"))).isEqualByComparingTo("46348");
        assertThat(parts.values()).anySatisfy(part -> assertThat(part).contains("=1+1"));
    }

    @Test
    void noNameBreaksIt() throws Exception {
        for (String name : List.of("<a>&\"'", "\u0000\u0007\u001B", "\uD83D\uDE00", "\uD800", "\uFFFE", "a\nb\t", "")) {
            Map<String, String> parts = parts(table(name, BigDecimal.ONE, BigDecimal.ONE, LocalDate.EPOCH, name));

            for (Map.Entry<String, String> part : parts.entrySet()) {
                assertThat(cells(part.getValue())).as(part.getKey()).isNotNull();
            }
            assertThat(text(cells(Objects.requireNonNull(parts.get(SHEET))), "B2"))
                    .isEqualTo("1");
        }
    }

    private static ReportTable table(@Nullable Object... cells) {
        return new ReportTable(
                "revenue", List.of("name", "net", "tax", "day", "note"), List.of(ReportTable.row(cells)), List.of());
    }

    private Map<String, String> parts(ReportTable table) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        Files.write(file, Spreadsheet.of(table));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static NodeList cells(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("c");
    }

    private static String text(NodeList cells, String reference) {
        for (int i = 0; i < cells.getLength(); i++) {
            if (cells.item(i) instanceof Element cell && cell.getAttribute("r").equals(reference)) {
                return cell.getTextContent();
            }
        }
        throw new AssertionError("No cell " + reference);
    }
}
