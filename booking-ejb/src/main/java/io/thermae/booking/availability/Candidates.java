package io.thermae.booking.availability;

import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who and what can take part in visits, as the business has set it up: a statement for all masters, one for all resources. */
@ApplicationScoped
class Candidates {

    @Inject
    Sql sql;

    /** A master's row; his calendar comes from other tables. */
    record MasterRow(UUID id, boolean archived, int priority, Set<UUID> performs, Set<UUID> worksIn, Skills skills) {}

    /** A resource's row. */
    record ResourceRow(UUID id, UUID typeId, UUID branchId, int capacity) {}

    /**
     * Those who perform any of the services, and those who are chosen.
     *
     * @throws NotFound if the business has no such master
     */
    List<MasterRow> masters(Set<UUID> chosenIds, Set<UUID> services) {
        UUID[] chosen = chosenIds.toArray(UUID[]::new);
        UUID[] wanted = services.toArray(UUID[]::new);
        List<MasterRow> rows = sql.query(
                """
                select m.id, m.archived, m.priority,
                       array(select s.service_id from booking.master_service s
                             where s.master_id = m.id and s.service_id = any (?)) as performs,
                       array(select b.branch_id from booking.master_branch b where b.master_id = m.id) as works_in,
                       array(select k.name from booking.master_skill k where k.master_id = m.id
                             order by k.id) as skill_names,
                       array(select coalesce(k.certificate, '') <> '' from booking.master_skill k where k.master_id = m.id
                             order by k.id) as skill_certified,
                       array(select to_char(coalesce(k.valid_until, '9999-12-31'), 'YYYY-MM-DD') from booking.master_skill k
                             where k.master_id = m.id order by k.id) as skill_until
                from booking.master m
                where m.id = any (?)
                   or m.id in (select s.master_id from booking.master_service s where s.service_id = any (?))
                """,
                row -> new MasterRow(
                        row.getObject("id", UUID.class),
                        row.getBoolean("archived"),
                        row.getInt("priority"),
                        ids(row, "performs"),
                        ids(row, "works_in"),
                        skills(row)),
                wanted,
                chosen,
                wanted);
        Set<UUID> known = rows.stream().map(MasterRow::id).collect(Collectors.toSet());
        if (!known.containsAll(chosenIds)) {
            throw new NotFound("master");
        }
        return rows.stream().filter(master -> !master.archived()).toList();
    }

    /** All of these types that are in use. */
    List<ResourceRow> resources(UUID[] types) {
        return sql.query(
                """
                select id, type_id, branch_id, capacity from booking.resource
                where type_id = any (?) and not archived
                order by name, id
                """,
                row -> new ResourceRow(
                        row.getObject("id", UUID.class),
                        row.getObject("type_id", UUID.class),
                        row.getObject("branch_id", UUID.class),
                        row.getInt("capacity")),
                (Object) types);
    }

    private static Skills skills(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("skill_names").getArray();
        Boolean[] certified = (Boolean[]) row.getArray("skill_certified").getArray();
        String[] until = (String[]) row.getArray("skill_until").getArray();
        Map<String, Skills.Skill> learnt = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            learnt.put(names[i].toLowerCase(Locale.ROOT), new Skills.Skill(certified[i], LocalDate.parse(until[i])));
        }
        return new Skills(learnt);
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return Set.of((UUID[]) row.getArray(column).getArray());
    }
}
