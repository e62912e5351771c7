package io.thermae.engagement.personal;

import io.thermae.engagement.push.StoredSubscriptions;
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

/** The browsers in which a person takes pushes: that there are some, and whose push services they are at; the addresses are keys. */
@Stateless
@PermitAll
@TenantTransaction
public class SubscriptionsDataBean implements PersonalData {

    private static final List<PersonalList> LISTS = List.of(
            new PersonalList(
                    "pushSubscriptions",
                    EnumSet.complementOf(EnumSet.of(DataSubject.Kind.CUSTOMER)),
                    """
            select s.id::text as position, json_build_object(
                'id', s.id, 'host', s.host, 'sessionId', s.session_id, 'createdAt', s.created_at) as data
            from engagement.push_subscription s join person on s.user_id = any (person.records)
            """));

    @Inject
    Sql sql;

    @Inject
    StoredSubscriptions stored;

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
        stored.forget(person.records().toArray(UUID[]::new));
    }
}
