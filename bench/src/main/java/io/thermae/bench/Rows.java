package io.thermae.bench;

import io.thermae.tenancy.limit.BucketRows;
import io.thermae.tenancy.limit.BucketStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The application's own statements, without its server. */
record Rows(DataSource source) implements BucketStore {

    @Override
    public Optional<byte[]> read(UUID id) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(BucketRows.READ)) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean swap(UUID id, byte @Nullable [] expected, byte[] state, Duration lasts) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(BucketRows.SWAP)) {
            statement.setObject(1, id);
            statement.setBytes(2, state);
            statement.setLong(3, lasts.toSeconds());
            statement.setBytes(4, expected);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The least that a question to the database costs. */
    void nothing() {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement("select 1")) {
            statement.executeQuery().close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
