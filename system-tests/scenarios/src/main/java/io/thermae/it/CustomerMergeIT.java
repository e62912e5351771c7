package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Traces;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two cards of one customer become one, and nothing is lost, whatever happens at the same time. */
@ArquillianTest
@RunAsClient
public class CustomerMergeIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa =
            platform.registersBusiness("merging").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(30).costing("15000.00");
    private final Visitor dana = spa.visitor("Dana").withEmail();
    private final String phone = Unique.phone();

    @BeforeEach
    void masters() {
        for (String name : List.of("Aigerim", "Sanzhar", "Botagoz")) {
            spa.master(name).workingDaily("09:00", "21:00").performing(massage);
        }
    }

    @Test
    void allThatIsKnownMoves() {
        String other = dana.books(massage).at(hour(11)).placed().text("/customerId");
        String path = "/customers/" + other;
        spa.owner()
                .post(path + "/notes", body("visibility", "ALL_STAFF", "text", "Likes tea"))
                .expect(201);
        spa.owner().post(path + "/allergies", body("substance", "Nuts")).expect(201);
        spa.owner().post(path + "/treatments", body("description", "Back")).expect(201);
        spa.owner()
                .post(path + "/consents", body("purpose", "PHOTOS", "version", "1", "given", true))
                .expect(201);
        spa.owner()
                .put(
                        path,
                        body("name", "Dana", "email", dana.email(), "phone", dana.phone(), "tags", list("tea", "vip")))
                .expect(200);
        spa.owner().post(path + "/block", body("reason", "Did not come")).expect(200);
        String card = added(body("name", "Dana Omarova", "phone", phone, "tags", list("vip", "old")));

        Answer merged = merge(card, other).expect(200);

        assertThat(merged.text("/name")).isEqualTo("Dana Omarova");
        assertThat(merged.text("/phone")).isEqualTo(phone);
        assertThat(merged.text("/email")).isEqualTo(dana.email());
        assertThat(merged.value("/tags")).isEqualTo(list("old", "tea", "vip"));
        assertThat(merged.text("/blockReason")).isEqualTo("Did not come");
        String into = "/customers/" + card;
        for (String records : List.of("/notes", "/allergies", "/treatments", "/consents", "/visits")) {
            assertThat(spa.owner().get(into + records).expect(200).items())
                    .as(records)
                    .hasSize(1);
        }
        assertThat(spa.owner().get(path).refused(404, "not_found").text("/details/mergedInto"))
                .isEqualTo(card);
        spa.owner().put(path, body("name", "x", "phone", phone)).refused(404, "not_found");
        assertThat(ids(spa.owner().get("/customers"))).containsExactly(card);
        assertThat(ids(spa.owner().get("/customers?q=dana"))).containsExactly(card);
    }

    @Test
    void whoBooksWithAContactOfEitherIsTheOne() {
        String other = dana.books(massage).at(hour(11)).placed().text("/customerId");
        String card = added(body("name", "Dana", "phone", phone, "email", Unique.email("dana")));
        merge(card, other).expect(200);

        assertThat(dana.books(massage).at(hour(12)).placed().text("/customerId"))
                .isEqualTo(card);
        assertThat(spa.owner()
                        .post("/customers", body("name", "Dana", "phone", dana.phone()))
                        .refused(409, "contact_taken")
                        .text("/details/customerId"))
                .isEqualTo(card);
        // and further on
        String third = added(body("name", "Dana", "phone", Unique.phone()));
        merge(third, card).expect(200);
        assertThat(dana.books(massage).at(hour(13)).placed().text("/customerId"))
                .isEqualTo(third);
        assertThat(spa.owner()
                        .get("/customers/" + other)
                        .refused(404, "not_found")
                        .text("/details/mergedInto"))
                .isEqualTo(third);
    }

    @Test
    void mergesAndBookingsAtOnceLoseNothing() {
        List<String> cards = new ArrayList<>();
        List<JsonObject> clients = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            JsonObject client = body("name", "Dana " + i, "email", Unique.email("dana"));
            clients.add(client);
            cards.add(added(client));
        }
        List<CompletableFuture<Answer>> booked = new ArrayList<>();
        List<CompletableFuture<Answer>> merged = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            JsonObject visit = Body.with(
                    dana.books(massage).request(hour(9).plusMinutes(30L * i)),
                    "client",
                    clients.get(i % clients.size()));
            booked.add(platform.anybody().postLater("/public/booking", visit));
            if (i % 4 == 0) {
                // each in both directions
                String one = cards.get(i / 4);
                String next = cards.get((i / 4 + 1) % cards.size());
                merged.add(spa.owner().postLater("/customers/" + one + "/merge", body("otherId", next)));
                merged.add(spa.owner().postLater("/customers/" + next + "/merge", body("otherId", one)));
            }
        }
        booked.forEach(answer -> answer.join().expect(201));
        merged.forEach(answer ->
                assertThat(answer.join().status()).as(answer.join().toString()).isIn(200, 400, 404));

        List<String> left = ids(spa.owner().get("/customers"));
        for (String one : left.subList(1, left.size())) {
            merge(left.get(0), one).expect(200);
        }
        assertThat(spa.owner()
                        .get("/customers/" + left.get(0) + "/visits")
                        .expect(200)
                        .items())
                .hasSize(16);
        assertThat(database.count(
                        "select count(*) from booking.booking where tenant_id = ? and customer_id <> ?",
                        spa.tenantId(),
                        UUID.fromString(left.get(0))))
                .isZero();
    }

    @Test
    void onlyWhomOneSeesAndNobodyWithHimself() {
        String branch = spa.owner()
                .post("/branches", body("name", "Other", "timeZone", "UTC"))
                .expect(201)
                .text("/id");
        Api manager = spa.manager("Marcus").api();
        String own = manager.post("/customers", body("name", "Dana", "phone", phone))
                .expect(201)
                .text("/id");
        String theirs = added(body("name", "Dana", "phone", Unique.phone(), "branchId", branch));

        JsonObject that = body("otherId", theirs);
        manager.post("/customers/" + own + "/merge", that).refusedField("otherId", "unknown_customer");
        manager.post("/customers/" + theirs + "/merge", body("otherId", own)).refused(404, "not_found");
        merge(own, own).refusedField("otherId", "same_customer");
        spa.owner()
                .withHeader("If-Match", "\"7\"")
                .post("/customers/" + own + "/merge", that)
                .refused(412, "stale_version");
        merge(own, theirs).expect(200);
        merge(own, theirs).refusedField("otherId", "already_merged");
        merge(theirs, own).refused(404, "not_found");
        merge(own, UUID.randomUUID().toString()).refusedField("otherId", "unknown_customer");
        spa.owner().post("/customers/" + own + "/merge", body()).refusedField("otherId", "required");
    }

    @Test
    void whoIsErasedIsErasedWithAllThatWasMerged() {
        String name = "Zarina" + Unique.subdomain("z");
        String old = Unique.email("old");
        String other = added(body("name", name, "email", old));
        String card = added(body("name", "Zarina", "phone", phone));
        merge(card, other).expect(200);
        spa.owner()
                .put("/customers/" + card, body("name", "Zarina", "phone", phone))
                .expect(200);

        Answer export = spa.owner().get("/customers/" + card + "/personal-data").expect(200);
        assertThat(export.list("/customers")).hasSize(2);
        spa.owner()
                .post("/customers/" + other + "/erasure", body("reason", "Asked for it"))
                .refused(404, "not_found");
        spa.owner()
                .post("/customers/" + card + "/erasure", body("reason", "Asked for it"))
                .expect(204);

        assertThat(Traces.of(database, name, old, phone)).isEmpty();
    }

    @Test
    void mergesAndErasuresAtOnceLeaveNobodyBehind() {
        String name = "Zarina" + Unique.subdomain("z");
        List<CompletableFuture<Answer>> calls = new ArrayList<>();
        List<String> cards = new ArrayList<>();
        String email = Unique.email("zarina");
        for (int i = 0; i < 6; i++) {
            cards.add(added(body("name", name, "phone", Unique.phone())));
        }
        // an erasure takes all cards of one address with it
        database.change("update booking.customer set email = ? where tenant_id = ?", email, spa.tenantId());
        for (int i = 0; i < 6; i++) {
            String one = "/customers/" + cards.get(i);
            calls.add(spa.owner().postLater(one + "/merge", body("otherId", cards.get((i + 1) % 6))));
            if (i % 3 == 0) {
                calls.add(spa.owner().postLater(one + "/erasure", body("reason", "Asked for it")));
            }
        }
        calls.forEach(call ->
                assertThat(call.join().status()).as(call.join().toString()).isIn(200, 204, 400, 404));

        for (String left : ids(spa.owner().get("/customers"))) {
            spa.owner()
                    .post("/customers/" + left + "/erasure", body("reason", "Asked for it"))
                    .expect(204);
        }
        assertThat(Traces.of(database, name, email)).isEmpty();
    }

    @Test
    void theCardOfThoseWhoLeftNoContactIsNobodys() {
        String anonymous = added(body("name", "Walk-in", "phone", Unique.phone()));
        database.change("update booking.customer set anonymous = true where id = ?", UUID.fromString(anonymous));
        String card = added(body("name", "Dana", "phone", phone));

        merge(card, anonymous).refusedField("otherId", "nobodys_card");
        merge(anonymous, card).refusedField("otherId", "nobodys_card");
    }

    @Test
    void cardsThatAreAlikeAreSuggested() {
        String first = added(body("name", "Әлия Қайратқызы", "phone", phone));
        String second = added(body("name", "kairatkyzy  ALIYA", "email", Unique.email("a")));
        String third = added(body("name", "Aliya", "email", Unique.email("b")));
        added(body("name", "Алия", "email", Unique.email("c")));
        // two who book at once can make two cards
        database.change("update booking.customer set phone = ? where id = ?", phone, UUID.fromString(third));

        List<JsonObject> pairs =
                spa.owner().get("/customers/duplicates").expect(200).items();

        assertThat(pairs)
                .extracting(pair -> pair.getJsonObject("customer").getString("id") + " "
                        + pair.getJsonObject("other").getString("id") + " " + pair.getJsonArray("likeness"))
                .containsExactly(first + " " + second + " [\"NAME\"]", first + " " + third + " [\"PHONE\"]");
        Answer page = spa.owner().get("/customers/duplicates?limit=1").expect(200);
        assertThat(spa.owner()
                        .get("/customers/duplicates?limit=1&cursor=" + page.text("/nextCursor"))
                        .expect(200)
                        .items())
                .containsExactly(pairs.get(1));
        spa.owner().get("/customers/duplicates?cursor=7").refusedField("cursor", "invalid_format");
        merge(first, second).expect(200);
        merge(first, third).expect(200);
        assertThat(spa.owner().get("/customers/duplicates").expect(200).items()).isEmpty();
    }

    private String added(JsonObject card) {
        return spa.owner().post("/customers", card).expect(201).text("/id");
    }

    private Answer merge(String into, String other) {
        return spa.owner().post("/customers/" + into + "/merge", body("otherId", other));
    }

    private static List<String> ids(Answer answer) {
        return answer.expect(200).items().stream()
                .map(customer -> customer.getString("id"))
                .toList();
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
