package io.thermae.engagement.personal;

import io.thermae.engagement.preference.StoredPreferences;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.DataSubject;
import io.thermae.tenancy.api.PersonalData;
import io.thermae.tenancy.api.PersonalList;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said that he does not want to be told, and when not; and what he was told where he was signed in. All of it
 * is found by the person's own records.
 */
@Stateless
@PermitAll
@TenantTransaction
public class PreferencesDataBean implements PersonalData {

    private static final List<PersonalList> LISTS = List.of(
            new PersonalList(
                    "notificationPreferences",
                    EnumSet.allOf(DataSubject.Kind.class),
                    """
            select u.person_id::text || u.kind || u.channel || u.marketing_kind as position, json_build_object(
                'topic', u.kind, 'kind', nullif(u.marketing_kind, ''), 'channel', u.channel, 'wanted', false,
                'since', u.since) as data
            from engagement.unwanted u join person on u.person_id = any (person.records)
            union all
            select q.person_id::text || ' quiet' as position, json_build_object(
                'quietFrom', q.starts, 'quietUntil', q.ends, 'timeZone', q.time_zone, 'since', q.since) as data
            from engagement.quiet_hours q join person on q.person_id = any (person.records)
            """),
            new PersonalList(
                    "notifications",
                    EnumSet.complementOf(EnumSet.of(DataSubject.Kind.CUSTOMER)),
                    """
            select n.id::text as position, json_build_object(
                'id', n.id, 'kind', n.kind, 'subjectId', n.subject_id, 'number', n.number, 'title', n.title,
                'start', n.starts_at, 'createdAt', n.created_at, 'readAt', n.read_at) as data
            from engagement.notification n join person on n.user_id = any (person.records)
            """));

    @Inject
    Sql sql;

    @Inject
    StoredPreferences stored;

    @Override
    public List<String> lists(DataSubject.Kind kind) {
        return PersonalList.names(LISTS, kind);
    }

    @Override
    public List<PersonalList.Item> read(DataSubject person, String list, @Nullable String after, int limit) {
        return PersonalList.read(LISTS, sql, person, list, after, limit);
    }

    @Override
    public void erase(DataSubject person) {
        UUID[] records = person.records().toArray(UUID[]::new);
        stored.forget(records);
        sql.update("delete from engagement.notification where user_id = any (?)", (Object) records);
        sql.update("delete from engagement.notification_position where user_id = any (?)", (Object) records);
    }
}
