package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Of two who edit the same, the second is told and nothing is lost. */
@ArquillianTest
@RunAsClient
public class EditingIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("edit").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);

    @Test
    void theSecondEditorOfAServiceIsTold() {
        theSecondEditorIsTold("/services/" + massage.id(), "", service("First"), service("Second"), "/name", "First");
    }

    @Test
    void theSecondEditorOfABranchIsTold() {
        theSecondEditorIsTold("/branches/" + spa.branchId(), "", branch("First"), branch("Second"), "/name", "First");
    }

    @Test
    void theSecondEditorOfBusinessHoursIsTold() {
        theSecondEditorIsTold(
                "/branches/" + spa.branchId(),
                "/business-hours",
                body("businessHours", list(body("dayOfWeek", "MONDAY", "opens", "10:00", "closes", "18:00"))),
                body("businessHours", list()),
                "/businessHours/0/opens",
                "10:00");
    }

    @Test
    void theSecondEditorOfAScheduleIsTold() {
        theSecondEditorIsTold(
                "/masters/" + aigerim.id(),
                "/schedule",
                body("schedule", list(body("dayOfWeek", "MONDAY", "start", "10:00", "end", "18:00"))),
                body("schedule", list()),
                "/schedule/0/start",
                "10:00");
    }

    @Test
    void theSecondEditorOfABookingIsTold() {
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(hour(11));
        theSecondEditorIsTold(
                "/bookings/" + booking.id(), "", body("notes", "First"), body("notes", "Second"), "/notes", "First");
    }

    @Test
    void aStaleCancellationIsRefusedAndTheVisitStands() {
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(hour(11));
        String seen = booking.lookedUp().header("ETag");
        booking.movedTo(hour(13)).expect(200);

        platform.anybody()
                .withHeader("If-Match", seen)
                .delete("/public/booking/" + booking.id() + "?token=" + booking.manageToken())
                .refused(412, "stale_version");

        assertThat(booking.lookedUp().text("/status")).isEqualTo("CONFIRMED");
    }

    @Test
    void ofTwentyEditorsAtOnceWithOneVersionOneGetsThrough() {
        String path = "/services/" + massage.id();
        Api editor = spa.owner()
                .withHeader("If-Match", spa.owner().get(path).expect(200).header("ETag"));

        List<Integer> statuses = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> editor.put(path, service("Name " + i))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .toList();

        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(statuses.stream().filter(status -> status == 412)).hasSize(19);
    }

    @Test
    void aTagThatIsNoneIsRefusedAndAWeakOneMatchesNothing() {
        String path = "/services/" + massage.id();
        String tag = spa.owner().get(path).expect(200).header("ETag");

        Answer refused = spa.owner()
                .withHeader("If-Match", "1")
                .put(path, service("Other"))
                .refused(400, "validation_failed");
        assertThat(refused.invalidFields()).containsExactly("If-Match");
        spa.owner()
                .withHeader("If-Match", "W/" + tag)
                .put(path, service("Other"))
                .refused(412, "stale_version");
        spa.owner()
                .withHeader("If-Match", "\"999\", " + tag)
                .put(path, service("Other"))
                .expect(200);
        spa.owner().withHeader("If-Match", "*").put(path, service("Any")).expect(200);
    }

    @Test
    void whoHasTheVersionAlreadyIsNotSentItAgain() {
        String path = "/services/" + massage.id();
        String tag = spa.owner().get(path).expect(200).header("ETag");

        Answer known = spa.owner().withHeader("If-None-Match", tag).get(path).expect(304);

        assertThat(known.text()).isEmpty();
        assertThat(known.header("ETag")).isEqualTo(tag);
        spa.owner().withHeader("If-None-Match", "\"999\"").get(path).expect(200);
    }

    /** Both have read the same version; the answer to an edit shows the new one, with which the editor can go on. */
    private void theSecondEditorIsTold(
            String path, String part, JsonObject first, JsonObject second, String changed, String value) {
        String seen = spa.owner().get(path).expect(200).header("ETag");
        assertThat(seen).matches("\"\\d+\"");
        Api editor = spa.owner().withHeader("If-Match", seen);

        String after = editor.put(path + part, first).expect(200).header("ETag");
        Answer told = editor.put(path + part, second).refused(412, "stale_version");

        assertThat(after).matches("\"\\d+\"").isNotEqualTo(seen);
        assertThat("\"" + told.text("/details/version") + "\"").isEqualTo(after);
        assertThat(spa.owner().get(path).expect(200).text(changed)).isEqualTo(value);
        spa.owner().withHeader("If-Match", after).put(path + part, second).expect(200);
    }

    private JsonObject service(String name) {
        return body("name", name, "durationMinutes", 60, "price", body("amount", "100.00", "currency", spa.currency()));
    }

    private JsonObject branch(String name) {
        return body("name", name, "timeZone", spa.zone().getId());
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
