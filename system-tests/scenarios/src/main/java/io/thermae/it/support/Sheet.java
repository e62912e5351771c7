package io.thermae.it.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the first sheet of a spreadsheet's file, which is XML in a ZIP (ISO/IEC 29500), with somebody else's eyes. */
public final class Sheet {

    private static final String CELLS = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    private Sheet() {}

    /**
     * The cells of each row, the first one included, as many as that has: a text, or a number without zeros at its end. What is
     * empty is a text of nothing; a formula, a date by its type and an error are none of these, and fail.
     */
    public static List<List<Object>> rows(byte[] file) {
        Map<String, byte[]> parts = parts(file);
        List<String> texts = elements(parts.get(TEXTS), "si").stream()
                .map(Element::getTextContent)
                .toList();
        List<List<Object>> rows = new ArrayList<>();
        for (Element row : elements(parts.get(CELLS), "row")) {
            rows.add(row(row, texts, rows.isEmpty() ? 0 : rows.get(0).size()));
        }
        return rows;
    }

    private static List<Object> row(Element row, List<String> texts, int width) {
        List<Object> cells = new ArrayList<>();
        for (Element cell : elements(row.getElementsByTagName("c"))) {
            fill(cells, column(cell.getAttribute("r")));
            cells.add(value(cell, texts));
        }
        fill(cells, width);
        return cells;
    }

    private static void fill(List<Object> cells, int size) {
        while (cells.size() < size) {
            cells.add("");
        }
    }

    private static Object value(Element cell, List<String> texts) {
        if (cell.getElementsByTagName("f").getLength() > 0) {
            throw new AssertionError("A formula: " + cell.getTextContent());
        }
        return switch (cell.getAttribute("t")) {
            case "s" -> texts.get(Integer.parseInt(cell.getTextContent()));
            case "n" -> new BigDecimal(cell.getTextContent()).stripTrailingZeros();
            default -> throw new AssertionError("A cell of type " + cell.getAttribute("t"));
        };
    }

    /** Counted from nothing: of {@code C2} it is 2. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + (c - 'A' + 1);
            }
        }
        return column - 1;
    }

    /** By the directory at the end of the file, as spreadsheets read it: the sizes before the parts are left open. */
    private static Map<String, byte[]> parts(byte[] file) {
        try {
            Path kept = Files.createTempFile("sheet", ".xlsx");
            try {
                Files.write(kept, file);
                return parts(kept);
            } finally {
                Files.delete(kept);
            }
        } catch (IOException e) {
            throw new AssertionError("No ZIP", e);
        }
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static List<Element> elements(byte @Nullable [] xml, String name) {
        if (xml == null) {
            throw new AssertionError("The file has no part with " + name);
        }
        try {
            return elements(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getElementsByTagName(name));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("No XML", e);
        }
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
