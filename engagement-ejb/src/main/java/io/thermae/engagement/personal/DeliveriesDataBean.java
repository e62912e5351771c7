package io.thermae.engagement.personal;

import io.thermae.engagement.webhook.EraseNews;
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
import org.jspecify.annotations.Nullable;

/**
 * What programs outside were told of a customer's visits, documents, payments and card, found by what it tells of. Of colleagues
 * they are told ids only.
 */
@Stateless
@PermitAll
@TenantTransaction
public class DeliveriesDataBean implements PersonalData {

    private static final List<PersonalList> LISTS = List.of(
            new PersonalList(
                    "webhookDeliveries",
                    EnumSet.of(DataSubject.Kind.CUSTOMER),
                    """
            select d.id::text as position, json_build_object(
                'id', d.id, 'type', d.event_type, 'subjectId', d.subject_id,
                'bookingId', case when d.event_type like 'booking.%' then d.subject_id end, 'host', w.host, 'status', d.status,
                'occurredAt', d.occurred_at, 'deliveredAt', d.delivered_at, 'payload', d.payload::json) as data
            from engagement.webhook_delivery d
            join engagement.webhook w on w.id = d.webhook_id
            join person on d.subject_id = any (person.records)
            """));

    @Inject
    Sql sql;

    @Inject
    EraseNews eraseNews;

    @Override
    public List<String> lists(DataSubject.Kind kind) {
        return PersonalList.names(LISTS, kind);
    }

    @Override
    public List<PersonalList.Item> read(DataSubject person, String list, @Nullable String after, int limit) {
        return PersonalList.read(LISTS, sql, person, list, after, limit);
    }

    /** What was brought is deleted; of what was to be brought the documents stay, without whose they were. */
    @Override
    public void erase(DataSubject person) {
        if (person.kind() == DataSubject.Kind.CUSTOMER) {
            eraseNews.of(person.records());
        }
    }
}
