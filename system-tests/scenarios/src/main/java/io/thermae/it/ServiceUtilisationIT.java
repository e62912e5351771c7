package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Business;
import io.thermae.it.support.Days;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.SecondBranch;
import io.thermae.it.support.Service;
import io.thermae.it.support.ServiceDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is booked of a service is told beside the working time of those who perform it, whenever it has changed who they are. */
@ArquillianTest
@RunAsClient
public class ServiceUtilisationIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final LocalDate NEXT = TUESDAY.plusDays(1);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("services").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Service sauna = spa.service("Sauna").lasting(30).costing("5000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final Master bota =
            spa.master("Bota").workingDaily("10:00", "14:00").performing(sauna);
    private final Days days = Days.of(spa.owner(), TUESDAY, NEXT);

    @Test
    void whoPerformsAServiceIsKnownOfAllDaysAsSoonAsItChanges() {
        spa.visitor("Dana").books(massage).at(noon(TUESDAY));
        assertThat(told())
                .containsOnly(
                        Map.entry(key(TUESDAY, massage), "60 / 540 / 0.1111"),
                        Map.entry(key(NEXT, massage), "0 / 540 / 0.0000"),
                        Map.entry(key(TUESDAY, sauna), "0 / 240 / 0.0000"),
                        Map.entry(key(NEXT, sauna), "0 / 240 / 0.0000"));

        // the same four hours are there for either
        performs(bota, massage, sauna);
        assertThat(told())
                .containsOnly(
                        Map.entry(key(TUESDAY, massage), "60 / 780 / 0.0769"),
                        Map.entry(key(NEXT, massage), "0 / 780 / 0.0000"),
                        Map.entry(key(TUESDAY, sauna), "0 / 240 / 0.0000"),
                        Map.entry(key(NEXT, sauna), "0 / 240 / 0.0000"));

        // who is booked with it performs it that day
        performs(aigerim);
        assertThat(told())
                .containsEntry(key(TUESDAY, massage), "60 / 780 / 0.0769")
                .containsEntry(key(NEXT, massage), "0 / 240 / 0.0000");

        performs(bota, sauna);
        assertThat(told())
                .containsEntry(key(TUESDAY, massage), "60 / 540 / 0.1111")
                .doesNotContainKey(key(NEXT, massage));
    }

    @Test
    void workingTimeThatChangesLateIsThatOfServicesToo() {
        spa.visitor("Dana").books(massage).at(noon(TUESDAY));
        assertThat(told()).containsEntry(key(NEXT, massage), "0 / 540 / 0.0000");

        spa.owner()
                .post(
                        "/masters/" + aigerim.id() + "/time-off",
                        body(
                                "start", noon(TUESDAY).plusHours(6),
                                "end", noon(TUESDAY).plusHours(8)))
                .expect(201);
        spa.owner()
                .post("/branches/" + spa.branchId() + "/special-dates", body("date", NEXT, "closed", true))
                .expect(201);
        assertThat(told()).containsOnly(Map.entry(key(TUESDAY, massage), "60 / 480 / 0.1250"), saunaOn(TUESDAY));

        spa.owner()
                .put(
                        "/masters/" + aigerim.id() + "/schedule",
                        body(
                                "schedule",
                                list(body("dayOfWeek", TUESDAY.getDayOfWeek(), "start", "12:00", "end", "14:00"))))
                .expect(200);
        assertThat(told()).containsOnly(Map.entry(key(TUESDAY, massage), "60 / 120 / 0.5000"), saunaOn(TUESDAY));
    }

    @Test
    void nobodyIsThereForWhatIsOfferedNoMore() {
        spa.visitor("Dana").books(massage).at(noon(TUESDAY));
        assertThat(told()).containsEntry(key(NEXT, massage), "0 / 540 / 0.0000");

        spa.owner().delete("/services/" + massage.id()).expect(204);

        assertThat(told())
                .containsOnly(Map.entry(key(TUESDAY, massage), "60 / 540 / 0.1111"), saunaOn(TUESDAY), saunaOn(NEXT));
    }

    @Test
    void branchesAndMastersHaveTheirShares() {
        performs(bota, massage, sauna);
        SecondBranch lake = SecondBranch.of(spa, ZoneId.of("Asia/Tokyo"), massage);
        spa.visitor("Dana").books(massage).with(aigerim).at(noon(TUESDAY));
        lake.isVisitedBy(spa.visitor("Timur"), massage, TUESDAY, LocalTime.of(12, 0));
        Days day = Days.of(spa.owner(), TUESDAY, TUESDAY).settled();
        String ofMassage = "&serviceId=" + massage.id();

        assertThat(ServiceDays.told(day, "service", ofMassage))
                .containsOnly(Map.entry(key(TUESDAY, massage), "120 / 2220 / 0.0541"));
        assertThat(ServiceDays.told(day, "service", ofMassage + "&branchId=" + lake.id()))
                .containsOnly(Map.entry(key(TUESDAY, massage), "60 / 1440 / 0.0417"));
        for (String where : List.of("", "&branchId=" + spa.branchId())) {
            assertThat(ServiceDays.told(day, "master", ofMassage + where))
                    .containsEntry(TUESDAY + " " + aigerim.id(), "60 / 540 / 0.1111")
                    .containsEntry(TUESDAY + " " + bota.id(), "0 / 240 / 0.0000")
                    .hasSize(where.isEmpty() ? 3 : 2);
        }
        assertThat(ServiceDays.told(day, "service", "&masterId=" + bota.id()))
                .containsOnly(Map.entry(key(TUESDAY, massage), "0 / 240 / 0.0000"), saunaOn(TUESDAY));
    }

    private Map<String, String> told() {
        return ServiceDays.told(days.settled(), "service", "");
    }

    private void performs(Master master, Service... services) {
        spa.owner()
                .put(
                        "/masters/" + master.id(),
                        body(
                                "firstName",
                                master.name(),
                                "lastName",
                                "Serik",
                                "branchIds",
                                list(spa.branchId()),
                                "serviceIds",
                                list(Arrays.stream(services).map(Service::id).toArray())))
                .expect(200);
    }

    private Map.Entry<String, String> saunaOn(LocalDate day) {
        return Map.entry(key(day, sauna), "0 / 240 / 0.0000");
    }

    private static String key(LocalDate day, Service service) {
        return day + " " + service.id();
    }

    private OffsetDateTime noon(LocalDate day) {
        return day.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
