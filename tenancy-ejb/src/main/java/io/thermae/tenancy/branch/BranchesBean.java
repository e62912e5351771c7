package io.thermae.tenancy.branch;

import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchCalendar;
import io.thermae.tenancy.api.BranchContact;
import io.thermae.tenancy.api.BranchSettings;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.OpeningHours;
import io.thermae.tenancy.api.SpecialDate;
import io.thermae.tenancy.setting.StoredSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads branches, in plain SQL: they are part of every search for free times. */
@Stateless
@PermitAll
@TenantTransaction
public class BranchesBean implements Branches {

    private static final String COLUMNS =
            """
            select b.id, b.name, b.time_zone, b.address, b.phone, b.archived, b.version, h.day_of_week, h.opens, h.closes
            """;

    private static final String TABLES =
            """
            from tenancy.branch b left join tenancy.business_hours h on h.branch_id = b.id
            """;

    private static final String SELECT = COLUMNS + TABLES;
    private static final String LIST = " where not b.archived order by b.id, h.day_of_week, h.opens";
    private static final String SELECT_WITH_SETTINGS = COLUMNS + ", " + StoredSettings.COLUMNS + TABLES;

    @Inject
    Sql sql;

    @Inject
    StoredSettings stored;

    @Override
    public List<BranchView> list() {
        return branches(SELECT + LIST, row -> {});
    }

    @Override
    public List<BranchView> list(Portion portion) {
        return branches(
                SELECT
                        + """
                         where b.id in (select p.id from tenancy.branch p
                                        where not p.archived and (?::uuid is null or p.id > ?)
                                        order by p.id limit ?)
                         order by b.id, h.day_of_week, h.opens
                        """,
                row -> {},
                portion.after(),
                portion.after(),
                portion.limit());
    }

    @Override
    public Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        sql.query(
                "select id, name from tenancy.branch",
                row -> names.put(row.getObject(1, UUID.class), row.getString(2)));
        return names;
    }

    @Override
    public BranchView get(UUID branchId) {
        return branches(SELECT + " where b.id = ? order by h.day_of_week, h.opens", row -> {}, branchId).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("branch"));
    }

    @Override
    public BranchContact contact(UUID branchId) {
        return sql.first(
                        "select b.name, b.address, b.phone, " + StoredSettings.COLUMNS
                                + " from tenancy.branch b where b.id = ?",
                        row -> new BranchContact(
                                row.getString("name"),
                                row.getString("address"),
                                row.getString("phone"),
                                stored.settings(row)),
                        branchId)
                .orElseThrow(() -> new NotFound("branch"));
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
        Map<UUID, BranchSettings> settings = new HashMap<>();
        return branches(
                        SELECT_WITH_SETTINGS + LIST,
                        row -> settings.put(row.getObject("id", UUID.class), stored.settings(row)))
                .stream()
                .map(branch -> new BranchCalendar(
                        branch.id(),
                        branch.name(),
                        branch.address(),
                        branch.phone(),
                        ZoneId.of(branch.timeZone()),
                        branch.businessHours(),
                        special.getOrDefault(branch.id(), List.of()),
                        Objects.requireNonNull(settings.get(branch.id()))))
                .toList();
    }

    /** What else is read of the first row of each branch. */
    @FunctionalInterface
    private interface FirstRow {
        void read(ResultSet row) throws SQLException;
    }

    /** The branches of a query that has a row for each span of their hours. */
    private List<BranchView> branches(String query, FirstRow first, @Nullable Object... arguments) {
        Map<UUID, BranchView> branches = new LinkedHashMap<>();
        sql.query(
                query,
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    BranchView known = branches.get(id);
                    BranchView branch = known == null ? branch(id, row) : known;
                    if (known == null) {
                        first.read(row);
                    }
                    branches.put(id, branch);
                    return row.getObject("opens") != null
                            && branch.businessHours().add(openingHours(row));
                },
                arguments);
        return List.copyOf(branches.values());
    }

    private static BranchView branch(UUID id, ResultSet row) throws SQLException {
        return new BranchView(
                id,
                row.getString("name"),
                row.getString("time_zone"),
                row.getString("address"),
                row.getString("phone"),
                row.getBoolean("archived"),
                new ArrayList<>(),
                row.getLong("version"));
    }

    private static OpeningHours openingHours(ResultSet row) throws SQLException {
        return new OpeningHours(
                DayOfWeek.of(row.getInt("day_of_week")),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class));
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
