package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.PushDevice;
import io.thermae.it.support.PushServer;
import io.thermae.it.support.Receiver;
import io.thermae.it.support.Service;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People of a business say of what, and when not, something is pushed to them, whatever they find where they are signed in. */
@ArquillianTest
@RunAsClient
public class PushPreferencesIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String PREFERENCES = "/users/me/notification-preferences";
    private static final String PATH = "/push/4c70";

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("push-wishes").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    private final Api master =
            spa.member(Objects.requireNonNull(aigerim.email())).api();
    private final PushServer service = new PushServer();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void whoWantsNoNotificationsGetsPushesAllTheSame() {
        PushDevice device = service.device(PATH);
        device.isSubscribed(master).expect(201);
        master.put(PREFERENCES, body("choices", list(body("topic", "VISITS", "channel", "IN_APP", "wanted", false))))
                .expect(200);

        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(at(12));

        JsonObject push = device.reads(service.awaits(PATH, 1).get(0).body());
        assertThat(push.getString("kind")).isEqualTo("BOOKING_PLACED");
        assertThat(push.getString("subjectId")).isEqualTo(booking.id().toString());
        assertThat(OffsetDateTime.parse(push.getString("start"))).isEqualTo(at(12));
        assertThat(master.get("/notifications").expect(200).items()).isEmpty();
    }

    @Test
    void inQuietHoursNothingComesAndAfterThemWhatIsStillWorthIt() {
        service.device(PATH).isSubscribed(master).expect(201);
        master.put(PREFERENCES, body("choices", list(), "quietHours", body("start", "00:00", "end", "23:59")))
                .expect(200);
        Booking read = spa.visitor("Dana").books(massage).with(aigerim).at(at(12));
        Booking moved = spa.visitor("Dana").books(massage).with(aigerim).at(at(14));
        heldAre(2);
        moved.movedTo(at(16)).expect(200);
        // the later one waits in place of the one before
        JsonObject replaced = awaitMessage("FAILED");
        assertThat(replaced.getString("failure")).isEqualTo("A later one about the same waits in its place");
        heldAre(2);
        List<JsonObject> notifications =
                master.get("/notifications?unread=true").expect(200).items();
        assertThat(notifications).hasSize(3);
        assertThat(service.calls(PATH)).isEmpty();
        notifications.stream()
                .filter(each -> each.getString("subjectId").equals(read.id().toString()))
                .forEach(each -> master.post("/notifications/" + each.getString("id") + "/read")
                        .expect(200));

        assertThat(master.put(PREFERENCES, body("choices", list())).expect(200).has("/quietHours"))
                .isFalse();

        Waiting.untilAllIsTold(platform, spa);
        assertThat(service.calls(PATH)).hasSize(1);
        assertThat(pushes())
                .filteredOn(each -> each.getString("status").equals("SENT"))
                .singleElement()
                .satisfies(each -> assertThat(each.getString("kind")).isEqualTo("booking-moved-notice"));
        assertThat(pushes())
                .filteredOn(each -> each.getString("status").equals("FAILED"))
                .extracting(each -> each.getString("failure"))
                .containsExactlyInAnyOrder("It was read already", "A later one about the same waits in its place");
    }

    private void heldAre(int number) {
        Receiver.patiently(number + " held pushes")
                .until(() -> platform.database()
                                .count(
                                        "select count(*) from platform.delayed_event where tenant_id = ? and purpose = ?",
                                        spa.tenantId(),
                                        "engagement.push")
                        == number);
    }

    private JsonObject awaitMessage(String status) {
        return Receiver.patiently("a push that is " + status)
                .until(
                        () -> pushes().stream()
                                .filter(push -> push.getString("status").equals(status))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    private List<JsonObject> pushes() {
        return owner.get("/messages?channel=PUSH").expect(200).items();
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
