package io.thermae.web.transfer;

import io.thermae.web.csv.Csv;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a list as CSV while it reads it, a bounded number at a time. */
final class CsvExport<T> implements StreamingOutput {

    /** Read and written at once. */
    static final int BATCH = 500;

    private final List<String> names;
    private final Function<@Nullable T, List<T>> pages;
    private final Function<T, List<@Nullable Object>> cells;
    private List<T> batch;

    /**
     * Reads the first ones at once, so that what is wrong is still answered as an error.
     *
     * @param pages gives the next {@link #BATCH} after one; the first ones after null
     */
    CsvExport(List<String> names, Function<@Nullable T, List<T>> pages, Function<T, List<@Nullable Object>> cells) {
        this.names = names;
        this.pages = pages;
        this.cells = cells;
        this.batch = pages.apply(null);
    }

    @Override
    public void write(OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        writer.write(Csv.line(names));
        while (!batch.isEmpty()) {
            for (T each : batch) {
                writer.write(Csv.line(cells.apply(each)));
            }
            writer.flush();
            batch = batch.size() < BATCH ? List.of() : pages.apply(batch.get(batch.size() - 1));
        }
        writer.flush();
    }
}
