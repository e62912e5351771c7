package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of whatever length are given in pages, each item on one of them, in one order. */
@ArquillianTest
@RunAsClient
public class PagingIT {

    /** No item's id, and greater than all of them: some lists are in the order of ids. */
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("paged").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();

    /** Of each kind three or more, and namesakes among them. */
    @BeforeEach
    void furnish() {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.service("Massage").lasting(90).with("category", "Body").costing("20000.00");
        spa.service("Manicure").with("category", "Hands").costing("5000.00");
        spa.service("Peeling").with("category", "Face").costing("7000.00");
        spa.service("\u0425\u0430\u043c\u043c\u0430\u043c").lasting(45).costing("9000.00");
        for (String name : List.of("Aigerim", "Aigerim", "Dana")) {
            spa.master(name).invited().workingDaily("10:00", "19:00").performing(massage);
        }
        for (String name : List.of("Centre", "Centre")) {
            owner.post("/branches", body("name", name, "timeZone", spa.zone().getId()))
                    .expect(201);
        }
        for (String name : List.of("Dana", "Bolat", "Zarina")) {
            owner.post(
                            "/waitlist",
                            body(
                                    "items", Body.list(body("serviceId", massage.id())),
                                    "from", Platform.today().plusDays(500),
                                    "to", Platform.today().plusDays(500),
                                    "client", body("name", name, "phone", Unique.phone())))
                    .expect(201);
        }
        spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
        spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/services",
                "/service-categories",
                "/waitlist",
                "/masters",
                "/branches",
                "/users",
                "/users/me/sessions",
                "/public/business/{subdomain}/services",
                "/public/business/{subdomain}/masters"
            })
    void everyItemIsOnOnePage(String list) {
        String path = list.replace("{subdomain}", spa.subdomain());
        Answer whole = owner.get(path).expect(200);
        assertThat(ids(whole)).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        assertThat(whole.has("/nextCursor")).isFalse();

        for (int limit : new int[] {1, 2, 200}) {
            List<String> paged = new ArrayList<>();
            String cursor = "";
            do {
                Answer page = owner.get(path + "?limit=" + limit + "&cursor=" + cursor)
                        .expect(200);
                assertThat(ids(page)).hasSizeBetween(1, limit);
                paged.addAll(ids(page));
                cursor = page.has("/nextCursor") ? page.text("/nextCursor") : "";
            } while (!cursor.isEmpty());
            assertThat(paged).isEqualTo(ids(whole));
        }
        assertThat(ids(owner.get(path + "?cursor=" + AFTER_ALL).expect(200))).isEmpty();
        assertThat(owner.get(path + "?limit=201&cursor=nobody")
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactlyInAnyOrder("limit", "cursor");
        owner.get(path + "?limit=0").refused(400, "validation_failed");
    }

    private static List<String> ids(Answer page) {
        return page.items().stream().map(item -> item.getString("id")).toList();
    }
}
