package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A master who works in two branches has two managers, and neither takes him from the other. */
@ArquillianTest
@RunAsClient
public class SharedMasterIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("shared").approved();
    private final Api marcus = spa.manager("Marcus").api();
    private final String second = branch("Second");
    private final Answer dina = spa.owner()
            .post("/masters", card("Dina", list(spa.branchId(), second)))
            .expect(201);

    @Test
    void aManagersEditTouchesHisBranchesOnly() {
        Answer edited = marcus.put(path(), card("Dinara", list(spa.branchId()))).expect(200);

        assertThat(edited.text("/firstName")).isEqualTo("Dinara");
        assertThat(edited.text("/branchIds")).contains(second, spa.branchId().toString());
        // what he has read he may send back
        marcus.put(path(), card("Dina", list(spa.branchId(), second))).expect(200);
        assertThat(marcus.put(path(), card("Dina", list(second))).expect(200).text("/branchIds"))
                .contains(second)
                .doesNotContain(spa.branchId().toString());
        marcus.put(path(), card("Dina", list(spa.branchId()))).refused(404, "not_found");
    }

    @Test
    void aManagerGivesNobodyToABranchThatIsNotHis() {
        String third = branch("Third");

        marcus.put(path(), card("Dina", list(spa.branchId(), third))).refused(400, "validation_failed");
        marcus.post("/masters", card("Aigerim", list(spa.branchId(), second))).refused(400, "validation_failed");
    }

    @Test
    void aManagerArchivesNobodyWhoWorksElsewhereToo() {
        marcus.delete(path()).refused(403, "forbidden");

        spa.owner().put(path(), card("Dina", list(spa.branchId()))).expect(200);
        marcus.delete(path()).expect(204);
    }

    private String path() {
        return "/masters/" + dina.text("/id");
    }

    private String branch(String name) {
        return spa.owner()
                .post("/branches", body("name", name, "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
    }

    private static JsonObject card(String firstName, JsonArray branches) {
        return body(
                "firstName",
                firstName,
                "lastName",
                "Bekova",
                "branchIds",
                branches,
                "serviceIds",
                list(),
                "schedule",
                list());
    }
}
