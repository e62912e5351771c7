package io.thermae.tenancy.limit;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Buckets as rows. Each method is one statement that commits by itself, on a connection that it gives back at once. */
@ApplicationScoped
public class BucketRows implements BucketStore {

    /** Reads a bucket's state, by its id. */
    public static final String READ = "select state from platform.rate_limit where id = ?";

    /** Writes id, state and seconds until it is full, if there is no row or its state is the fourth parameter. */
    public static final String SWAP =
            """
            insert into platform.rate_limit as r (id, state, expires_at)
            values (?, ?, now() + ? * interval '1 second')
            on conflict (id) do update set state = excluded.state, expires_at = excluded.expires_at
            where r.state = ?
            """;

    @Inject
    Sql sql;

    @Override
    public Optional<byte[]> read(UUID id) {
        return sql.first(READ, row -> row.getBytes(1), id);
    }

    @Override
    public boolean swap(UUID id, byte @Nullable [] expected, byte[] state, Duration lasts) {
        return sql.update(SWAP, id, state, lasts.toSeconds() + 1, expected) == 1;
    }

    /** Forgets the buckets that are full again. Returns how many. */
    int forgetFull() {
        return sql.update("delete from platform.rate_limit where expires_at < now()");
    }
}
