package io.thermae.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.ClientDetails;
import io.thermae.booking.api.MasterDetails;
import io.thermae.booking.api.MasterProfile;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.PrepaymentKind;
import io.thermae.booking.api.PrepaymentRule;
import io.thermae.booking.api.PrepaymentWhen;
import io.thermae.booking.api.PriceKind;
import io.thermae.booking.api.ServiceDetails;
import io.thermae.booking.api.ServiceRules;
import io.thermae.booking.api.SetUpMaster;
import io.thermae.booking.api.SetUpService;
import io.thermae.booking.api.Shift;
import io.thermae.booking.api.VisitItem;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.DecideRegistration;
import io.thermae.tenancy.api.OpeningHours;
import io.thermae.tenancy.api.PreparePasswords;
import io.thermae.tenancy.api.RegisterBusiness;
import io.thermae.tenancy.api.Registration;
import io.thermae.tenancy.api.SetUpBranch;
import io.thermae.tenancy.api.TenantStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A business in which something is paid before: made by the use cases, as nobody has asked for over HTTP. */
@Dependent
public class PrepaidBusiness {

    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final String PASSWORD = "correct-horse-battery";

    @Inject
    RegisterBusiness registerBusiness;

    @Inject
    DecideRegistration decideRegistration;

    @Inject
    PreparePasswords preparePasswords;

    @Inject
    SetUpBranch branches;

    @Inject
    SetUpService services;

    @Inject
    SetUpMaster masters;

    @Inject
    PlaceBooking placeBooking;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    private UUID service = Ids.next();
    private UUID master = Ids.next();

    /** A business with one service, of whose price of 15000.00 a third is paid before, and one master. */
    void enter() {
        String name = "inside-" + Ids.next().toString().substring(24);
        preparePasswords.toSet(PASSWORD);
        RegisterBusiness.Registered registered = registerBusiness.register(new Registration(
                "Inside",
                name,
                ZONE.getId(),
                "KZT",
                "en",
                new Registration.Owner("owner@" + name + ".example", PASSWORD, "Aigul", "Serikova", null)));
        TenantId tenant = new TenantId(registered.tenantId());
        if (registered.status() == TenantStatus.PENDING) {
            caller.set(new Caller(tenant, null, Role.SUPER_ADMIN, Set.of(), Language.EN, "inside"));
            decideRegistration.approve();
        }
        caller.set(new Caller(tenant, registered.ownerId(), Role.OWNER, Set.of(), Language.EN, "inside"));
        branches.setBusinessHours(
                registered.branchId(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new OpeningHours(day, LocalTime.of(9, 0), LocalTime.of(21, 0)))
                        .toList());
        service = services.add(massage()).id();
        master = masters.add(new MasterDetails(
                        "Aigerim",
                        "Bekova",
                        null,
                        null,
                        Set.of(registered.branchId()),
                        Set.of(service),
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> new Shift(day, LocalTime.of(10, 0), LocalTime.of(19, 0)))
                                .toList(),
                        MasterProfile.NONE))
                .id();
        caller.set(Caller.anonymous("inside").inTenant(tenant));
    }

    /** Somebody books the master's time at noon, for himself. */
    UUID holds() {
        Instant noon = LocalDate.ofInstant(clock.instant(), ZONE)
                .plusDays(8)
                .atTime(12, 0)
                .atZone(ZONE)
                .toInstant();
        BookingView held = placeBooking
                .place(new PlaceBooking.Command(
                        null,
                        List.of(new VisitItem(service, master)),
                        noon,
                        new ClientDetails("Dana", "+77011234567", null, "en"),
                        null,
                        null,
                        null,
                        false))
                .booking();
        assertEquals(BookingStatus.PENDING, held.status());
        return held.id();
    }

    private static ServiceDetails massage() {
        return new ServiceDetails(
                "Massage",
                null,
                null,
                60,
                0,
                0,
                tenge(1_500_000),
                List.of(),
                1,
                List.of(),
                List.of(),
                new ServiceRules(
                        true,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new PrepaymentRule(PrepaymentKind.FIXED, null, tenge(500_000), PrepaymentWhen.ALWAYS, null)),
                List.of(),
                PriceKind.FIXED,
                List.of(),
                false,
                List.of(),
                null,
                null);
    }

    private static Money tenge(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance("KZT"));
    }
}
