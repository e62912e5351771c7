package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;
import static io.thermae.it.support.Body.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a master has learnt is the business's to know; who he is, everybody's. */
@ArquillianTest
@RunAsClient
public class MasterProfileIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("profile").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final String path = "/masters/" + aigerim.id();

    @Test
    void visitorsSeeTheProfileAndNotTheCertificates() {
        Answer edited = spa.owner().put(path, profile()).expect(200);

        assertThat(edited.text("/position")).isEqualTo("Senior therapist");
        assertThat(edited.text("/skills/0/certificate")).isEqualTo("KZ-2231");
        assertThat(edited.text("/skills/0/validUntil")).isEqualTo("2025-05-31");
        assertThat(edited.list("/schedule")).as("was left out, so it stays").hasSize(7);
        Answer shown = platform.anybody()
                .get("/public/business/" + spa.subdomain() + "/masters")
                .expect(200);
        assertThat(shown.text("/items/0/bio")).isEqualTo("Twenty years of warm stones.");
        assertThat(shown.text("/items/0/photoUrl")).isEqualTo("https://cdn.spa.example/a.jpg?size=2");
        assertThat(shown.text("/items/0/position")).isEqualTo("Senior therapist");
        assertThat(shown.text()).doesNotContain("KZ-2231", "skills", "schedule");
    }

    @Test
    void skillsThatAreLeftOutStayAndAnEmptyListForgetsThem() {
        String tag = spa.owner().put(path, profile()).expect(200).header("ETag");
        JsonObject unsaid = without(profile(), "skills");

        assertThat(spa.owner().put(path, unsaid).expect(200).list("/skills")).hasSize(2);
        spa.owner().put(path, with(unsaid, "skills", list())).expect(200);

        Answer read = spa.owner().get(path).expect(200);
        assertThat(read.list("/skills")).isEmpty();
        assertThat(read.header("ETag")).isNotEqualTo(tag);
        Answer again = spa.owner()
                .withHeader("If-Match", read.header("ETag"))
                .put(path, profile())
                .expect(200);
        assertThat(spa.owner().get(path).expect(200).header("ETag")).isEqualTo(again.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cdn.spa.example/a.jpg",
                "javascript:alert(1)",
                "https://",
                "https://cdn.spa.example/\"onload=",
                "data:image/png;base64,AAAA",
                "//cdn.spa.example/a.jpg"
            })
    void aPhotoIsAnAddressThatIsSafeToShow(String photo) {
        assertThat(spa.owner()
                        .put(path, with(profile(), "photoUrl", photo))
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactly("photoUrl");
    }

    @Test
    void aPhotoMayBeAReferenceAndASkillIsThereOnce() {
        spa.owner().put(path, with(profile(), "photoUrl", "photo_17-b")).expect(200);
        assertThat(spa.owner()
                        .put(
                                path,
                                with(
                                        profile(),
                                        "skills",
                                        list(
                                                body("name", "Stones"),
                                                body("name", "stones", "validUntil", "0001-01-01"))))
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactlyInAnyOrder("skills[1].name", "skills[1].validUntil");
    }

    private JsonObject profile() {
        return body(
                "firstName", "Aigerim",
                "lastName", "Serik",
                "branchIds", list(spa.branchId()),
                "serviceIds", list(massage.id()),
                "position", "Senior therapist",
                "bio", "Twenty years of warm stones.",
                "photoUrl", "https://cdn.spa.example/a.jpg?size=2",
                "skills",
                        list(
                                body("name", "Hot stones", "certificate", "KZ-2231", "validUntil", "2025-05-31"),
                                body("name", "Thai massage")));
    }
}
