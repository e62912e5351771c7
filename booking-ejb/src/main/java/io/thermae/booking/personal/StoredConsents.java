package io.thermae.booking.personal;

import io.thermae.booking.api.ConsentPurpose;
import io.thermae.booking.api.ConsentView;
import io.thermae.booking.api.Consents.Consent;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored records of consents. */
@ApplicationScoped
public class StoredConsents {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Who has said it, and how. */
    record Circumstances(
            UUID customerId,
            ConsentView.Channel channel,
            @Nullable UUID recordedBy,
            @Nullable String contact,
            @Nullable UUID bookingId) {}

    ConsentView add(Consent consent, Circumstances how) {
        UUID id = Ids.next();
        sql.update(
                """
                insert into booking.consent (id, customer_id, purpose, text_version, given, at, channel, recorded_by, contact,
                    booking_id, evidence)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                how.customerId(),
                consent.purpose().name(),
                consent.version(),
                consent.given(),
                clock.instant(),
                how.channel().name(),
                how.recordedBy(),
                how.contact(),
                how.bookingId(),
                consent.evidence());
        return sql.query("select * from booking.consent where id = ?", StoredConsents::consent, id)
                .get(0);
    }

    List<ConsentView> current(UUID customerId) {
        return sql.query(
                """
                select distinct on (purpose) * from booking.consent where customer_id = ? order by purpose, at desc, id desc
                """,
                StoredConsents::consent,
                customerId);
    }

    List<ConsentView> history(UUID customerId, @Nullable UUID before, int limit) {
        return sql.query(
                """
                select * from booking.consent where customer_id = ? and (?::uuid is null or id < ?) order by id desc limit ?
                """,
                StoredConsents::consent,
                customerId,
                before,
                before,
                limit);
    }

    private static ConsentView consent(ResultSet row) throws SQLException {
        return new ConsentView(
                row.getObject("id", UUID.class),
                ConsentPurpose.valueOf(row.getString("purpose")),
                row.getString("text_version"),
                row.getBoolean("given"),
                Timestamps.of(row, "at"),
                ConsentView.Channel.valueOf(row.getString("channel")),
                row.getObject("recorded_by", UUID.class),
                row.getString("contact"),
                row.getObject("booking_id", UUID.class),
                row.getString("evidence"));
    }
}
