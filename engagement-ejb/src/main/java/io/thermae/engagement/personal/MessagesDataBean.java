package io.thermae.engagement.personal;

import io.thermae.engagement.message.ShownText;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.DataSubject;
import io.thermae.tenancy.api.PersonalData;
import io.thermae.tenancy.api.PersonalList;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Messages to a person, and those to others that tell of him, by what they are about. Of a customer's card alone it does not
 * follow that a message is his: a family may have one; a code that went to a contact is its owner's. A colleague's are also known by his address; a customer's are not,
 * since he may be a colleague too.
 */
@Stateless
@PermitAll
@TenantTransaction
public class MessagesDataBean implements PersonalData {

    private static final List<PersonalList> LISTS = List.of(
            new PersonalList(
                    "messages",
                    EnumSet.allOf(DataSubject.Kind.class),
                    """
            select m.id::text as position, json_build_object(
                'id', m.id, 'kind', m.kind, 'channel', m.channel, 'recipient', m.recipient, 'language', m.language,
                'sender', m.sender_name, 'subject', coalesce(m.subject, ''), 'text', m.text_body, 'status', m.status,
                'failure', m.failure, 'createdAt', m.created_at, 'sentAt', m.sent_at,
                'deliveredAt', m.delivered_at) as data
            from engagement.message m
            join person on m.id = any (person.records)
                        and (m.addressee_id = any (person.records) or lower(m.recipient) = any (person.contacts))
            """));

    private static final String OF_CUSTOMER =
            """
            select id from engagement.message
            where subject_id = any (?)
               or ((addressee_id = any (?) or kind = 'client-to-verify') and lower(recipient) = any (?))
            """;

    private static final String OF_USER =
            """
            select id from engagement.message
            where subject_id = any (?) or addressee_id = any (?) or lower(recipient) = any (?)
            """;

    @Inject
    Sql sql;

    @Override
    public Set<UUID> recordsOf(DataSubject person) {
        UUID[] records = person.records().toArray(UUID[]::new);
        String[] contacts = person.contacts().toArray(String[]::new);
        return new HashSet<>(
                person.kind() == DataSubject.Kind.CUSTOMER
                        ? sql.query(OF_CUSTOMER, row -> row.getObject(1, UUID.class), records, records, contacts)
                        : sql.query(OF_USER, row -> row.getObject(1, UUID.class), records, records, contacts));
    }

    @Override
    public List<String> lists(DataSubject.Kind kind) {
        return PersonalList.names(LISTS, kind);
    }

    @Override
    public List<PersonalList.Item> read(DataSubject person, String list, @Nullable String after, int limit) {
        return PersonalList.read(LISTS, sql, person, list, after, limit).stream()
                .map(item -> new PersonalList.Item(item.position(), shown(item.json())))
                .toList();
    }

    @Override
    public void erase(DataSubject person) {
        sql.query("select doors.redact_messages(?)", row -> "", (Object)
                person.records().toArray(UUID[]::new));
    }

    private static String shown(String message) {
        try (JsonReader reader = Json.createReader(new StringReader(message))) {
            JsonObject json = reader.readObject();
            return Json.createObjectBuilder(json)
                    .add("subject", ShownText.of(json.getString("kind"), json.getString("subject")))
                    .add("text", ShownText.of(json.getString("kind"), json.getString("text")))
                    .build()
                    .toString();
        }
    }
}
