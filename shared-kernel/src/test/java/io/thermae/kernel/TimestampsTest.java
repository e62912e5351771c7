package io.thermae.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimestampsTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2024-03-01T12:00:00.123456+05:00");
    private static final Instant SAME = Instant.parse("2024-03-01T07:00:00.123456Z");

    @Test
    void areInstantsWhateverTheOffset() throws SQLException {
        assertThat(Timestamps.of(row(NOON), "starts_at")).isEqualTo(SAME);
        assertThat(Timestamps.orNull(row(NOON), "starts_at")).isEqualTo(SAME);
    }

    @Test
    void mayBeNull() throws SQLException {
        assertThat(Timestamps.orNull(row(null), "starts_at")).isNull();
    }

    private static ResultSet row(@Nullable OffsetDateTime startsAt) {
        return (ResultSet) Proxy.newProxyInstance(
                TimestampsTest.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, arguments) -> {
                    assertThat(arguments).containsExactly("starts_at", OffsetDateTime.class);
                    return startsAt;
                });
    }
}
