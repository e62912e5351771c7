package io.thermae.booking.zone;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Job;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantRound;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks before a node answers, and each hour, whether it calculates with newer rules of time zones than the instants
 * of bookings come from. A node that still has older ones leaves all as it is.
 */
@Singleton
@Local(Job.class)
@Startup
@DependsOn("BookingSchema")
@PermitAll
@CrossTenant("Looks for visits of all businesses; what is done is done in each one's own transaction")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ZoneRulesCheck implements Job {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    ReplayZoneRules replay;

    @Inject
    TenantRound round;

    /** Before the node answers. */
    @PostConstruct
    void start() {
        round();
    }

    @Override
    public String name() {
        return "booking.zone-rules";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Round round() {
        ZoneRulesFingerprint own = ZoneRulesFingerprint.ofThisNode();
        Optional<ZoneRulesFingerprint> known = sql.first(
                "select version, digest from booking.zone_rules",
                row -> new ZoneRulesFingerprint(row.getString("version"), row.getString("digest")));
        if (known.filter(own::isNotNewerThan).isPresent()) {
            return Round.NOTHING;
        }
        // not known before somebody has looked: nobody does while another round is under way
        AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
        Round replayed = round.go("zone-rules", more -> ahead(left), () -> {
            replay.replay();
            left.decrementAndGet();
        });
        // a business that could not be dealt with, or is held back, has its turn in one of the next rounds
        if (left.get() == 0) {
            sql.update(
                    """
                    insert into booking.zone_rules (version, digest) values (?, ?)
                    on conflict (one) do update set version = excluded.version, digest = excluded.digest
                    """,
                    own.version(),
                    own.digest());
        }
        return replayed;
    }

    /** All of them, however many: so none that is held back takes the place of another one, and what is left is known. */
    private List<UUID> ahead(AtomicInteger left) {
        List<UUID> tenants = sql.query(
                "select * from doors.tenants_with_visits_ahead(?)",
                row -> row.getObject(1, UUID.class),
                clock.instant());
        left.set(tenants.size());
        return tenants;
    }
}
