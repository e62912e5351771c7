package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.Service;
import io.thermae.it.support.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** From the registration of a business to the visit of a client. */
@ArquillianTest
@RunAsClient
public class MainFlowIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();

    @Test
    void aBusinessIsInvisibleUntilTheSuperAdministratorApprovesIt() {
        Business spa = platform.registersBusiness("patient").pending();
        assertThat(spa.statusAtRegistration()).isEqualTo("PENDING");
        publicPage(spa).refused(404, "business_not_found");
        Answer waiting = platform.superAdmin()
                .api()
                .get("/admin/tenants?status=PENDING&limit=200")
                .expect(200);
        assertThat(waiting.items())
                .anyMatch(tenant -> tenant.getString("id").equals(spa.tenantId().toString()));

        Answer approved = platform.superAdmin().approve(spa.tenantId()).expect(200);

        assertThat(approved.text("/status")).isNotEqualTo("PENDING");
        assertThat(publicPage(spa).expect(200).text()).contains(spa.name());
        platform.mailbox().of(spa.ownerEmail()).waitsFor("the approval", mail -> mail.subject()
                .toLowerCase(Locale.ROOT)
                .contains("approved"));
    }

    @Test
    void theOwnerOfARefusedBusinessIsToldWhyAndStaysOutside() {
        Business spa = platform.registersBusiness("refused").pending();
        platform.superAdmin()
                .reject(spa.tenantId(), "The licence number is missing")
                .expect(200);

        publicPage(spa).refused(404, "business_not_found");
        spa.logIn(spa.ownerEmail(), Registration.PASSWORD).refused(403, "business_not_active");
        platform.mailbox().of(spa.ownerEmail()).waitsFor("the refusal", mail -> mail.text()
                .contains("The licence number is missing"));
    }

    @Test
    void anApprovedOwnerSignsInAndIsToldWhoAndWhere() {
        Business spa = platform.registersBusiness("welcome").approved();

        Answer signedIn = spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);

        assertThat(signedIn.text("/tokenType")).isEqualTo("Bearer");
        assertThat(signedIn.text("/user/role")).isEqualTo("OWNER");
        assertThat(signedIn.text("/user/id")).isEqualTo(spa.ownerId().toString());
        assertThat(signedIn.text("/tenant/subdomain")).isEqualTo(spa.subdomain());
        Answer me = spa.owner().get("/users/me").expect(200);
        assertThat(me.text("/email")).isEqualTo(spa.ownerEmail());
    }

    @Test
    void freeTimesLieWithinTheHoursOfTheBusinessAndOfTheMaster() {
        Business spa = openBusiness();
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        Master early =
                spa.master("Early").working(DayOfWeek.TUESDAY, "07:00", "12:00").performing(massage);

        List<Slot> slots = spa.availability(massage).on(TUESDAY);

        assertThat(slots).isNotEmpty();
        assertThat(slots.get(0).start().toLocalTime()).isEqualTo(LocalTime.of(9, 0));
        assertThat(slots.get(slots.size() - 1).end().toLocalTime()).isEqualTo(LocalTime.of(12, 0));
        assertThat(slots).allSatisfy(slot -> {
            assertThat(Duration.between(slot.start(), slot.end())).isEqualTo(Duration.ofMinutes(60));
            assertThat(slot.start().getOffset())
                    .isEqualTo(spa.zone().getRules().getOffset(slot.start().toInstant()));
            assertThat(slot.masters()).containsExactly(early.id());
        });
        assertThat(spa.availability(massage).on(TUESDAY.plusDays(1))).isEmpty();
    }

    @Test
    void aBookedSlotIsNoLongerOffered() {
        Business spa = openBusiness();
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        Master aigerim = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        OffsetDateTime noon = at(spa, 12, 0);
        assertThat(spa.availability(massage).startsOn(TUESDAY)).contains(noon);

        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(noon);

        assertThat(booking.start()).isEqualTo(noon);
        assertThat(booking.end()).isEqualTo(noon.plusHours(1));
        assertThat(booking.number()).isNotBlank();
        assertThat(booking.placed().text("/timeZone")).isEqualTo(spa.zone().getId());
        assertThat(booking.placed().text("/total/amount")).isEqualTo("15000.00");
        assertThat(booking.placed().text("/items/0/masterId"))
                .isEqualTo(aigerim.id().toString());
        assertThat(spa.availability(massage).startsOn(TUESDAY))
                .isNotEmpty()
                .noneMatch(start -> start.isAfter(noon.minusHours(1)) && start.isBefore(noon.plusHours(1)));
    }

    @Test
    void aTakenSlotIsRefusedWithAlternativesThatCanBeBooked() {
        Business spa = openBusiness();
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        Master aigerim = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        OffsetDateTime noon = at(spa, 12, 0);
        spa.visitor("Dana").books(massage).with(aigerim).at(noon);

        Answer same = spa.visitor("Bolat").books(massage).with(aigerim).triesAt(noon);
        Answer overlapping = spa.visitor("Bolat").books(massage).with(aigerim).triesAt(noon.minusMinutes(30));

        overlapping.refusedInEachLanguage(409, "slot_taken");
        same.refused(409, "slot_taken");
        List<Slot> alternatives =
                same.list("/details/alternatives").stream().map(Slot::of).toList();
        assertThat(alternatives).isNotEmpty();
        Booking second = spa.visitor("Bolat")
                .books(massage)
                .with(aigerim)
                .at(alternatives.get(0).start());
        assertThat(second.start()).isEqualTo(alternatives.get(0).start());
    }

    @Test
    void buffersKeepTheMasterFreeBeforeAndAfterTheWork() {
        Business spa = openBusiness();
        Service wrap = spa.service("Wrap").lasting(60).between(15, 15).costing("20000.00");
        Master aigerim = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(wrap);
        OffsetDateTime noon = at(spa, 12, 0);
        spa.visitor("Dana").books(wrap).with(aigerim).at(noon);

        // 13:00 + 15 minutes to clean up + 15 minutes to prepare
        spa.visitor("Bolat")
                .books(wrap)
                .with(aigerim)
                .triesAt(noon.plusMinutes(75))
                .refused(409, "slot_taken");
        spa.visitor("Bolat").books(wrap).with(aigerim).at(noon.plusMinutes(90));
    }

    @Test
    void twoServicesInARowAreOneBookingOfTwoItems() {
        Business spa = openBusiness();
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        Service tea = spa.service("Tea").lasting(30).costing("2500.50");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage, tea);
        Slot first = spa.availability(massage, tea).on(TUESDAY).get(0);
        assertThat(Duration.between(first.start(), first.end())).isEqualTo(Duration.ofMinutes(90));

        Booking visit = spa.visitor("Dana").books(massage, tea).at(first.start());

        assertThat(visit.placed().list("/items")).hasSize(2);
        assertThat(visit.placed().text("/items/0/serviceId"))
                .isEqualTo(massage.id().toString());
        assertThat(visit.placed().text("/items/1/serviceId")).isEqualTo(tea.id().toString());
        assertThat(visit.placed().text("/items/1/start"))
                .isEqualTo(visit.placed().text("/items/0/end"));
        assertThat(visit.placed().text("/total/amount")).isEqualTo("17500.50");
        assertThat(visit.end()).isEqualTo(first.start().plusMinutes(90));
    }

    @Test
    void aClientLooksUpMovesAndCancelsWithTheTokenAlone() {
        Business spa = openBusiness();
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        OffsetDateTime noon = at(spa, 12, 0);
        Booking booking = spa.visitor("Dana").books(massage).at(noon);

        booking.lookedUpWith("A".repeat(43)).refused(404, "not_found");
        assertThat(booking.lookedUp().expect(200).text("/number")).isEqualTo(booking.number());

        Answer moved = booking.movedTo(noon.plusHours(3)).expect(200);
        assertThat(OffsetDateTime.parse(moved.text("/start"))).isEqualTo(noon.plusHours(3));
        assertThat(spa.availability(massage).startsOn(TUESDAY)).contains(noon).doesNotContain(noon.plusHours(3));

        booking.cancelledBecause("Ill").expect(200);
        assertThat(booking.lookedUp().expect(200).text("/status")).isEqualTo("CANCELLED");
        assertThat(spa.availability(massage).startsOn(TUESDAY)).contains(noon, noon.plusHours(3));
    }

    @Test
    void aTimeOutsideTheRulesIsRefusedWithTheRule() {
        Business spa = openBusiness();
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        Master aigerim = spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        OffsetDateTime noon = at(spa, 12, 0);

        spa.visitor("Dana").books(massage).triesAt(noon.minusYears(1)).refusedInEachLanguage(422, "slot_in_past");
        spa.visitor("Dana").books(massage).triesAt(noon.plusYears(9)).refusedInEachLanguage(422, "slot_too_far_ahead");
        spa.visitor("Dana")
                .books(massage)
                .triesAt(noon.plusHours(11))
                .refusedInEachLanguage(422, "outside_business_hours");
        spa.visitor("Dana")
                .books(massage)
                .with(aigerim)
                .triesAt(noon.plusHours(8))
                .refusedInEachLanguage(422, "outside_schedule");
    }

    private Business openBusiness() {
        return platform.registersBusiness("flow").approved().opensDaily("09:00", "21:00");
    }

    private static OffsetDateTime at(Business business, int hour, int minute) {
        return TUESDAY.atTime(hour, minute).atZone(business.zone()).toOffsetDateTime();
    }

    private Answer publicPage(Business business) {
        return platform.anybody().get("/public/business/" + business.subdomain());
    }
}
