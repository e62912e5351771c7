package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The business keeps a card of each customer: one of each, and shown to those who have to do with him. */
@ArquillianTest
@RunAsClient
public class CustomerIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("customers").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
    private final String email = Unique.email("dana");
    private final String phone = Unique.phone();

    @Test
    void aCardHasAllThatWasSaidOfTheCustomer() {
        Answer made = spa.owner()
                .post(
                        "/customers",
                        body(
                                "name",
                                " Dana Omarova ",
                                "email",
                                email.toUpperCase(Locale.ROOT),
                                "phone",
                                "8 (" + phone.substring(2, 5) + ") " + phone.substring(5),
                                "birthDate",
                                "1990-04-23",
                                "language",
                                "kk",
                                "preferredMasterIds",
                                list(aigerim.id(), aigerim.id()),
                                "tags",
                                list("VIP", " vip ", "Likes  tea")))
                .expect(201);

        Answer read = spa.owner().get("/customers/" + made.text("/id")).expect(200);
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.text("/name")).isEqualTo("Dana Omarova");
        assertThat(read.text("/email")).isEqualTo(email);
        assertThat(read.text("/phone")).isEqualTo(phone);
        assertThat(read.text("/birthDate")).isEqualTo("1990-04-23");
        assertThat(read.text("/language")).isEqualTo("kk");
        assertThat(read.value("/preferredMasterIds")).isEqualTo(list(aigerim.id()));
        assertThat(read.value("/tags")).isEqualTo(list("likes tea", "vip"));
    }

    @Test
    void aBookingOfAKnownContactFindsTheCardAndLeavesItAsItIs() {
        String card = made(body("name", "Dana", "email", email, "phone", phone));

        Answer booked = platform.anybody()
                .post(
                        "/public/booking",
                        Body.with(
                                spa.visitor("Somebody").books(massage).request(hour(11)),
                                "client",
                                body("name", "D. O.", "email", email.toUpperCase(Locale.ROOT))))
                .expect(201);

        assertThat(booked.text("/customerId")).isEqualTo(card);
        assertThat(spa.owner().get("/customers/" + card).text("/name")).isEqualTo("Dana");
    }

    @Test
    void whatIsLeftOutStaysAndWhatIsEmptyGoes() {
        String path = "/customers/"
                + made(body(
                        "name",
                        "Dana",
                        "email",
                        email,
                        "language",
                        "ru",
                        "birthDate",
                        "1990-04-23",
                        "preferredMasterIds",
                        list(aigerim.id()),
                        "tags",
                        list("vip")));
        spa.owner().delete("/masters/" + aigerim.id(), body()).expect(204);

        Answer edited =
                spa.owner().put(path, body("name", "Dana", "phone", phone)).expect(200);

        assertThat(edited.has("/email")).isFalse();
        assertThat(edited.has("/birthDate")).isFalse();
        assertThat(edited.text("/language")).isEqualTo("ru");
        assertThat(edited.value("/tags")).isEqualTo(list("vip"));
        Answer same = spa.owner()
                .put(path, body("name", "Dana", "phone", phone, "preferredMasterIds", list(aigerim.id())))
                .expect(200);
        assertThat(same.value("/preferredMasterIds")).isEqualTo(list(aigerim.id()));
        Answer emptied = spa.owner()
                .put(path, body("name", "Dana", "phone", phone, "preferredMasterIds", list(), "tags", list()))
                .expect(200);
        assertThat(emptied.value("/tags")).isEqualTo(list());
        assertThat(emptied.value("/preferredMasterIds")).isEqualTo(list());
    }

    @Test
    void whatCannotBeIsRefusedWithTheField() {
        JsonObject dana = body("name", "Dana", "email", email);
        refused(body("name", "Dana"), "phone", "contact_required");
        refused(Body.with(dana, "email", "dana"), "email", "invalid_email");
        refused(Body.with(dana, "phone", "12"), "phone", "invalid_phone");
        refused(Body.with(dana, "birthDate", Platform.today().plusDays(2)), "birthDate", "out_of_range");
        refused(Body.with(dana, "birthDate", "1899-12-31"), "birthDate", "out_of_range");
        refused(Body.with(dana, "language", "de"), "language", "invalid_format");
        refused(Body.with(dana, "tags", list("x".repeat(51))), "tags", "too_long");
        refused(Body.with(dana, "preferredMasterIds", list(spa.tenantId())), "preferredMasterIds", "unknown_master");
        refused(Body.with(dana, "branchId", spa.tenantId()), "branchId", "unknown_branch");
        assertThat(spa.owner().get("/customers").expect(200).items()).isEmpty();
    }

    @Test
    void ofManyWhoAddTheSameContactAtOnceOneMakesTheCard() {
        List<CompletableFuture<Answer>> asked = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> spa.owner()
                        .post("/customers", body("name", "Dana " + i, "email", Unique.email("d"), "phone", phone))))
                .toList();
        List<Answer> answers = asked.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
        String card = answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> answer.text("/id"))
                .findFirst()
                .orElseThrow();
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> assertThat(
                        answer.refused(409, "contact_taken").text("/details/customerId"))
                .isEqualTo(card));
        String other = made(body("name", "Bolat", "email", email));
        Answer refused = spa.owner()
                .put("/customers/" + other, body("name", "Bolat", "phone", phone))
                .refusedInEachLanguage(409, "contact_taken");
        assertThat(refused.text("/details/field")).isEqualTo("phone");
    }

    @Test
    void tagsFindTheirCustomers() {
        String dana = made(body("name", "Dana", "email", email, "tags", list("VIP", "tea")));
        made(body("name", "Bolat", "phone", phone, "tags", list("tea")));

        assertThat(spa.owner().get("/customers?tag=vip").expect(200).items())
                .extracting(customer -> customer.getString("id"))
                .containsExactly(dana);
        assertThat(spa.owner().get("/customers?tag=TEA").expect(200).items()).hasSize(2);
        assertThat(spa.owner().get("/customers?tag=te").expect(200).items()).isEmpty();
    }

    @Test
    void aManagerSeesTheCardsOfHisBranchesAndAMasterThoseWhoComeToHim() {
        String other = spa.owner()
                .post("/branches", body("name", "Other", "timeZone", "Asia/Almaty"))
                .expect(201)
                .text("/id");
        Api manager = spa.manager("Marcus").api();
        Api elsewhere = spa.manager("Livia", other).api();
        Api master = spa.member(Objects.requireNonNull(aigerim.email())).api();
        Answer made =
                manager.post("/customers", body("name", "Dana", "email", email)).expect(201);
        String path = "/customers/" + made.text("/id");

        assertThat(made.text("/branchId")).isEqualTo(spa.branchId().toString());
        manager.get(path).expect(200);
        elsewhere.get(path).refused(404, "not_found");
        elsewhere.put(path, body("name", "Mine", "email", email)).refused(404, "not_found");
        assertThat(elsewhere
                        .post("/customers", body("name", "Mine", "email", email))
                        .refused(409, "contact_taken")
                        .has("/details/customerId"))
                .isFalse();
        manager.put(path, body("name", "Dana", "email", email, "branchId", other))
                .refusedField("branchId", "unknown_branch");
        master.get(path).refused(404, "not_found");
        master.post("/customers", body("name", "Mine", "email", email)).refused(403, "forbidden");

        manager.post(
                        "/bookings",
                        body(
                                "items", list(body("serviceId", massage.id())),
                                "start", hour(11),
                                "customerId", UUID.fromString(made.text("/id"))))
                .expect(201);
        master.get(path).expect(200);
        assertThat(master.get("/customers").expect(200).items()).hasSize(1);
    }

    private String made(JsonObject card) {
        return spa.owner().post("/customers", card).expect(201).text("/id");
    }

    private void refused(JsonObject card, String field, String rule) {
        spa.owner().post("/customers", card).refusedField(field, rule);
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
