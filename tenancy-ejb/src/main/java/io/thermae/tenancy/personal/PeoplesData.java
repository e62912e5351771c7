package io.thermae.tenancy.personal;

import static io.thermae.tenancy.api.DataSubject.Kind.CUSTOMER;
import static io.thermae.tenancy.api.DataSubject.Kind.USER;

import io.thermae.tenancy.api.DataSubject;
import io.thermae.tenancy.api.PersonalList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The lists of this module. Of the audit those entries that are about the person, with what they say, and those of what he
 * has done himself, without: that is about others.
 */
final class PeoplesData {

    private static final String POSITION_IN_AUDIT =
            "to_char(a.at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') || lpad(a.id::text, 20, '0') as position,";

    static final List<PersonalList> LISTS = List.of(
            new PersonalList(
                    "profile",
                    Set.of(USER),
                    """
                    select u.id::text as position, json_build_object(
                        'id', u.id, 'email', u.email, 'emailVerifiedAt', u.email_verified_at, 'firstName', u.first_name,
                        'lastName', u.last_name, 'phone', u.phone, 'role', u.role, 'status', u.status,
                        'language', u.language, 'timeZone', u.time_zone, 'createdAt', u.created_at,
                        'hasPassword', u.password_hash is not null,
                        'secondFactorSince', (select t.confirmed_at from tenancy.totp t where t.user_id = u.id),
                        'recoveryCodes', (select count(*) from tenancy.recovery_code r where r.user_id = u.id),
                        'branchIds', array(select b.branch_id from tenancy.user_branch b where b.user_id = u.id)) as data
                    from tenancy.app_user u join person on u.id = person.id
                    """),
            new PersonalList(
                    "sessions",
                    Set.of(USER),
                    """
                    select s.id::text as position, json_build_object(
                        'id', s.id, 'device', s.device, 'address', s.address, 'createdAt', s.created_at,
                        'lastUsedAt', s.last_used_at, 'endedAt', s.ended_at,
                        'inYourNameBecause', (select i.reason from tenancy.impersonation i where i.id = s.id)) as data
                    from tenancy.session s join person on s.user_id = person.id
                    """),
            new PersonalList(
                    "identities",
                    Set.of(USER),
                    """
                    select e.id::text as position, json_build_object(
                        'id', e.id, 'issuer', e.issuer, 'subject', e.subject, 'linkedAt', e.linked_at,
                        'lastUsedAt', e.last_used_at) as data
                    from tenancy.external_identity e join person on e.user_id = person.id
                    """),
            new PersonalList(
                    "emailAddresses",
                    Set.of(USER),
                    """
                    select v.id::text as position, json_build_object(
                        'email', v.email, 'expiresAt', v.expires_at, 'verifiedAt', v.used_at) as data
                    from tenancy.email_verification v join person on v.user_id = person.id
                    """),
            new PersonalList(
                    "permissions",
                    Set.of(USER),
                    """
                    select p.permission as position, json_build_object(
                        'permission', p.permission, 'granted', p.granted, 'until', p.until) as data
                    from tenancy.user_permission p join person on p.user_id = person.id
                    """),
            new PersonalList(
                    "permissionRequests",
                    Set.of(USER),
                    """
                    select r.id::text as position, json_build_object(
                        'id', r.id, 'permission', r.permission, 'reason', r.reason, 'status', r.status,
                        'createdAt', r.created_at, 'decidedAt', r.decided_at, 'answer', r.answer, 'until', r.until) as data
                    from tenancy.permission_request r join person on r.user_id = person.id
                    """),
            new PersonalList(
                    "invitationsAndLinks",
                    Set.of(USER),
                    """
                    select l.id::text as position, json_build_object(
                        'kind', l.kind, 'expiresAt', l.expires_at, 'usedAt', l.used_at) as data
                    from (select id, user_id, 'INVITATION' as kind, expires_at, accepted_at as used_at
                          from tenancy.invitation
                          union all
                          select id, user_id, 'PASSWORD_RESET', expires_at, used_at from tenancy.password_reset
                          union all
                          select id, user_id, 'LOG_IN', expires_at, used_at from tenancy.log_in_challenge) l
                    join person on l.user_id = person.id
                    """),
            new PersonalList(
                    "verifications",
                    Set.of(CUSTOMER),
                    """
                    select v.id::text as position, json_build_object(
                        'channel', v.channel, 'contact', v.contact, 'tries', v.tries, 'expiresAt', v.expires_at,
                        'usedAt', v.used_at) as data
                    from tenancy.client_verification v join person on v.contact = any (person.contacts)
                    """),
            new PersonalList(
                    "sessions",
                    Set.of(CUSTOMER),
                    """
                    select s.id::text as position, json_build_object(
                        'channel', s.channel, 'contact', s.contact, 'device', s.device, 'address', s.address,
                        'createdAt', s.created_at, 'endedAt', s.ended_at,
                        'expiresAt', s.expires_at) as data
                    from tenancy.client_session s join person on s.contact = any (person.contacts)
                    """),
            new PersonalList(
                    "audit",
                    EnumSet.allOf(DataSubject.Kind.class),
                    "select " + POSITION_IN_AUDIT
                            + """
                             json_build_object(
                                'at', a.at, 'action', a.action, 'entity', a.entity, 'entityId', a.entity_id,
                                'byRole', a.actor_role, 'byYou', a.actor_id = any (person.records),
                                'address', case when a.actor_id = any (person.records) then a.address end,
                                'before', a.before, 'after', case when a.action <> 'READ' then a.after end) as data
                            from platform.audit_entry a join person on a.entity_id = any (person.records)
                            """),
            new PersonalList(
                    "actions",
                    Set.of(USER),
                    "select " + POSITION_IN_AUDIT
                            + """
                             json_build_object(
                                'at', a.at, 'action', a.action, 'entity', a.entity, 'entityId', a.entity_id,
                                'address', a.address) as data
                            from platform.audit_entry a join person on a.actor_id = person.id
                            """));

    private PeoplesData() {}
}
