package io.thermae.web.personal;

import io.thermae.tenancy.api.DataSubject;
import io.thermae.tenancy.api.ExportPerson;
import io.thermae.tenancy.api.PersonalList.Item;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Writes an export as one JSON object while it is read, a bounded number of items at a time. */
final class PersonalDataAnswer implements StreamingOutput {

    /** What an export is, for the API's description. */
    static final String DESCRIPTION =
            "One object: `exportedAt`, `person`, and a list for each kind of record, as `customers`, `bookings`, `consents`,"
                    + " `messages`, `sessions`, `audit`. What opens something (passwords, tokens, codes) is not in it, nor is"
                    + " what others have done, beyond that it was done.";

    /** Read and written at once. */
    private static final int BATCH = 500;

    private final ExportPerson exportPerson;
    private final DataSubject person;
    private final Instant now;
    private final List<String> lists;

    private PersonalDataAnswer(ExportPerson exportPerson, DataSubject person, Instant now) {
        this.exportPerson = exportPerson;
        this.person = person;
        this.now = now;
        this.lists = exportPerson.lists(person.kind());
    }

    /** The answer with a person's export, to be saved as a file. */
    static Response of(ExportPerson exportPerson, DataSubject person, Instant now) {
        return Response.ok(new PersonalDataAnswer(exportPerson, person, now))
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @Override
    public void write(OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        // names of ours, an instant and an id: nothing to escape
        writer.write("{\"exportedAt\":\"" + now + "\",\"person\":{\"kind\":\"" + person.kind() + "\",\"id\":\""
                + person.id() + "\"}");
        for (String list : lists) {
            writer.write(",\"" + list + "\":[");
            writeItems(list, writer);
            writer.write("]");
        }
        writer.write("}");
        writer.flush();
    }

    private void writeItems(String list, Writer writer) throws IOException {
        String separator = "";
        List<Item> batch = exportPerson.read(person, list, null, BATCH);
        while (!batch.isEmpty()) {
            for (Item item : batch) {
                writer.write(separator);
                writer.write(item.json());
                separator = ",";
            }
            String last = batch.get(batch.size() - 1).position();
            batch = batch.size() < BATCH ? List.of() : exportPerson.read(person, list, last, BATCH);
        }
    }
}
