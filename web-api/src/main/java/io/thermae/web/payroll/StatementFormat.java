package io.thermae.web.payroll;

import io.thermae.web.csv.Csv;
import io.thermae.web.json.Query;
import io.thermae.web.paper.TablePrinter;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms in which a payroll is handed out. */
enum StatementFormat {
    CSV(Csv.TYPE),
    PDF(TablePrinter.PDF);

    private final MediaType type;

    StatementFormat(String type) {
        this.type = MediaType.valueOf(type);
    }

    /**
     * The form that is wanted.
     *
     * @param value by name; null leaves it to the types
     * @param acceptable the best one first
     */
    static StatementFormat read(Query query, @Nullable String value, List<MediaType> acceptable) {
        StatementFormat read = query.oneOf("format", value == null ? null : value.toUpperCase(Locale.ROOT), values());
        return read != null
                ? read
                : acceptable.stream()
                        .flatMap(each -> Arrays.stream(values()).filter(format -> each.isCompatible(format.type)))
                        .findFirst()
                        .orElse(CSV);
    }
}
