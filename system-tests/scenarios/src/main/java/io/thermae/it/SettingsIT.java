package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a business says of itself, and what it and its branches decide for themselves. */
@ArquillianTest
@RunAsClient
public class SettingsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();

    @Test
    void aBusinessIsReadByItsPeopleAndEditedByItsOwner() {
        Business spa = platform.registersBusiness("edited").approved();
        Api manager = spa.manager("Marcus").api();
        Answer before = spa.owner().get("/business").expect(200);
        assertThat(before.text("/currency")).isEqualTo("KZT");
        manager.get("/business").expect(200);

        Answer edited = spa.owner()
                .put("/business", body("name", " Aqua ", "language", "ru", "timeZone", "Europe/Berlin"))
                .expect(200);

        assertThat(edited.text("/name")).isEqualTo("Aqua");
        assertThat(edited.text("/language")).isEqualTo("ru");
        assertThat(edited.text("/timeZone")).isEqualTo("Europe/Berlin");
        assertThat(edited.text("/currency")).isEqualTo("KZT");
        assertThat(edited.text("/version")).isNotEqualTo(before.text("/version"));
        assertThat(platform.anybody().get("/public/business/" + spa.subdomain()).text("/name"))
                .isEqualTo("Aqua");
        manager.put("/business", body("name", "Mine", "language", "ru", "timeZone", "Europe/Berlin"))
                .refused(403, "forbidden");
        assertThat(spa.owner()
                        .put("/business", body("name", "", "language", "tlh", "timeZone", "Mars/Olympus"))
                        .refused(400, "validation_failed")
                        .invalidFields())
                .contains("name");
        assertThat(spa.owner()
                        .put("/business", body("name", "Aqua", "language", "tlh", "timeZone", "Mars/Olympus"))
                        .refused(400, "validation_failed")
                        .invalidFields())
                .containsExactlyInAnyOrder("language", "timeZone");
        spa.owner()
                .put("/business", body("name", "Aqua", "language", "ru", "timeZone", "UTC", "currency", "USD"))
                .refused(400, "unknown_field");
    }

    @Test
    void aBranchStandsAboveItsBusinessAndThatAboveThePlatform() {
        Business spa = platform.registersBusiness("levels").approved();
        String ofBranch = "/branches/" + spa.branchId() + "/settings";
        assertThat(setting(spa.owner().get(ofBranch), "slotGridMinutes")).contains("15 PLATFORM");

        decide(spa.owner(), "/business/settings", "slotGridMinutes", 30);

        assertThat(setting(spa.owner().get("/business/settings"), "slotGridMinutes"))
                .contains("30 BUSINESS");
        assertThat(setting(spa.owner().get(ofBranch), "slotGridMinutes")).contains("30 BUSINESS");

        decide(spa.owner(), ofBranch, "slotGridMinutes", 20);

        assertThat(setting(spa.owner().get(ofBranch), "slotGridMinutes")).contains("20 BRANCH");
        assertThat(setting(spa.owner().get("/business/settings"), "slotGridMinutes"))
                .contains("30 BUSINESS");

        // what is not named stays, what is null is taken back
        spa.owner().put(ofBranch, body("autoConfirm", false)).expect(200);
        assertThat(setting(spa.owner().get(ofBranch), "slotGridMinutes")).contains("20 BRANCH");
        decide(spa.owner(), ofBranch, "slotGridMinutes", null);
        assertThat(setting(spa.owner().get(ofBranch), "slotGridMinutes")).contains("30 BUSINESS");
        decide(spa.owner(), "/business/settings", "slotGridMinutes", null);
        assertThat(setting(spa.owner().get(ofBranch), "slotGridMinutes")).contains("15 PLATFORM");
    }

    @Test
    void everySettingIsListedWithTypeBoundsAndMeaning() {
        Business spa = platform.registersBusiness("listed").approved();

        List<JsonObject> settings =
                spa.owner().get("/business/settings").expect(200).items();

        assertThat(settings)
                .extracting(setting -> setting.getString("key"))
                .contains(
                        "bookingLeadMinutes",
                        "bookingHorizonDays",
                        "cancellationNoticeHours",
                        "slotGridMinutes",
                        "autoConfirm",
                        "masterChoice",
                        "reminderMinutes",
                        "defaultLanguage");
        assertThat(settings).allSatisfy(setting -> {
            assertThat(setting.getString("description")).isNotBlank();
            assertThat(setting.getString("type"))
                    .isIn("INTEGER", "BOOLEAN", "LANGUAGE", "CHOICE", "MINUTES", "DAYS", "HOURS", "EMAIL");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bookingLeadMinutes      | -1      | out_of_range",
                "bookingLeadMinutes      | 10081   | out_of_range",
                "bookingHorizonDays      | 0       | out_of_range",
                "slotGridMinutes         | 241     | out_of_range",
                "slotGridMinutes         | 1.5     | wrong_type",
                "slotGridMinutes         | \"15\"  | wrong_type",
                "slotGridMinutes         | 1e99    | wrong_type",
                "slotGridMinutes         | [15]    | wrong_type",
                "reminderMinutes         | 60      | wrong_type",
                "reminderMinutes         | [\"60\"] | wrong_type",
                "reminderMinutes         | [null]  | wrong_type",
                "reminderMinutes         | [[60]]  | wrong_type",
                "reminderMinutes         | [1.5]   | wrong_type",
                "reminderMinutes         | [9]     | out_of_range",
                "reminderMinutes         | [20161] | out_of_range",
                "reminderMinutes         | [60,60] | repeated",
                "reminderMinutes         | [10,20,30,40,50,60] | too_many",
                "debtReminderDays        | 3       | wrong_type",
                "debtReminderDays        | [0]     | out_of_range",
                "debtReminderDays        | [366]   | out_of_range",
                "debtReminderDays        | [3,3]   | repeated",
                "debtReminderDays        | [1,2,3,4,5,6] | too_many",
                "quietHours              | 22      | wrong_type",
                "quietHours              | \"22-8\" | invalid_format",
                "quietHours              | \"22:00-25:00\" | invalid_format",
                "mailFrom                | 5       | wrong_type",
                "mailFrom                | \"\"    | invalid_format",
                "mailReplyTo             | 5       | wrong_type",
                "mailReplyTo             | \"\"    | invalid_format",
                "mailReplyTo             | \"Desk <desk@aul-spa.example>\" | invalid_format",
                "mailReplyTo             | \"desk@aul-spa.example\\r\\nBcc: a@b.example\" | invalid_format",
                "mailReplyTo             | \"a..b@aul-spa.example\" | invalid_format",
                "mailReplyTo             | \".a@aul-spa.example\" | invalid_format",
                "mailReplyTo             | \"a.@aul-spa.example\" | invalid_format",
                "autoConfirm             | 1       | wrong_type",
                "autoConfirm             | \"yes\" | wrong_type",
                "defaultLanguage         | \"de\"  | unknown_locale",
                "defaultLanguage         | true    | wrong_type",
                "cancellationNoticeHours | {}      | wrong_type",
            })
    void badValuesAreNamed(String key, String value, String code) {
        Business spa = platform.registersBusiness("bad").approved();

        for (String path : List.of("/business/settings", "/branches/" + spa.branchId() + "/settings")) {
            Answer refused = spa.owner().send("PUT", path, "application/json", "{\"" + key + "\": " + value + "}");

            refused.refused(400, "validation_failed");
            assertThat(refused.invalidFields()).containsExactly(key);
            assertThat(refused.text("/details/fields/0/code")).isEqualTo(code);
        }
    }

    @Test
    void unknownKeysAndForeignBranchesAreRefused() {
        Business spa = platform.registersBusiness("strict").approved();
        Business other = platform.registersBusiness("foreign").approved();

        spa.owner().put("/business/settings", body("slotGrid", 15)).refused(400, "unknown_field");
        spa.owner().send("PUT", "/business/settings", "application/json", "[1]").refused(400, "malformed_json");
        spa.owner().get("/branches/" + other.branchId() + "/settings").refused(404, "not_found");
        spa.owner()
                .put("/branches/" + other.branchId() + "/settings", body("slotGridMinutes", 60))
                .refused(404, "not_found");
        assertThat(setting(other.owner().get("/branches/" + other.branchId() + "/settings"), "slotGridMinutes"))
                .contains("15 PLATFORM");
    }

    @Test
    void aManagerDecidesForTheBranchesThatAreHis() {
        Business spa = platform.registersBusiness("managed").approved();
        Api manager = spa.manager("Marcus").api();
        UUID other = UUID.fromString(spa.owner()
                .post("/branches", body("name", "Other", "timeZone", "Asia/Almaty"))
                .expect(201)
                .text("/id"));

        manager.put("/branches/" + spa.branchId() + "/settings", body("slotGridMinutes", 60))
                .expect(200);
        manager.put("/branches/" + other + "/settings", body("slotGridMinutes", 60))
                .refused(404, "not_found");
        manager.put("/business/settings", body("slotGridMinutes", 60)).refused(403, "forbidden");
        manager.get("/business/settings").expect(200);
    }

    @Test
    void theDefaultLanguageIsTheBusinesssOwn() {
        Business spa = platform.registersBusiness("tongue").speaking("kk").approved();
        assertThat(setting(spa.owner().get("/business/settings"), "defaultLanguage"))
                .contains("kk BUSINESS");

        decide(spa.owner(), "/business/settings", "defaultLanguage", "ru");

        assertThat(spa.owner().get("/business").text("/language")).isEqualTo("ru");
        spa.owner().put("/business/settings", body("defaultLanguage", null)).refused(400, "validation_failed");
    }

    @Test
    void clientsBookAndCancelWithinWhatTheBranchAllows() {
        Business spa = platform.registersBusiness("window").approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("09:00", "21:00").performing(massage);
        String ofBranch = "/branches/" + spa.branchId() + "/settings";
        OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
        Booking booking = spa.visitor("Dana").books(massage).at(noon);
        assertThat(booking.placed().text("/status")).isEqualTo("CONFIRMED");
        assertThat(starts(spa, massage)).contains("10:15").contains("10:30");

        // half an hour's grid, a week's lead, nine days ahead at most, nothing confirmed by itself
        spa.owner()
                .put(
                        ofBranch,
                        body(
                                "slotGridMinutes", 30,
                                "bookingLeadMinutes", 10_080,
                                "bookingHorizonDays", 9,
                                "autoConfirm", false,
                                "cancellationNoticeHours", 720))
                .expect(200);

        assertThat(starts(spa, massage)).doesNotContain("10:15").contains("10:30");
        spa.visitor("Timur").books(massage).triesAt(noon.minusDays(6)).refusedInEachLanguage(422, "slot_too_soon");
        spa.visitor("Timur").books(massage).triesAt(noon.plusDays(30)).refused(422, "slot_too_far_ahead");
        Booking second = spa.visitor("Timur").books(massage).at(noon.plusHours(2));
        assertThat(second.placed().text("/status")).isEqualTo("PENDING");
        second.cancelledBecause("Ill").refusedInEachLanguage(422, "cancellation_too_late");
        second.movedTo(noon.plusHours(5)).refused(422, "cancellation_too_late");
        assertThat(second.lookedUp().text("/status")).isEqualTo("PENDING");

        // the people of the business are not bound by what protects them
        spa.owner()
                .post(
                        "/bookings",
                        body(
                                "items", List.of(body("serviceId", massage.id())),
                                "start", noon.minusDays(6),
                                "client", body("name", "Aliya", "phone", "+77010000000")))
                .expect(201);
        spa.owner().delete("/bookings/" + booking.id(), body("reason", "Ill")).expect(200);
    }

    private static List<String> starts(Business spa, Service service) {
        return spa.availability(service).startsOn(TUESDAY).stream()
                .map(start -> start.toLocalTime().toString())
                .toList();
    }

    private static void decide(Api somebody, String path, String key, @Nullable Object value) {
        somebody.put(path, body(key, value)).expect(200);
    }

    /** The value of a setting and who has decided it. */
    private static String setting(Answer settings, String key) {
        return settings.expect(200).items().stream()
                .filter(setting -> setting.getString("key").equals(key))
                .map(setting ->
                        String.valueOf(setting.get("value")).replace("\"", "") + " " + setting.getString("source"))
                .findFirst()
                .orElse("none");
    }
}
