package io.thermae.web.report;

import io.thermae.web.csv.Csv;
import io.thermae.web.json.Query;
import io.thermae.web.paper.TablePrinter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms in which reports are answered: for programs, for people with spreadsheets, and for people with printers. */
enum ReportFormat {
    JSON(MediaType.APPLICATION_JSON),
    CSV(Csv.TYPE),
    XLSX(ReportFormat.XLSX_TYPE),
    /** On pages: {@link ReportAnswers} has them printed. */
    PDF(TablePrinter.PDF);

    /** What a spreadsheet's file is called (ISO/IEC 29500). */
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String type;

    ReportFormat(String type) {
        this.type = type;
    }

    /**
     * The form that is wanted.
     *
     * @param value by name; null leaves it to the types
     * @param acceptable the best one first
     */
    static ReportFormat read(Query query, @Nullable String value, List<MediaType> acceptable) {
        ReportFormat read = query.oneOf("format", FinanceReportFilter.constant(value), values());
        return read != null
                ? read
                : acceptable.stream().flatMap(ReportFormat::of).findFirst().orElse(JSON);
    }

    private static Stream<ReportFormat> of(MediaType acceptable) {
        return Arrays.stream(values()).filter(format -> acceptable.isCompatible(MediaType.valueOf(format.type)));
    }

    /**
     * The answer in this form: as JSON the whole of it, else the table.
     *
     * @throws IllegalStateException for pages
     */
    Response answer(Object json, ReportTable table) {
        return switch (this) {
            case JSON -> Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
            case CSV ->
                file(csv(table).getBytes(StandardCharsets.UTF_8), type + "; charset=utf-8; header=present", table);
            case XLSX -> file(Spreadsheet.of(table), type, table);
            case PDF -> throw new IllegalStateException("Pages are printed");
        };
    }

    private Response file(byte[] content, String contentType, ReportTable table) {
        String name = table.name() + "." + name().toLowerCase(Locale.ROOT);
        return Response.ok(content)
                .type(contentType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static String csv(ReportTable table) {
        StringBuilder lines = new StringBuilder(Csv.line(table.columns()));
        table.plainRows().forEach(row -> lines.append(Csv.line(row)));
        return lines.toString();
    }
}
