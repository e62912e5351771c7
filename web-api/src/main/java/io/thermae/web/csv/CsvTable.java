package io.thermae.web.csv;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.RuleBroken;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table with a line of names. UTF-8, with or without a byte order mark; cells apart by commas, or by semicolons where the
 * names are.
 *
 * @param names of the columns
 * @param rows without empty lines
 */
public record CsvTable(List<String> names, List<Row> rows) {

    /** The most rows. */
    public static final int MOST_ROWS = 10_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * A row.
     *
     * @param number as a spreadsheet counts: the names are row 1
     */
    public record Row(int number, List<String> cells) {}

    /**
     * Reads it.
     *
     * @param type of the body as it was said; null if it was not
     * @throws RuleBroken {@code UNSUPPORTED_MEDIA_TYPE}, {@code MALFORMED_CSV}
     * @throws InvalidInput if a name is there twice, or there are too many rows
     */
    public static CsvTable read(@Nullable MediaType type, byte[] body) {
        requireCsv(type);
        String text = decode(body);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return read(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw malformed();
        }
    }

    private static CsvTable read(CSVParser parser) {
        List<String> names = null;
        List<Row> rows = new ArrayList<>();
        for (CSVRecord line : parser) {
            if (names == null) {
                names = names(line);
            } else if (!isEmpty(line)) {
                if (rows.size() == MOST_ROWS) {
                    throw new InvalidInput(List.of(new FieldViolation("rows", "too_many", Map.of("max", MOST_ROWS))));
                }
                rows.add(new Row(
                        (int) line.getRecordNumber(),
                        line.stream().map(Csv::original).toList()));
            }
        }
        if (names == null) {
            throw malformed();
        }
        return new CsvTable(names, rows);
    }

    private static List<String> names(CSVRecord line) {
        List<String> names = line.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        List<FieldViolation> violations = names.stream()
                .filter(name -> !seen.add(name))
                .map(name -> new FieldViolation(name, "repeated"))
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return names;
    }

    private static boolean isEmpty(CSVRecord line) {
        return line.size() == 1 && line.get(0).isBlank();
    }

    private static void requireCsv(@Nullable MediaType type) {
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (type == null
                || !Csv.TYPE.equalsIgnoreCase(type.getType() + "/" + type.getSubtype())
                || (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name()))) {
            throw new RuleBroken(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    /** Strictly: a byte that is none would become a question mark in somebody's name. */
    private static String decode(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    /** Names hold neither commas nor semicolons. */
    private static char delimiter(String text) {
        String names = text.lines().findFirst().orElse("");
        return names.indexOf(';') >= 0 && names.indexOf(',') < 0 ? ';' : ',';
    }

    private static RuleBroken malformed() {
        return new RuleBroken(ErrorCode.MALFORMED_CSV);
    }
}
