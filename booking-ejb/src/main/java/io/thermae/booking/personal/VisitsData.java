package io.thermae.booking.personal;

import static io.thermae.tenancy.api.DataSubject.Kind.CUSTOMER;
import static io.thermae.tenancy.api.DataSubject.Kind.MASTER;
import static io.thermae.tenancy.api.DataSubject.Kind.USER;

import io.thermae.tenancy.api.PersonalList;
import java.util.List;
import java.util.Set;

/** The lists of this module. A master's own are his card and his time off; whom he has worked for is about others. */
final class VisitsData {

    static final List<PersonalList> LISTS = List.of(
            new PersonalList(
                    "customers",
                    Set.of(CUSTOMER),
                    """
                    select c.id::text as position, json_build_object(
                        'id', c.id, 'name', c.name, 'email', c.email, 'phone', c.phone, 'language', c.language,
                        'birthDate', c.birth_date, 'branchId', c.branch_id, 'createdAt', c.created_at,
                        'mergedInto', c.merged_into, 'blockedAt', c.blocked_at, 'blockReason', c.block_reason,
                        'tags', (select json_agg(t.tag order by t.tag) from booking.customer_tag t
                                 where t.customer_id = c.id),
                        'preferredMasterIds', (select json_agg(m.master_id order by m.position)
                                               from booking.customer_master m where m.customer_id = c.id)) as data
                    from booking.customer c join person on c.id = any (person.records)
                    """),
            new PersonalList(
                    "bookings",
                    Set.of(CUSTOMER),
                    """
                    select b.id::text as position, json_build_object(
                        'id', b.id, 'number', b.number, 'status', b.status, 'start', b.starts_at, 'end', b.ends_at,
                        'timeZone', b.time_zone, 'branchId', b.branch_id, 'customerId', b.customer_id,
                        'name', b.client_name, 'email', b.client_email, 'phone', b.client_phone,
                        'language', b.client_language, 'notes', b.notes, 'cancelReason', b.cancel_reason,
                        'feeWaiver', b.fee_waiver,
                        'overbookReason', b.overbook_reason,
                        'createdAt', b.created_at,
                        'items', (select json_agg(json_build_object(
                                      'service', i.service_name, 'masterId', i.master_id, 'start', i.starts_at,
                                      'end', i.ends_at, 'priceMinorUnits', i.price_minor, 'currency', i.currency)
                                      order by i.position)
                                  from booking.booking_item i where i.booking_id = b.id)) as data
                    from booking.booking b join person on b.id = any (person.records)
                    """),
            new PersonalList(
                    "consents",
                    Set.of(CUSTOMER),
                    """
                    select s.id::text as position, json_build_object(
                        'id', s.id, 'purpose', s.purpose, 'version', s.text_version, 'given', s.given, 'at', s.at,
                        'channel', s.channel, 'contact', s.contact, 'bookingId', s.booking_id,
                        'evidence', s.evidence) as data
                    from booking.consent s join person on s.id = any (person.records)
                    """),
            new PersonalList(
                    "waitlist",
                    Set.of(CUSTOMER),
                    """
                    select w.id::text as position, json_build_object(
                        'id', w.id, 'status', w.status, 'customerId', w.customer_id, 'name', w.client_name,
                        'email', w.client_email, 'phone', w.client_phone, 'language', w.client_language,
                        'branchId', w.branch_id, 'serviceIds', w.service_ids, 'masterIds', w.master_ids,
                        'from', w.first_date, 'to', w.last_date, 'timeFrom', w.time_from, 'timeTo', w.time_to,
                        'bookingId', w.booking_id, 'joinedAt', w.joined_at) as data
                    from booking.waitlist_entry w join person on w.id = any (person.records)
                    """),
            new PersonalList(
                    "notes",
                    Set.of(CUSTOMER),
                    """
                    select n.id::text as position, json_build_object(
                        'id', n.id, 'customerId', n.customer_id, 'authorId', n.author_id, 'visibility', n.visibility,
                        'text', n.text, 'createdAt', n.created_at) as data
                    from booking.customer_note n join person on n.customer_id = any (person.records)
                    """),
            new PersonalList(
                    "allergies",
                    Set.of(CUSTOMER),
                    """
                    select g.id::text as position, json_build_object(
                        'id', g.id, 'customerId', g.customer_id, 'substance', g.substance, 'note', g.note,
                        'notedBy', g.noted_by, 'notedAt', g.noted_at) as data
                    from booking.allergy g join person on g.customer_id = any (person.records)
                    """),
            new PersonalList(
                    "treatments",
                    Set.of(CUSTOMER),
                    """
                    select t.id::text as position, json_build_object(
                        'id', t.id, 'customerId', t.customer_id, 'bookingId', t.booking_id, 'masterId', t.master_id,
                        'performedAt', t.performed_at, 'description', t.description, 'products', t.products,
                        'photos', t.photos, 'corrects', t.corrects, 'notedAt', t.noted_at) as data
                    from booking.treatment t join person on t.customer_id = any (person.records)
                    """),
            new PersonalList(
                    "masters",
                    Set.of(USER, MASTER),
                    """
                    select m.id::text as position, json_build_object(
                        'id', m.id, 'firstName', m.first_name, 'lastName', m.last_name, 'email', m.email,
                        'phone', m.phone, 'position', m.position, 'bio', m.bio, 'photoUrl', m.photo_url,
                        'archived', m.archived,
                        'skills', (select json_agg(json_build_object(
                                       'name', k.name, 'certificate', k.certificate, 'validUntil', k.valid_until)
                                       order by k.name)
                                   from booking.master_skill k where k.master_id = m.id),
                        'schedule', (select json_agg(json_build_object(
                                         'validFrom', nullif(w.valid_from, date '0001-01-01'), 'week', nullif(w.week, 0),
                                         'break', w.rest, 'dayOfWeek', w.day_of_week, 'start', w.starts, 'end', w.ends)
                                         order by w.valid_from, w.week, w.day_of_week, w.starts)
                                     from booking.shift w where w.master_id = m.id),
                        'specialDates', (select json_agg(json_build_object(
                                             'date', d.date, 'overtime', d.overtime, 'reason', d.reason,
                                             'shifts', (select json_agg(json_build_object('start', h.starts, 'end', h.ends)
                                                            order by h.starts)
                                                        from booking.special_shift h where h.special_date_id = d.id))
                                             order by d.date, d.overtime)
                                         from booking.special_date d where d.master_id = m.id)) as data
                    from booking.master m join person on person.id in (m.id, m.user_id)
                    """),
            new PersonalList(
                    "timesOff",
                    Set.of(USER, MASTER),
                    """
                    select t.id::text as position, json_build_object(
                        'id', t.id, 'start', t.starts_at, 'end', t.ends_at, 'type', t.kind, 'reason', t.reason,
                        'status', t.status, 'answer', t.answer) as data
                    from booking.time_off t join person on t.id = any (person.records)
                    """),
            new PersonalList(
                    "externalCalendars",
                    Set.of(USER, MASTER),
                    """
                    select c.id::text as position, json_build_object(
                        'id', c.id, 'name', c.name, 'host', c.host, 'createdAt', c.created_at) as data
                    from booking.external_calendar c join person on c.id = any (person.records)
                    """),
            new PersonalList(
                    "blocks",
                    Set.of(USER, MASTER),
                    """
                    select k.id::text as position, json_build_object(
                        'id', k.id, 'kind', k.kind, 'start', k.starts_at, 'end', k.ends_at, 'text', k.text) as data
                    from booking.block k join person on k.id = any (person.records)
                    """));

    private VisitsData() {}
}
