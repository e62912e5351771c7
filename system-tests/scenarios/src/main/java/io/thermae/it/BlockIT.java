package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Time that is blocked cannot be booked, whoever comes first; a note takes nothing. */
@ArquillianTest
@RunAsClient
public class BlockIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("blocks").approved().opensDaily("09:00", "21:00");
    private final UUID rooms = spa.resourceType("Room");
    private final UUID blue = spa.resource(rooms, "Blue", 2);
    private final Service massage =
            spa.service("Massage").lasting(60).between(0, 15).taking(rooms, 1).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);

    @Test
    void aMeetingTakesTheTimeOfAllWhoTakePart() {
        Master bota = spa.master("Bota").workingDaily("10:00", "19:00").performing(massage);
        Answer meeting = add(block("INTERNAL", 12, 14, "masterIds", list(aigerim.id(), bota.id())))
                .expect(201);

        spa.visitor("Dana").books(massage).triesAt(hour(12)).refused(409, "slot_taken");
        // its buffer would reach into the meeting
        spa.visitor("Dana").books(massage).triesAt(hour(11)).refused(409, "slot_taken");
        spa.visitor("Dana").books(massage).at(hour(14));
        assertThat(spa.availability(massage).startsOn(TUESDAY))
                .doesNotContain(hour(11), hour(12), hour(13))
                .contains(hour(10), hour(15));
        Answer day =
                spa.owner().get("/calendar?from=" + TUESDAY + "&to=" + TUESDAY).expect(200);
        assertThat(day.text("/branches/0/lines/0/blocks/0/id")).isEqualTo(meeting.text("/id"));
        assertThat(day.text("/branches/0/lines/1/blocks/0/text")).isEqualTo("A word");

        String path = "/blocks/" + meeting.text("/id");
        Answer moved = spa.owner()
                .put(path, block("INTERNAL", 17, 18, "masterIds", list(aigerim.id())))
                .expect(200);
        assertThat(moved.text("/version")).isEqualTo("2");
        spa.visitor("Dana").books(massage).at(hour(12));
        spa.owner().delete(path).expect(204);
        spa.owner().get(path).refused(404, "not_found");
        spa.visitor("Dana").books(massage).with(aigerim).at(hour(17));
    }

    @Test
    void aNoteTakesNothing() {
        Answer note =
                add(block("NOTE", 12, 14, "masterIds", list(aigerim.id()))).expect(201);

        spa.visitor("Dana").books(massage).at(hour(12));
        add(block("NOTE", 12, 14, "masterIds", list(aigerim.id()))).expect(201);
        spa.owner()
                .put("/blocks/" + note.text("/id"), block("BLOCK", 12, 14, "masterIds", list(aigerim.id())))
                .refused(409, "block_conflict");
        assertThat(spa.owner().get("/blocks/" + note.text("/id")).expect(200).text("/kind"))
                .isEqualTo("NOTE");
    }

    @Test
    void aBlockedResourceHasNoPlaceLeftHoweverManyItGets() {
        add(block("BLOCK", 12, 14, "resourceIds", list(blue))).expect(201);
        spa.owner()
                .put(
                        "/resources/" + blue,
                        body("name", "Blue", "resourceTypeId", rooms, "branchId", spa.branchId(), "capacity", 3))
                .expect(200);

        spa.visitor("Dana").books(massage).triesAt(hour(12)).refused(409, "slot_taken");
        spa.visitor("Dana").books(massage).at(hour(14));
    }

    @Test
    void aBlockedBranchIsClosedForItsOwnMastersAndOpenElsewhere() {
        String second = spa.owner()
                .post("/branches", body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        add(Body.with(block("BLOCK", 12, 14), "branchId", spa.branchId())).expect(201);

        spa.visitor("Dana").books(massage).triesAt(hour(12)).refused(422, "outside_business_hours");
        spa.visitor("Dana").books(massage).triesAt(hour(11)).refused(409, "slot_taken");
        add(Body.with(block("BLOCK", 13, 15), "branchId", second)).expect(201);
        // whoever comes later is blocked too
        Master late = spa.master("Late").workingDaily("10:00", "19:00").performing(massage);
        spa.visitor("Dana").books(massage).with(late).triesAt(hour(13)).refused(422, "outside_business_hours");
        spa.visitor("Dana").books(massage).with(late).at(hour(14));
        assertThat(OffsetDateTime.parse(spa.owner()
                        .get("/calendar?from=" + TUESDAY + "&to=" + TUESDAY)
                        .expect(200)
                        .text("/branches/0/blocks/0/start")))
                .isEqualTo(hour(12));
    }

    @Test
    void whatIsReservedIsNotBlocked() {
        Booking booking = spa.visitor("Dana").books(massage).at(hour(12));
        spa.owner()
                .post("/masters/" + aigerim.id() + "/time-off", body("start", hour(17), "end", hour(18)))
                .expect(201);

        assertThat(add(block("BLOCK", 12, 14, "masterIds", list(aigerim.id())))
                        .refusedInEachLanguage(409, "block_conflict")
                        .text("/details/bookings/0"))
                .isEqualTo(booking.number());
        add(block("BLOCK", 12, 14, "resourceIds", list(blue))).refused(409, "block_conflict");
        add(Body.with(block("BLOCK", 12, 14), "branchId", spa.branchId())).refused(409, "block_conflict");
        assertThat(add(block("INTERNAL", 16, 19, "masterIds", list(aigerim.id())))
                        .refused(409, "block_conflict")
                        .list("/details/bookings"))
                .isEmpty();
    }

    @Test
    void ofVisitsAndBlocksAtOnceOneWins() {
        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            asked.add(spa.visitor("Dana" + i).books(massage).triesLaterAt(hour(12)));
            asked.add(spa.owner().postLater("/blocks", block("BLOCK", 12, 13, "masterIds", list(aigerim.id()))));
            asked.add(spa.owner().postLater("/blocks", Body.with(block("BLOCK", 12, 13), "branchId", spa.branchId())));
        }
        List<Answer> answers = asked.stream().map(CompletableFuture::join).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409, 422));
        // of one place each: the master's, and the branch's, which leave each other alone
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSizeBetween(1, 2);
        boolean booked = answers.stream()
                .anyMatch(answer -> answer.status() == 201 && answer.text().contains("number"));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSizeLessThanOrEqualTo(booked ? 1 : 2);
    }

    @Test
    void eachBlocksWhatIsHis() {
        Api herself = spa.member(Objects.requireNonNull(aigerim.email())).api();
        Master bota = spa.master("Bota").workingDaily("10:00", "19:00").performing(massage);
        JsonObject own = block("BLOCK", 12, 13, "masterIds", list(aigerim.id()));
        herself.post("/blocks", own).refused(403, "forbidden");
        spa.owner()
                .put(
                        "/roles/MASTER/permissions",
                        body("permissions", list("BOOKINGS_MANAGE_OWN", "SCHEDULE_OWN_MANAGE")))
                .expect(200);

        String id = herself.post("/blocks", own).expect(201).text("/id");
        herself.post("/blocks", block("BLOCK", 15, 16, "masterIds", list(bota.id())))
                .refusedField("masterIds[0]", "unknown_master");
        herself.post("/blocks", Body.with(block("BLOCK", 15, 16), "branchId", spa.branchId()))
                .refusedField("branchId", "unknown_branch");
        String both = add(block("INTERNAL", 16, 17, "masterIds", list(aigerim.id(), bota.id())))
                .expect(201)
                .text("/id");
        herself.get("/blocks/" + both).expect(200);
        herself.delete("/blocks/" + both).refused(403, "forbidden");
        herself.delete("/blocks/" + id).expect(204);

        String second = spa.owner()
                .post("/branches", body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        Api other = spa.manager("Marcus", second).api();
        other.get("/blocks/" + both).refused(404, "not_found");
        other.delete("/blocks/" + both).refused(404, "not_found");
        other.post("/blocks", own).refusedField("masterIds[0]", "unknown_master");
        spa.manager("Paulina").api().delete("/blocks/" + both).expect(204);
    }

    @Test
    void badInputIsNamed() {
        add(block("BLOCK", 12, 13)).refusedField("branchId", "branch_or_places");
        add(Body.with(block("BLOCK", 12, 13, "masterIds", list(aigerim.id())), "branchId", spa.branchId()))
                .refusedField("branchId", "branch_or_places");
        add(block("BLOCK", 13, 13, "masterIds", list(aigerim.id()))).refusedField("end", "must_be_after_start");
        add(block("PARTY", 12, 13, "masterIds", list(aigerim.id()))).refusedField("kind", "unknown_value");
        add(block("BLOCK", 12, 13, "resourceIds", list(UUID.randomUUID())))
                .refusedField("resourceIds[0]", "unknown_resource");
        add(Body.with(block("BLOCK", 12, 13, "masterIds", list(aigerim.id())), "end", hour(12).plusYears(2)))
                .refusedField("end", "range_too_long");
        // the same one twice is one
        add(block("BLOCK", 12, 13, "masterIds", list(aigerim.id(), aigerim.id())))
                .expect(201);
    }

    private Answer add(JsonObject block) {
        return spa.owner().post("/blocks", block);
    }

    private JsonObject block(String kind, int from, int to) {
        return body("kind", kind, "start", hour(from), "end", hour(to), "text", "A word");
    }

    private JsonObject block(String kind, int from, int to, String places, JsonValue ids) {
        return Body.with(block(kind, from, to), places, ids);
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
