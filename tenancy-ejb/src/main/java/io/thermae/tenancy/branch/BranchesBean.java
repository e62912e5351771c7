package io.thermae.tenancy.branch;

import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchCalendar;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.SpecialDate;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads branches. */
@Stateless
@PermitAll
@TenantTransaction
public class BranchesBean implements Branches {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    Sql sql;

    @Override
    public List<BranchView> list() {
        return entities.createQuery("select b from Branch b where b.archived = false order by b.id", Branch.class)
                .setHint("eclipselink.batch", "b.businessHours")
                .getResultStream()
                .map(Branch::view)
                .toList();
    }

    @Override
    public BranchView get(UUID branchId) {
        Branch branch = entities.find(Branch.class, branchId);
        if (branch == null) {
            throw new NotFound("branch");
        }
        return branch.view();
    }

    @Override
    public List<SpecialDate> specialDates(UUID branchId) {
        get(branchId);
        return sql.query(
                "select * from tenancy.special_date where branch_id = ? order by date",
                BranchesBean::specialDate,
                branchId);
    }

    @Override
    public List<BranchCalendar> calendars(LocalDate from, LocalDate to) {
        Map<UUID, List<SpecialDate>> special = new HashMap<>();
        sql.query(
                "select * from tenancy.special_date where date between ? and ?",
                row -> special.computeIfAbsent(row.getObject("branch_id", UUID.class), id -> new ArrayList<>())
                        .add(specialDate(row)),
                from,
                to);
        return list().stream()
                .map(branch -> new BranchCalendar(
                        branch.id(),
                        branch.name(),
                        branch.address(),
                        branch.phone(),
                        ZoneId.of(branch.timeZone()),
                        branch.businessHours(),
                        special.getOrDefault(branch.id(), List.of())))
                .toList();
    }

    private static SpecialDate specialDate(ResultSet row) throws SQLException {
        return new SpecialDate(
                row.getObject("id", UUID.class),
                row.getObject("date", LocalDate.class),
                row.getBoolean("closed"),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                row.getString("reason"));
    }
}
