package io.thermae.finance.expense;

import io.thermae.finance.api.SupplierView;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The suppliers of the caller's tenant. */
@ApplicationScoped
public class StoredSuppliers {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    List<SupplierView> list(Portion portion) {
        return sql.query(
                "select * from finance.supplier where ?::uuid is null or id > ? order by id limit ?",
                StoredSuppliers::view,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    /** @throws NotFound if there is none */
    SupplierView get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("supplier"));
    }

    /** As {@link #get}, locked until the transaction ends. */
    SupplierView lock(UUID id) {
        return sql.first("select * from finance.supplier where id = ? for no key update", StoredSuppliers::view, id)
                .orElseThrow(() -> new NotFound("supplier"));
    }

    /** Whether there is one that is in use. */
    boolean isInUse(UUID id) {
        return find(id).filter(supplier -> supplier.archivedAt() == null).isPresent();
    }

    private Optional<SupplierView> find(UUID id) {
        return sql.first("select * from finance.supplier where id = ?", StoredSuppliers::view, id);
    }

    /** @throws InvalidInput if another one in use has the name */
    void insert(UUID id, String name, @Nullable String registrationNumber) {
        TakenName.unless(() -> sql.update(
                "insert into finance.supplier (id, name, registration_number) values (?, ?, ?)",
                id,
                name,
                registrationNumber));
    }

    /** @throws InvalidInput if another one in use has the name */
    void update(UUID id, String name, @Nullable String registrationNumber) {
        TakenName.unless(() -> sql.update(
                "update finance.supplier set name = ?, registration_number = ?, version = version + 1 where id = ?",
                name,
                registrationNumber,
                id));
    }

    void archive(UUID id) {
        sql.update(
                "update finance.supplier set archived_at = ?, version = version + 1"
                        + " where id = ? and archived_at is null",
                clock.instant(),
                id);
    }

    private static SupplierView view(ResultSet row) throws SQLException {
        return new SupplierView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("registration_number"),
                Timestamps.orNull(row, "archived_at"),
                row.getLong("version"));
    }
}
