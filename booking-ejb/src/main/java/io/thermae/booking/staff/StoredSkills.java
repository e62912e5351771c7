package io.thermae.booking.staff;

import io.thermae.booking.api.MasterSkill;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The stored skills of the open tenant's masters. */
@ApplicationScoped
public class StoredSkills {

    @Inject
    Sql sql;

    /** The skills of each master who has any, by name. */
    Map<UUID, List<MasterSkill>> of(Collection<UUID> masters) {
        Map<UUID, List<MasterSkill>> skills = new HashMap<>();
        sql.query(
                "select * from booking.master_skill where master_id = any (?) order by name, id",
                row -> skills.computeIfAbsent(row.getObject("master_id", UUID.class), id -> new ArrayList<>())
                        .add(new MasterSkill(
                                row.getString("name"),
                                row.getString("certificate"),
                                row.getObject("valid_until", LocalDate.class))),
                (Object) masters.toArray(UUID[]::new));
        return skills;
    }

    void replace(UUID master, List<MasterSkill> skills) {
        sql.update("delete from booking.master_skill where master_id = ?", master);
        for (MasterSkill skill : skills) {
            sql.update(
                    """
                    insert into booking.master_skill (id, master_id, name, certificate, valid_until)
                    values (?, ?, ?, ?, ?)
                    """,
                    Ids.next(),
                    master,
                    skill.name().strip(),
                    skill.certificate(),
                    skill.validUntil());
        }
    }
}
