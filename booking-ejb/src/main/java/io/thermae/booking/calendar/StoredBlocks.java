package io.thermae.booking.calendar;

import io.thermae.booking.api.BlockDetails;
import io.thermae.booking.api.BlockKind;
import io.thermae.booking.api.BlockView;
import io.thermae.booking.zone.AgreedSpan;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored blocks; what they reserve is written elsewhere. */
@ApplicationScoped
public class StoredBlocks {

    private static final String SELECT =
            """
            select k.*,
                   array(select m.master_id from booking.block_master m where m.block_id = k.id
                         order by m.master_id) as master_ids,
                   array(select r.resource_id from booking.block_resource r where r.block_id = k.id
                         order by r.resource_id) as resource_ids
            from booking.block k
            """;

    @Inject
    Sql sql;

    Optional<BlockView> find(UUID id) {
        return sql.first(SELECT + " where k.id = ?", StoredBlocks::block, id);
    }

    /** One, locked until the transaction ends. */
    Optional<BlockView> lock(UUID id) {
        sql.query("select 1 from booking.block where id = ? for update", row -> true, id);
        return find(id);
    }

    /** Of the branches, and of any of the masters and resources; by start. */
    List<BlockView> within(
            TimeRange span, Collection<UUID> branches, Collection<UUID> masters, Collection<UUID> resources) {
        return sql.query(
                SELECT
                        + """
                         where k.starts_at < ? and k.ends_at > ?
                           and (k.branch_id = any (?)
                                or k.id in (select m.block_id from booking.block_master m where m.master_id = any (?))
                                or k.id in (select r.block_id from booking.block_resource r where r.resource_id = any (?)))
                         order by k.starts_at, k.id
                        """,
                StoredBlocks::block,
                span.end(),
                span.start(),
                branches.toArray(UUID[]::new),
                masters.toArray(UUID[]::new),
                resources.toArray(UUID[]::new));
    }

    void insert(UUID id, BlockDetails details, AgreedSpan agreed) {
        sql.later(
                """
                insert into booking.block
                    (id, kind, branch_id, starts_at, ends_at, local_start, local_end, time_zone, text)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                details.kind().name(),
                details.branchId(),
                details.start(),
                details.end(),
                agreed.start(),
                agreed.end(),
                agreed.zone().getId(),
                details.text());
        insertPlaces(id, details);
    }

    void update(UUID id, BlockDetails details, AgreedSpan agreed) {
        sql.later(
                """
                update booking.block
                set kind = ?, branch_id = ?, starts_at = ?, ends_at = ?, local_start = ?, local_end = ?, time_zone = ?, text = ?,
                    version = version + 1
                where id = ?
                """,
                details.kind().name(),
                details.branchId(),
                details.start(),
                details.end(),
                agreed.start(),
                agreed.end(),
                agreed.zone().getId(),
                details.text(),
                id);
        deletePlaces(id);
        insertPlaces(id, details);
    }

    void delete(UUID id) {
        deletePlaces(id);
        sql.later("delete from booking.block where id = ?", id);
    }

    private void insertPlaces(UUID id, BlockDetails details) {
        sql.later(
                "insert into booking.block_master (block_id, master_id) select ?, m from unnest(?) as m",
                id,
                details.masterIds().toArray(UUID[]::new));
        sql.later(
                "insert into booking.block_resource (block_id, resource_id) select ?, r from unnest(?) as r",
                id,
                details.resourceIds().toArray(UUID[]::new));
    }

    private void deletePlaces(UUID id) {
        sql.later("delete from booking.block_master where block_id = ?", id);
        sql.later("delete from booking.block_resource where block_id = ?", id);
    }

    private static BlockView block(ResultSet row) throws SQLException {
        return new BlockView(
                row.getObject("id", UUID.class),
                new BlockDetails(
                        BlockKind.valueOf(row.getString("kind")),
                        Timestamps.of(row, "starts_at"),
                        Timestamps.of(row, "ends_at"),
                        row.getString("text"),
                        row.getObject("branch_id", UUID.class),
                        List.of((UUID[]) row.getArray("master_ids").getArray()),
                        List.of((UUID[]) row.getArray("resource_ids").getArray())),
                row.getLong("version"));
    }
}
