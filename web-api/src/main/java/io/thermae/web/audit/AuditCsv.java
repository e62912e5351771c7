package io.thermae.web.audit;

import io.thermae.tenancy.api.AuditEntries;
import io.thermae.tenancy.api.AuditEntryView;
import io.thermae.web.csv.Csv;
import io.thermae.web.json.Times;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** Writes entries as CSV while it reads them, a bounded number at a time: an audit is longer than memory. */
final class AuditCsv implements StreamingOutput {

    /** Read and written at once. */
    static final int BATCH = 500;

    private static final List<String> NAMES = List.of(
            "id",
            "at",
            "actorId",
            "actorRole",
            "impersonatorId",
            "door",
            "requestId",
            "address",
            "action",
            "entity",
            "entityId",
            "before",
            "after");

    private final AuditEntries entries;
    private final AuditEntries.Filter filter;
    private final ZoneId zone;
    private List<AuditEntryView> batch;

    /** Reads the first entries at once, so that what is wrong is still answered as an error. */
    AuditCsv(AuditEntries entries, AuditEntries.Filter filter, ZoneId zone) {
        this.entries = entries;
        this.filter = filter;
        this.zone = zone;
        this.batch = entries.list(filter);
    }

    @Override
    public void write(OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        writer.write(Csv.line(NAMES));
        while (!batch.isEmpty()) {
            for (AuditEntryView entry : batch) {
                writer.write(line(entry));
            }
            writer.flush();
            batch = batch.size() < filter.limit() ? List.of() : entries.list(filter.from(lastOf(batch)));
        }
        writer.flush();
    }

    private static AuditEntries.Position lastOf(List<AuditEntryView> entries) {
        return AuditEntries.Position.of(entries.get(entries.size() - 1));
    }

    private String line(AuditEntryView entry) {
        return Csv.line(Arrays.asList(
                entry.id(),
                Times.at(entry.at(), zone),
                entry.actorId(),
                entry.actorRole(),
                entry.impersonatorId(),
                entry.door(),
                entry.requestId(),
                entry.address(),
                entry.action(),
                entry.entity(),
                entry.entityId(),
                entry.before(),
                entry.after()));
    }
}
