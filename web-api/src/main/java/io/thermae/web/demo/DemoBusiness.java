package io.thermae.web.demo;

import io.thermae.booking.api.MasterDetails;
import io.thermae.booking.api.MasterProfile;
import io.thermae.booking.api.MasterView;
import io.thermae.booking.api.PriceKind;
import io.thermae.booking.api.ServiceDetails;
import io.thermae.booking.api.ServiceRules;
import io.thermae.booking.api.SetUpMaster;
import io.thermae.booking.api.SetUpService;
import io.thermae.booking.api.Shift;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.AcceptInvitation;
import io.thermae.tenancy.api.BranchDetails;
import io.thermae.tenancy.api.ChangeBusinessState;
import io.thermae.tenancy.api.DecideRegistration;
import io.thermae.tenancy.api.InviteUser;
import io.thermae.tenancy.api.OpeningHours;
import io.thermae.tenancy.api.People;
import io.thermae.tenancy.api.PreparePasswords;
import io.thermae.tenancy.api.RegisterBusiness;
import io.thermae.tenancy.api.Registration;
import io.thermae.tenancy.api.SecretTokens;
import io.thermae.tenancy.api.SetUpBranch;
import io.thermae.tenancy.api.TenantStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small spa in Almaty: two branches, four services, four masters, and somebody of each role to sign in as. */
@ApplicationScoped
public class DemoBusiness {

    static final String SUBDOMAIN = "demo";
    private static final String ZONE = "Asia/Almaty";
    private static final Currency TENGE = Currency.getInstance("KZT");
    private static final String DOMAIN = "@demo.thermae.localhost";

    @Inject
    CurrentCaller caller;

    @Inject
    RegisterBusiness registerBusiness;

    @Inject
    DecideRegistration decideRegistration;

    @Inject
    ChangeBusinessState changeBusinessState;

    @Inject
    SetUpBranch branches;

    @Inject
    SetUpService services;

    @Inject
    SetUpMaster masters;

    @Inject
    InviteUser inviteUser;

    @Inject
    People people;

    @Inject
    SecretTokens tokens;

    @Inject
    AcceptInvitation acceptInvitation;

    @Inject
    PreparePasswords preparePasswords;

    void make(String password) {
        preparePasswords.toSet(password);
        RegisterBusiness.Registered registered = registerBusiness.register(new Registration(
                "Thermae Demo Spa",
                SUBDOMAIN,
                ZONE,
                "KZT",
                "ru",
                new Registration.Owner("owner" + DOMAIN, password, "Айгуль", "Серикова", "+77010000001")));
        TenantId tenant = new TenantId(registered.tenantId());
        caller.set(new Caller(tenant, null, Role.SUPER_ADMIN, Set.of(), Language.RU, "demo"));
        if (registered.status() == TenantStatus.PENDING) {
            decideRegistration.approve();
        }
        // one who tries the platform out comes back after weeks, too
        changeBusinessState.activate();
        caller.set(new Caller(tenant, registered.ownerId(), Role.OWNER, Set.of(), Language.RU, "demo"));
        furnish(registered.branchId(), password);
    }

    private void furnish(UUID center, String password) {
        branches.edit(center, branch("Достык", "пр. Достык, 97, Алматы", "+77272000001"));
        UUID hills = branches.add(branch("Ремизовка", "ул. Ремизовка, 12, Алматы", "+77272000002"))
                .id();

        UUID massage = service("Классический массаж", "Массаж", 60, 15, "15000");
        UUID thai = service("Тайский массаж", "Массаж", 90, 15, "22000");
        UUID manicure = service("Маникюр", "Ногти", 60, 10, "8000");
        UUID hammam = service("Хаммам", "Баня", 45, 30, "12000");

        MasterView aigerim = master("Айгерим", "Бекова", "aigerim" + DOMAIN, Set.of(center), Set.of(massage, thai));
        master("Данияр", "Ахметов", null, Set.of(center, hills), Set.of(massage, hammam));
        master("Мария", "Ли", null, Set.of(center), Set.of(manicure));
        master("Ержан", "Нурланов", null, Set.of(hills), Set.of(thai, massage));

        UUID manager = inviteUser
                .invite(new InviteUser.Invitation(
                        "manager" + DOMAIN, "Дана", "Омарова", null, Role.MANAGER, Set.of(center), "kk"))
                .id();
        accept(manager, password);
        UUID masterUser = aigerim.userId();
        if (masterUser != null) {
            accept(masterUser, password);
        }
    }

    private static BranchDetails branch(String name, String address, String phone) {
        List<OpeningHours> everyDay = Arrays.stream(DayOfWeek.values())
                .map(day -> new OpeningHours(day, LocalTime.of(9, 0), LocalTime.of(21, 0)))
                .toList();
        return new BranchDetails(name, ZONE, address, phone, everyDay);
    }

    private UUID service(String name, String category, int minutes, int bufferAfter, String price) {
        Money tenge = Money.of(new BigDecimal(price), TENGE);
        return services.add(new ServiceDetails(
                        name,
                        category,
                        null,
                        minutes,
                        0,
                        bufferAfter,
                        tenge,
                        List.of(),
                        1,
                        List.of(),
                        List.of(),
                        ServiceRules.USUAL,
                        List.of(),
                        PriceKind.FIXED,
                        List.of(),
                        false,
                        List.of(),
                        null,
                        null))
                .id();
    }

    private MasterView master(
            String firstName, String lastName, @Nullable String email, Set<UUID> branchIds, Set<UUID> serviceIds) {
        List<Shift> week = Arrays.stream(DayOfWeek.values())
                .filter(day -> day != DayOfWeek.MONDAY)
                .map(day -> new Shift(day, LocalTime.of(10, 0), LocalTime.of(19, 0)))
                .toList();
        return masters.add(
                new MasterDetails(firstName, lastName, email, null, branchIds, serviceIds, week, MasterProfile.NONE));
    }

    private void accept(UUID userId, String password) {
        UUID invitation = people.openInvitationOf(userId).orElseThrow();
        acceptInvitation.accept(invitation, tokens.tokenFor(SecretTokens.ACCEPT_INVITATION, invitation), password);
    }
}
