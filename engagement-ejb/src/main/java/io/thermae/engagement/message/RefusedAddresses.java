package io.thermae.engagement.message;

import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses to which the caller's tenant writes in vain. There is no list of them: the messages that came back say so. */
@ApplicationScoped
public class RefusedAddresses {

    /** Where there is no such address, servers say so in minutes. */
    private static final Duration TIME_TO_COME_BACK = Duration.ofDays(1);

    private static final String REFUSED =
            """
            from engagement.message m
            where m.address_refused and m.failed_at > ?
              and not exists (select 1 from engagement.message later
                              where lower(later.recipient) = lower(m.recipient) and later.channel = 'EMAIL'
                                and later.sent_at > m.failed_at
                                and (later.delivered_at is not null or later.status = 'SENT' and later.sent_at < ?))
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "thermae.mail.bounces.given-up-days")
    int days;

    /**
     * Whether a mail to this address came back because of the address, not long ago, and none that was sent there since has arrived, as
     * its server says, or has had the time to come back and did not. As long as the message is kept that says so.
     */
    public boolean contains(String address) {
        Instant now = clock.instant();
        return sql.first(
                        "select 1 " + REFUSED + " and lower(m.recipient) = lower(?) limit 1",
                        row -> row.getInt(1),
                        now.minus(Duration.ofDays(days)),
                        now.minus(TIME_TO_COME_BACK),
                        address)
                .isPresent();
    }

    /** Those of some addresses, as they are written there, of which {@link #contains} says so. */
    public Set<String> among(Collection<String> addresses) {
        Instant now = clock.instant();
        return Set.copyOf(sql.query(
                "select a.address from unnest(?::text[]) as a (address) where exists (select 1 " + REFUSED
                        + " and lower(m.recipient) = lower(a.address))",
                row -> row.getString(1),
                addresses.toArray(String[]::new),
                now.minus(Duration.ofDays(days)),
                now.minus(TIME_TO_COME_BACK)));
    }

    /** All of them, in lower case. */
    public List<String> all() {
        Instant now = clock.instant();
        return sql.query(
                "select distinct lower(m.recipient) " + REFUSED,
                row -> row.getString(1),
                now.minus(Duration.ofDays(days)),
                now.minus(TIME_TO_COME_BACK));
    }
}
