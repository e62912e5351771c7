package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Categories put services in order. */
@ArquillianTest
@RunAsClient
public class ServiceCategoriesIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("categories").approved();

    @Test
    void aCategoryIsMadeWhenItIsFirstNamed() {
        spa.service("Massage").with("category", " Body ").costing("1.00");
        spa.service("Wrap").with("category", "BODY").costing("1.00");
        spa.service("Manicure").with("category", "Hands").costing("1.00");

        List<JsonObject> categories =
                spa.owner().get("/service-categories").expect(200).items();

        assertThat(categories)
                .extracting(category -> category.getString("name") + " " + category.getInt("position"))
                .containsExactly("Body 0", "Hands 1");
        assertThat(spa.owner().get("/services").expect(200).items())
                .extracting(service -> service.getString("name") + " " + service.getString("category"))
                .containsExactly("Manicure Hands", "Massage Body", "Wrap Body");
    }

    @Test
    void visitorsSeeServicesInTheOrderOfTheirCategories() {
        spa.service("Advice").costing("0.00");
        spa.service("Massage").with("category", "Body").costing("1.00");
        Service manicure = spa.service("Manicure").with("category", "Hands").costing("1.00");
        spa.service("Bath").with("category", "Body").costing("1.00");
        assertThat(shown()).containsExactly("Bath Body", "Massage Body", "Manicure Hands", "Advice null");

        String hands = spa.owner().get("/services/" + manicure.id()).text("/categoryId");
        spa.owner()
                .put("/service-categories/" + category("Body"), body("name", "The body", "position", 7))
                .expect(200);

        assertThat(shown()).containsExactly("Manicure Hands", "Bath The body", "Massage The body", "Advice null");
        spa.service("Polish").with("categoryId", hands).costing("1.00");
        assertThat(shown()).startsWith("Manicure Hands", "Polish Hands");
    }

    @Test
    void anEmptyCategoryIsArchivedAndItsNameIsFree() {
        Service massage = spa.service("Massage").with("category", "Body").costing("1.00");
        String body = category("Body");
        String path = "/service-categories/" + body;

        Answer refused = spa.owner().delete(path).refusedInEachLanguage(409, "service_category_in_use");
        assertThat(refused.text("/details/services/0")).isEqualTo("Massage");
        JsonObject edited = service("Massage");
        assertThat(spa.owner()
                        .put("/services/" + massage.id(), edited)
                        .expect(200)
                        .has("/categoryId"))
                .isFalse();
        spa.owner().delete(path).expect(204);

        assertThat(spa.owner().get(path).expect(200).text("/archived")).isEqualTo("true");
        assertThat(spa.owner().get("/service-categories").expect(200).items()).isEmpty();
        spa.owner().post("/service-categories", body("name", "body")).expect(201);
        spa.owner().post("/services", with(edited, "categoryId", body)).refusedField("categoryId", "unknown_category");
    }

    @Test
    void namesAreThereOnceAndForeignCategoriesAreUnknown() {
        spa.owner().post("/service-categories", body("name", "Body")).expect(201);
        Business other = platform.registersBusiness("others").approved();

        spa.owner().post("/service-categories", body("name", "bODY")).refusedField("name", "taken");
        spa.owner().post("/service-categories", body("name", " ")).refusedField("name", "required");
        spa.owner()
                .post("/service-categories", body("name", "Hands", "position", -1))
                .refusedField("position", "out_of_range");
        other.owner().get("/service-categories/" + category("Body")).refused(404, "not_found");
        other.owner()
                .post("/services", with(service("Massage"), "categoryId", category("Body")))
                .refusedField("categoryId", "unknown_category");
    }

    private JsonObject service(String name) {
        return body("name", name, "durationMinutes", 60, "price", body("amount", "1.00", "currency", spa.currency()));
    }

    private String category(String name) {
        Map<String, String> ids = new HashMap<>();
        spa.owner()
                .get("/service-categories")
                .expect(200)
                .items()
                .forEach(category -> ids.put(category.getString("name"), category.getString("id")));
        return Objects.requireNonNull(ids.get(name));
    }

    private List<String> shown() {
        return platform.anybody().get("/public/business/" + spa.subdomain() + "/services").expect(200).items().stream()
                .map(service -> service.getString("name") + " " + service.getString("category", null))
                .toList();
    }
}
