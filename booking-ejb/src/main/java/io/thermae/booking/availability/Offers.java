package io.thermae.booking.availability;

import io.thermae.booking.api.PrepaymentKind;
import io.thermae.booking.api.PrepaymentRule;
import io.thermae.booking.api.PrepaymentWhen;
import io.thermae.booking.api.RequiredSkill;
import io.thermae.booking.api.ServiceRules;
import io.thermae.booking.api.SpecialPrice;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The services of the open tenant as they count for the calendar. */
@ApplicationScoped
public class Offers {

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    /**
     * By their ids.
     *
     * @throws NotFound if there is none of an id, or the caller does not know it
     * @throws RuleBroken {@code SERVICE_NOT_AVAILABLE} if one is not offered any more
     */
    Map<UUID, Offer> of(Set<UUID> ids) {
        UUID[] wanted = ids.toArray(UUID[]::new);
        Map<UUID, Offer> offers = new HashMap<>();
        List<Boolean> archived = sql.query(
                """
                select s.*,
                       array(select g.duration_minutes from booking.service_segment g where g.service_id = s.id
                             order by g.position) as segment_minutes,
                       array(select g.kind <> 'PROCESSING' from booking.service_segment g where g.service_id = s.id
                             order by g.position) as segment_busy,
                       array(select r.type_id from booking.service_resource r where r.service_id = s.id
                             order by r.type_id) as need_types,
                       array(select r.quantity::int from booking.service_resource r where r.service_id = s.id
                             order by r.type_id) as need_quantities,
                       array(select d.master_id from booking.service_duration d where d.service_id = s.id
                             order by d.master_id) as duration_masters,
                       array(select d.duration_minutes from booking.service_duration d where d.service_id = s.id
                             order by d.master_id) as duration_minutes_of,
                       array(select k.name from booking.service_skill k where k.service_id = s.id
                             order by k.name) as skill_names,
                       array(select k.certificate from booking.service_skill k where k.service_id = s.id
                             order by k.name) as skill_certified,
                       array(select p.master_id from booking.service_price p where p.service_id = s.id
                             order by p.id) as price_masters,
                       array(select p.branch_id from booking.service_price p where p.service_id = s.id
                             order by p.id) as price_branches,
                       array(select p.price_minor from booking.service_price p where p.service_id = s.id
                             order by p.id) as price_minors,
                       array(select o.add_on_id from booking.service_add_on o where o.service_id = s.id) as add_ons
                from booking.service s where s.id = any (?)
                """,
                row -> {
                    offers.put(row.getObject("id", UUID.class), offer(row));
                    return row.getBoolean("archived");
                },
                (Object) wanted);
        if (offers.size() < wanted.length) {
            throw new NotFound("service");
        }
        if (archived.contains(true)) {
            requireOpenToCaller(offers.values(), false);
            throw new RuleBroken(ErrorCode.SERVICE_NOT_AVAILABLE);
        }
        return offers;
    }

    /**
     * Holds that the caller can book them: of what only staff can book no client has heard, unless it is booked for him.
     *
     * @throws NotFound if he cannot
     * @throws RuleBroken {@code SERVICE_NOT_AVAILABLE} if one that is booked for him is to be moved
     */
    void requireOpenToCaller(Collection<Offer> services, boolean booked) {
        if (!BookingWindow.isStaff(caller.get())
                && services.stream()
                        .anyMatch(service -> !service.terms().rules().onlineBookable())) {
            throw booked ? new RuleBroken(ErrorCode.SERVICE_NOT_AVAILABLE) : new NotFound("service");
        }
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getString("name"),
                segments(row),
                Duration.ofMinutes(row.getInt("buffer_before_minutes")),
                Duration.ofMinutes(row.getInt("buffer_after_minutes")),
                row.getInt("masters_required"),
                needs(row),
                durations(row),
                prices(row),
                new Offer.Terms(
                        rules(row),
                        skills(row),
                        row.getBoolean("add_on"),
                        Set.of((UUID[]) row.getArray("add_ons").getArray()),
                        Objects.requireNonNullElse(row.getObject("places", Integer.class), 1)));
    }

    private static ServiceRules rules(ResultSet row) throws SQLException {
        return new ServiceRules(
                row.getBoolean("online_bookable"),
                row.getObject("lead_time_minutes", Integer.class),
                row.getObject("horizon_days", Integer.class),
                row.getObject("slot_step_minutes", Integer.class),
                row.getObject("minimum_age", Integer.class),
                // nobody asks here
                null,
                null,
                prepayment(row));
    }

    private static PrepaymentRule prepayment(ResultSet row) throws SQLException {
        PrepaymentKind kind = PrepaymentKind.valueOf(row.getString("prepayment_kind"));
        return kind == PrepaymentKind.NONE
                ? PrepaymentRule.NONE
                : new PrepaymentRule(
                        kind,
                        row.getObject("prepayment_percent", Integer.class),
                        kind == PrepaymentKind.FIXED
                                ? new Money(
                                        row.getLong("prepayment_minor"),
                                        Currency.getInstance(row.getString("currency")))
                                : null,
                        PrepaymentWhen.valueOf(row.getString("prepayment_when")),
                        row.getObject("prepayment_no_shows", Integer.class));
    }

    private static List<RequiredSkill> skills(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("skill_names").getArray();
        Boolean[] certified = (Boolean[]) row.getArray("skill_certified").getArray();
        List<RequiredSkill> skills = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            skills.add(new RequiredSkill(names[i], certified[i]));
        }
        return skills;
    }

    private static Prices prices(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        UUID[] masters = (UUID[]) row.getArray("price_masters").getArray();
        UUID[] branches = (UUID[]) row.getArray("price_branches").getArray();
        Long[] minors = (Long[]) row.getArray("price_minors").getArray();
        List<SpecialPrice> special = new ArrayList<>();
        for (int i = 0; i < minors.length; i++) {
            special.add(new SpecialPrice(masters[i], branches[i], new Money(minors[i], currency)));
        }
        return new Prices(new Money(row.getLong("price_minor"), currency), special);
    }

    private static List<Offer.Segment> segments(ResultSet row) throws SQLException {
        Integer[] minutes = (Integer[]) row.getArray("segment_minutes").getArray();
        Boolean[] busy = (Boolean[]) row.getArray("segment_busy").getArray();
        List<Offer.Segment> segments = new ArrayList<>();
        for (int i = 0; i < minutes.length; i++) {
            segments.add(new Offer.Segment(Duration.ofMinutes(minutes[i]), busy[i]));
        }
        return segments.isEmpty()
                ? List.of(new Offer.Segment(Duration.ofMinutes(row.getInt("duration_minutes")), true))
                : segments;
    }

    private static List<Offer.Need> needs(ResultSet row) throws SQLException {
        UUID[] types = (UUID[]) row.getArray("need_types").getArray();
        Integer[] quantities = (Integer[]) row.getArray("need_quantities").getArray();
        List<Offer.Need> needs = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            needs.add(new Offer.Need(types[i], quantities[i]));
        }
        return needs;
    }

    private static Map<UUID, Duration> durations(ResultSet row) throws SQLException {
        UUID[] masters = (UUID[]) row.getArray("duration_masters").getArray();
        Integer[] minutes = (Integer[]) row.getArray("duration_minutes_of").getArray();
        Map<UUID, Duration> durations = new HashMap<>();
        for (int i = 0; i < masters.length; i++) {
            durations.put(masters[i], Duration.ofMinutes(minutes[i]));
        }
        return durations;
    }
}
