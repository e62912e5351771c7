package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Trust;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can be edited: of two who have read the same, the second is told, and nothing of the first is lost. */
@ArquillianTest
@RunAsClient
public class TwoEditorsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("editors").approved();
    private final String branch = "/branches/" + spa.branchId();
    private final String phone = Unique.phone();

    /** A call that changes something. */
    private record Change(String method, String path, JsonObject body) {

        Answer by(Api editor) {
            return editor.send(method, path, "application/json", body.toString());
        }
    }

    /**
     * What two do who have read the same.
     *
     * @param read what they have read
     */
    private record Edits(String read, Change first, Change second) {

        /** Both put a thing in the place of what they have read. */
        static Edits of(String path, JsonObject first, JsonObject second) {
            return of(path, path, first, second);
        }

        static Edits of(String read, String path, JsonObject first, JsonObject second) {
            return new Edits(read, new Change("PUT", path, first), new Change("PUT", path, second));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "business",
                "subdomain",
                "settings",
                "retention",
                "security",
                "origins",
                "branch",
                "business hours",
                "settings of a branch",
                "new special dates",
                "old special dates",
                "service",
                "master",
                "schedule",
                "skills",
                "customer",
                "person",
                "oneself",
                "permissions of a role",
                "permissions of a person",
                "identity provider",
            })
    void theSecondIsToldAndTheFirstLosesNothing(String what) {
        Edits edits = edits(what);
        Answer read = spa.owner().get(edits.read()).expect(200);
        String seen = read.header("ETag");
        assertThat(seen).as(read.toString()).matches("\"\\d+\"").isEqualTo("\"" + read.text("/version") + "\"");
        Api editor = spa.owner().withHeader("If-Match", seen);

        Answer first = edits.first().by(editor);
        assertThat(first.status()).as(first.toString()).isBetween(200, 204);
        Answer afterFirst = spa.owner().get(edits.read()).expect(200);
        Answer told = edits.second().by(editor).refused(412, "stale_version");

        assertThat(spa.owner().get(edits.read()).expect(200).json()).isEqualTo(afterFirst.json());
        assertThat(afterFirst.header("ETag")).isNotEqualTo(seen);
        assertThat("\"" + told.text("/details/version") + "\"").isEqualTo(afterFirst.header("ETag"));
        Answer second = edits.second().by(spa.owner().withHeader("If-Match", afterFirst.header("ETag")));
        assertThat(second.status()).as(second.toString()).isBetween(200, 204);
    }

    private Edits edits(String what) {
        return switch (what) {
            case "business" -> Edits.of("/business", business("First"), business("Second"));
            case "subdomain" -> Edits.of("/business", "/business/subdomain", subdomain(), subdomain());
            case "settings" ->
                Edits.of("/business/settings", body("bookingHorizonDays", 100), body("autoConfirm", false));
            case "retention" ->
                Edits.of(
                        "/business/settings",
                        body("customerRetentionMonths", 12),
                        body("customerRetentionMonths", 24, "auditRetentionMonths", 24));
            case "security" -> Edits.of("/business/security", body("requireTotp", false), body("requireTotp", false));
            case "origins" ->
                Edits.of("/business/cors-origins", origins("https://one.example"), origins("https://other.example"));
            case "branch" -> Edits.of(branch, branch("First"), branch("Second"));
            case "business hours" ->
                Edits.of(
                        branch,
                        branch + "/business-hours",
                        body("businessHours", list(body("dayOfWeek", "MONDAY", "opens", "10:00", "closes", "18:00"))),
                        body("businessHours", list()));
            case "settings of a branch" ->
                Edits.of(branch + "/settings", body("bookingHorizonDays", 100), body("autoConfirm", false));
            case "new special dates" ->
                new Edits(
                        branch + "/special-dates",
                        new Change("POST", branch + "/special-dates", closed(TUESDAY)),
                        new Change("POST", branch + "/special-dates", closed(TUESDAY.plusDays(1))));
            case "old special dates" -> oldSpecialDates();
            case "service" -> Edits.of("/services/" + massage().id(), service("First"), service("Second"));
            case "master" -> {
                String path = master();
                yield Edits.of(path, masterNamed("First"), masterNamed("Second"));
            }
            case "schedule" -> {
                String path = master();
                yield Edits.of(
                        path,
                        path + "/schedule",
                        body("schedule", list(body("dayOfWeek", "MONDAY", "start", "10:00", "end", "18:00"))),
                        body("schedule", list()));
            }
            case "skills" -> {
                String path = master();
                yield Edits.of(path, skilled("First"), skilled("Second"));
            }
            case "customer" -> Edits.of(customer(), customerNamed("First"), customerNamed("Second"));
            case "person" -> Edits.of(manager(), person("First"), person("Second"));
            case "oneself" -> Edits.of("/users/me", profile("First"), profile("Second"));
            case "permissions of a role" ->
                Edits.of(
                        "/roles/MANAGER/permissions",
                        body("permissions", list("REPORTS_READ")),
                        body("permissions", list()));
            case "permissions of a person" ->
                Edits.of(
                        manager() + "/permissions",
                        body("overrides", list(body("permission", "REPORTS_READ", "granted", false))),
                        body("overrides", list()));
            case "identity provider" -> {
                Trust trust = Trust.of(platform, spa);
                yield Edits.of(trust.path(), trust.settingsWith("name", "First"), trust.settingsWith("name", "Second"));
            }
            default -> throw new IllegalArgumentException(what);
        };
    }

    private Edits oldSpecialDates() {
        List<Change> removals = List.of(TUESDAY, TUESDAY.plusDays(1)).stream()
                .map(date -> spa.owner()
                        .post(branch + "/special-dates", closed(date))
                        .expect(201)
                        .text("/id"))
                .map(id -> new Change("DELETE", branch + "/special-dates/" + id, body()))
                .toList();
        return new Edits(branch + "/special-dates", removals.get(0), removals.get(1));
    }

    @Test
    void whatABranchTakesOverFromTheBusinessIsAmongWhatOneHasRead() {
        String seen = spa.owner().get(branch + "/settings").expect(200).header("ETag");
        spa.owner().put("/business/settings", body("bookingHorizonDays", 100)).expect(200);

        spa.owner()
                .withHeader("If-Match", seen)
                .put(branch + "/settings", body("autoConfirm", false))
                .refused(412, "stale_version");
        spa.owner().withHeader("If-None-Match", seen).get(branch + "/settings").expect(200);
    }

    /** Without a condition the last one wins, and wins all of it. */
    @Test
    void twentyListsAtOnceLeaveOneOfThem() {
        List<CompletableFuture<Answer>> asked = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> spa.owner()
                        .put(
                                "/business/cors-origins",
                                origins("https://a" + i + ".example", "https://b" + i + ".example"))))
                .toList();
        List<String> answered = asked.stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.expect(200).text("/origins"))
                .toList();

        String left = spa.owner().get("/business/cors-origins").expect(200).text("/origins");

        assertThat(new TreeSet<>(answered)).hasSize(20).contains(left);
    }

    private JsonObject business(String name) {
        return body("name", name, "language", "en", "timeZone", "UTC");
    }

    private JsonObject subdomain() {
        return body("subdomain", Unique.subdomain("edited"));
    }

    private JsonObject origins(String... origins) {
        return body("origins", list((Object[]) origins));
    }

    private JsonObject branch(String name) {
        return body("name", name, "timeZone", spa.zone().getId());
    }

    private JsonObject closed(LocalDate date) {
        return body("date", date, "closed", true);
    }

    private Service massage() {
        return spa.service("Massage").lasting(60).costing("15000.00");
    }

    private JsonObject service(String name) {
        return body("name", name, "durationMinutes", 60, "price", body("amount", "100.00", "currency", spa.currency()));
    }

    private String master() {
        return "/masters/"
                + spa.master("Aigerim")
                        .workingDaily("10:00", "19:00")
                        .performing(massage())
                        .id();
    }

    private JsonObject masterNamed(String name) {
        return body("firstName", name, "lastName", "Bekova", "branchIds", list(spa.branchId()), "serviceIds", list());
    }

    private JsonObject skilled(String skill) {
        return Body.with(masterNamed("Aigerim"), "skills", list(body("name", skill)));
    }

    private String customer() {
        return "/customers/"
                + spa.owner()
                        .post("/customers", customerNamed("Dana"))
                        .expect(201)
                        .text("/id");
    }

    private JsonObject customerNamed(String name) {
        return body("name", name, "phone", phone, "tags", list(name));
    }

    private String manager() {
        return "/users/" + spa.manager("Marcus").api().get("/users/me").text("/id");
    }

    private JsonObject person(String name) {
        return body(
                "firstName",
                name,
                "lastName",
                "Agrippa",
                "language",
                "en",
                "role",
                "MANAGER",
                "branchIds",
                list(spa.branchId()));
    }

    private JsonObject profile(String name) {
        return body("firstName", name, "lastName", "Serikova", "language", "en");
    }
}
