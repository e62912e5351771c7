package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Unique;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers are found as one types, however one types. */
@ArquillianTest
@RunAsClient
public class CustomerSearchIT {

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa = platform.registersBusiness("searching").approved();

    @ParameterizedTest
    @CsvSource({
        "Алёна Сергеевна, ал",
        "Алёна Сергеевна, АЛЕНА",
        "Алёна Сергеевна, серг алё",
        "Алёна Сергеевна, alena",
        "Әлия Қайратқызы, алия",
        "Әлия Қайратқызы, ӘЛИЯ ҚАЙ",
        "Әлия Қайратқызы, aliya kay",
        "Айгүл Өмірзақ, айгул омир",
        "Айгүл Өмірзақ, Aygul",
        "Жанар Щукина, janar",
        "Жанар Щукина, Zhanar",
        "Юлия Хан, yulia khan",
        "Zoë Müller-Łukasz, zoe muller luk",
        "Пётр Нұрғалиев, нургали",
        "Danish OʼBrien, obri",
        "50% off_Bolat, 50% off_",
    })
    void howeverItIsTyped(String name, String typed) {
        String card = made(name, "first@mail.example", Unique.phone());
        made("Вера Холод", "second@mail.example", Unique.phone());

        assertThat(found(typed)).containsExactly(card);
    }

    @Test
    void byPartsOfTheAddressAndTheTelephone() {
        String card = made("Dana", "dana.om@mail.example", "+77012345678");
        made("Bolat", "bolat@post.example", "+77079999999");

        for (String typed : List.of(
                "om@mail", "dana.om@mail.example", "+7 701 234", "8 701 234 56 78", "345-67", "5678", "dana 5678")) {
            assertThat(found(typed)).as(typed).containsExactly(card);
        }
        // words begin with it, and all of them
        for (String typed : List.of("ana", "dana bolat", "mail.exampler", "5679")) {
            assertThat(found(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void whoseNameBeginsSoComesFirstAndPagesDoNotOverlap() {
        String byAddress = made("Adilet", "omar.adilet@mail.example", Unique.phone());
        String bySurname = made("Berik Omarov", "berik@mail.example", Unique.phone());
        String second = made("Omar Z", "z@mail.example", Unique.phone());
        String first = made("Omar A", "a@mail.example", Unique.phone());

        assertThat(found("omar")).containsExactly(first, second, byAddress, bySurname);
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = spa.owner().get("/customers?limit=1&q=omar" + cursor).expect(200);
            assertThat(page.items()).hasSize(1);
            paged.add(page.items().get(0).getString("id"));
            cursor = page.has("/nextCursor") ? "&cursor=" + page.text("/nextCursor") : "";
        } while (!cursor.isEmpty());
        assertThat(paged).containsExactly(first, second, byAddress, bySurname);
    }

    @Test
    void onlyThoseWhoAreTheCallersToSee() {
        Business other = platform.registersBusiness("elsewhere").approved();
        other.owner()
                .post("/customers", body("name", "Dana Other", "phone", Unique.phone()))
                .expect(201);
        String branch = spa.owner()
                .post("/branches", body("name", "Other", "timeZone", "UTC"))
                .expect(201)
                .text("/id");
        String theirs = spa.owner()
                .post("/customers", body("name", "Dana There", "phone", Unique.phone(), "branchId", branch))
                .expect(201)
                .text("/id");
        Api manager = spa.manager("Marcus").api();
        String own = manager.post("/customers", body("name", "Dana Here", "phone", Unique.phone(), "tags", list("vip")))
                .expect(201)
                .text("/id");

        assertThat(found("dana")).containsExactly(own, theirs);
        assertThat(ids(manager.get("/customers?q=dana"))).containsExactly(own);
        assertThat(ids(spa.owner().get("/customers?q=dana&tag=vip"))).containsExactly(own);
        assertThat(ids(spa.owner().get("/customers?q=dana&tag=other"))).isEmpty();
    }

    @Test
    void whatIsEditedOrErasedIsFoundAsItIsNow() {
        String card = made("Dana", "dana@mail.example", "+77012345678");
        spa.owner()
                .put("/customers/" + card, body("name", "Gulnara", "phone", "+77012345678"))
                .expect(200);

        assertThat(found("dana")).isEmpty();
        assertThat(found("гульнара")).containsExactly(card);
        spa.owner()
                .post("/customers/" + card + "/erasure", body("reason", "Asked for it"))
                .expect(204);
        assertThat(found("gul")).isEmpty();
        assertThat(found("5678")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "-", "%%", "a!", "***"})
    void lessThanTwoLettersIsTooLittle(String typed) {
        search(typed).refusedField("q", "too_short");
    }

    /** Of the two conditions row-level security keeps this one from the application, whatever there is to be found. */
    @Test
    void theDoorLooksIntoTheIndexWhereTheApplicationMayNot() {
        assertThat(planOf("thermae_doors")).contains("customer_search", "Index Cond: (search ~~ '% dana%'::text)");
        assertThat(planOf("thermae_app")).doesNotContain("Index Cond: (search");
    }

    private String planOf(String role) {
        return database.asSuperuser(connection -> {
            AppDatabase.rows(connection, "select set_config('enable_seqscan', 'off', true)");
            AppDatabase.rows(connection, "select set_config('role', ?, true)", role);
            return AppDatabase.rows(
                            connection, "explain select c.id from booking.customer c where c.search like '% dana%'")
                    .stream()
                    .map(row -> String.valueOf(row.values().iterator().next()))
                    .collect(Collectors.joining("\n"));
        });
    }

    private String made(String name, String email, String phone) {
        return spa.owner()
                .post("/customers", body("name", name, "email", email, "phone", phone))
                .expect(201)
                .text("/id");
    }

    private List<String> found(String typed) {
        return ids(search(typed));
    }

    private Answer search(String typed) {
        return spa.owner().get("/customers?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private static List<String> ids(Answer answer) {
        return answer.expect(200).items().stream()
                .map(customer -> customer.getString("id"))
                .toList();
    }
}
