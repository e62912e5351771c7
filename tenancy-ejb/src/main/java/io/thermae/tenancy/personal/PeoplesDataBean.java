package io.thermae.tenancy.personal;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.DataSubject;
import io.thermae.tenancy.api.PersonalData;
import io.thermae.tenancy.api.PersonalList;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts and what they have led to; and the contacts that clients have proved. */
@Stateless
@PermitAll
@TenantTransaction
public class PeoplesDataBean implements PersonalData {

    private static final String OF_CLIENT =
            """
            select id from tenancy.client_verification where contact = any (?)
            union all
            select id from tenancy.client_session where contact = any (?)
            """;

    private static final String OF_USER =
            """
            select id from tenancy.session where user_id = ?
            union all
            select id from tenancy.invitation where user_id = ?
            union all
            select id from tenancy.password_reset where user_id = ?
            union all
            select id from tenancy.email_verification where user_id = ?
            union all
            select id from tenancy.log_in_challenge where user_id = ?
            union all
            select id from tenancy.permission_request where user_id = ?
            union all
            select id from tenancy.external_identity where user_id = ?
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public Set<UUID> recordsOf(DataSubject person) {
        if (person.kind() == DataSubject.Kind.USER) {
            UUID id = person.id();
            return new HashSet<>(sql.query(OF_USER, row -> row.getObject(1, UUID.class), id, id, id, id, id, id, id));
        }
        if (person.kind() == DataSubject.Kind.MASTER) {
            return Set.of();
        }
        String[] contacts = contacts(person);
        return new HashSet<>(sql.query(OF_CLIENT, row -> row.getObject(1, UUID.class), contacts, contacts));
    }

    @Override
    public List<String> lists(DataSubject.Kind kind) {
        return PersonalList.names(PeoplesData.LISTS, kind);
    }

    @Override
    public List<PersonalList.Item> read(DataSubject person, String list, @Nullable String after, int limit) {
        return PersonalList.read(PeoplesData.LISTS, sql, person, list, after, limit);
    }

    @Override
    public void erase(DataSubject person) {
        if (person.kind() == DataSubject.Kind.USER) {
            eraseUser(person.id());
        } else if (person.kind() == DataSubject.Kind.CUSTOMER) {
            sql.update("delete from tenancy.client_session where contact = any (?)", (Object) contacts(person));
            sql.update("delete from tenancy.client_verification where contact = any (?)", (Object) contacts(person));
        }
    }

    /** The address stays one of its own kind, since it is a key. */
    private void eraseUser(UUID id) {
        Instant now = clock.instant();
        sql.update(
                """
                update tenancy.session set device = '***', address = '***', ended_at = coalesce(ended_at, ?)
                where user_id = ?
                """,
                now,
                id);
        sql.update("delete from tenancy.totp where user_id = ?", id);
        sql.update("delete from tenancy.recovery_code where user_id = ?", id);
        sql.update("delete from tenancy.user_permission where user_id = ?", id);
        sql.update("delete from tenancy.external_identity where user_id = ?", id);
        sql.update("update tenancy.email_verification set email = '***' where user_id = ?", id);
        sql.update(
                """
                update tenancy.permission_request set reason = '***', answer = case when answer is null then null else '***' end
                where user_id = ?
                """,
                id);
        sql.update(
                """
                update tenancy.app_user
                set email = 'erased-' || id || '@invalid', first_name = '***', last_name = '***', phone = null,
                    password_hash = null, email_verified_at = null, erased_at = ?, version = version + 1
                where id = ?
                """,
                now,
                id);
    }

    private static String[] contacts(DataSubject person) {
        return person.contacts().toArray(String[]::new);
    }
}
