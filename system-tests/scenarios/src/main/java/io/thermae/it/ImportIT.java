package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Customers and services come in from tables: all or nothing, each row with its word, and twice is once. */
@ArquillianTest
@RunAsClient
public class ImportIT {

    private static final String CUSTOMERS = "name,email,phone,birthDate,language,tags\r\n";

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa = platform.registersBusiness("imports").approved();
    private final Api owner = spa.owner();

    @Test
    void aDryRunSaysWhatARealOneDoesAndWritesNothing() {
        String email = Unique.email("jose");
        String table = "\uFEFF" + CUSTOMERS
                + "\"Müller, \"\"Josè\"\"\"," + email + ",,1990-04-23,en,VIP|Likes  Tea\r\n"
                + "Әйгерім Бекова,,8 (701) 123-45-67,,kk,\r\n"
                + "The same," + email.toUpperCase(Locale.ROOT) + ",,,,\r\n";

        Answer dry = send("customers?dryRun=true", table);

        assertThat(dry.text("/written")).isEqualTo("false");
        assertThat(outcomes(dry)).containsExactly("2 NEW", "3 NEW", "4 EXISTS");
        assertThat(owner.get("/customers").expect(200).items()).isEmpty();
        Answer real = send("customers", table);
        assertThat(real.text("/written")).isEqualTo("true");
        assertThat(real.value("/rows")).isEqualTo(dry.value("/rows"));
        List<JsonObject> customers = owner.get("/customers").expect(200).items();
        assertThat(customers).hasSize(2);
        JsonObject jose = customers.get(0);
        assertThat(jose.getString("name")).isEqualTo("Müller, \"Josè\"");
        assertThat(jose.getString("email")).isEqualTo(email);
        assertThat(jose.getString("birthDate")).isEqualTo("1990-04-23");
        assertThat(jose.getJsonArray("tags").toString()).isEqualTo("[\"likes tea\",\"vip\"]");
        assertThat(customers.get(1).getString("name")).isEqualTo("Әйгерім Бекова");
        assertThat(customers.get(1).getString("phone")).isEqualTo("+77011234567");

        Answer again = send("customers", table);
        assertThat(outcomes(again)).containsExactly("2 EXISTS", "3 EXISTS", "4 EXISTS");
        assertThat(again.text("/existing")).isEqualTo("3");
        assertThat(owner.get("/customers").expect(200).items()).hasSize(2);
    }

    @Test
    void oneBadRowRefusesAllUnlessItIsToBeSkipped() {
        String table = CUSTOMERS
                + IntStream.rangeClosed(2, 20)
                        .mapToObj(row -> row == 17
                                ? "Nobody,no-address,12,31.12.1990,de,"
                                : "Somebody " + row + ",s" + row + "@example.org,,,,")
                        .collect(Collectors.joining("\r\n"));

        Answer refused = send("customers", table);

        assertThat(refused.text("/written")).isEqualTo("false");
        assertThat(refused.text("/created")).isEqualTo("18");
        assertThat(refused.text("/refused")).isEqualTo("1");
        JsonObject bad = refused.list("/rows").get(15);
        assertThat(bad.getInt("row")).isEqualTo(17);
        assertThat(bad.getJsonArray("problems").getValuesAs(JsonObject.class))
                .extracting(problem -> problem.getString("field") + " " + problem.getString("code"))
                .containsExactlyInAnyOrder(
                        "email invalid_email", "birthDate invalid_format", "language invalid_format");
        assertThat(owner.get("/customers").expect(200).items()).isEmpty();
        String russian = owner.in("ru")
                .send("POST", "/imports/customers?dryRun=true", "text/csv", table)
                .expect(200)
                .text("/rows/15/problems/0/message");
        assertThat(russian).containsPattern("[а-я]");

        assertThat(send("customers?onRefusal=SKIP&dryRun=true", table).value("/rows"))
                .isEqualTo(refused.value("/rows"));
        assertThat(send("customers?onRefusal=SKIP", table).text("/written")).isEqualTo("true");
        assertThat(owner.get("/customers").expect(200).items()).hasSize(18);
    }

    @Test
    void aTableThatIsNoneIsRefusedAsAWhole() {
        owner.send("POST", "/imports/customers", "text/csv", "name,email\r\n\"open,x@example.org")
                .refusedInEachLanguage(400, "malformed_csv");
        owner.send("POST", "/imports/customers", "text/csv", "").refused(400, "malformed_csv");
        owner.send("POST", "/imports/customers", "application/json", "{}").refused(415, "unsupported_media_type");
        owner.send("POST", "/imports/customers", "text/csv; charset=windows-1251", "name\r\n")
                .refused(415, "unsupported_media_type");
        assertThat(owner.send("POST", "/imports/customers", "text/csv", "name,e-mail,Phone\r\n")
                        .refused(400, "unknown_field")
                        .invalidFields())
                .containsExactly("e-mail", "Phone");
        owner.send("POST", "/imports/customers", "text/csv", "email\r\n").refusedField("name", "required");
        owner.send("POST", "/imports/customers", "text/csv", "name,name\r\n").refusedField("name", "repeated");
        owner.send("POST", "/imports/customers?dryRun=maybe", "text/csv", "name\r\n")
                .refusedField("dryRun", "wrong_type");
        owner.send("POST", "/imports/customers?onRefusal=PRAY", "text/csv", "name\r\n")
                .refusedField("onRefusal", "unknown_value");
        owner.send("POST", "/imports/customers", "text/csv", "name\r\n" + "A\r\n".repeat(10_001))
                .refusedField("rows", "too_many");
        owner.send("POST", "/imports/customers", "text/csv", "name\r\n" + "a".repeat(2_000_000))
                .refused(413, "payload_too_large");
        Answer ragged = send("customers", "name,email\r\nDana\r\n");
        assertThat(ragged.text("/rows/0/problems/0/code")).isEqualTo("wrong_cell_count");
        assertThat(send("customers", "name,email\r\n").text("/created")).isEqualTo("0");
    }

    @Test
    void servicesComeInOnceByTheirNames() {
        String table = "name;durationMinutes;price;currency;category;bufferAfterMinutes;onlineBookable\r\n"
                + "Massage;60;15000.50;KZT;Body;15;true\r\n"
                + "Hammam;90;9000;KZT;;;FALSE\r\n"
                + " massage ;60;1;KZT;;;\r\n";

        assertThat(outcomes(send("services?dryRun=true", table))).containsExactly("2 NEW", "3 NEW", "4 EXISTS");
        assertThat(owner.get("/services").expect(200).items()).isEmpty();
        assertThat(outcomes(send("services", table))).containsExactly("2 NEW", "3 NEW", "4 EXISTS");
        List<JsonObject> services = owner.get("/services").expect(200).items();
        assertThat(services).extracting(service -> service.getString("name")).containsExactly("Hammam", "Massage");
        assertThat(services.get(0).getBoolean("onlineBookable")).isFalse();
        assertThat(services.get(1).getJsonObject("price").getString("amount")).isEqualTo("15000.50");
        assertThat(services.get(1).getInt("bufferAfterMinutes")).isEqualTo(15);
        Answer bad = send(
                "services",
                "name,durationMinutes,price,currency\r\nA,sixty,1,KZT\r\nB,0,1,KZT\r\nC,60,1.234,KZT\r\nD,60,1,EUR\r\nE,60,-1,KZT\r\n");
        assertThat(bad.list("/rows"))
                .extracting(row -> row.getJsonArray("problems").getJsonObject(0).getString("field") + " "
                        + row.getJsonArray("problems").getJsonObject(0).getString("code"))
                .containsExactly(
                        "durationMinutes wrong_type",
                        "durationMinutes out_of_range",
                        "price.amount too_many_decimals",
                        "price.currency currency_mismatch",
                        "price.amount invalid_amount");
    }

    @Test
    void aManagerBringsCustomersIntoHisBranch() {
        Api manager = spa.manager("Marcus").api();
        String email = Unique.email("dana");

        manager.send("POST", "/imports/customers", "text/csv", "name,email\r\nDana," + email)
                .expect(200);

        assertThat(manager.get("/customers").expect(200).text("/items/0/branchId"))
                .isEqualTo(spa.branchId().toString());
        Answer foreign = manager.send(
                        "POST",
                        "/imports/customers",
                        "text/csv",
                        "name,email,branchId\r\nDana,x" + email + "," + UUID.randomUUID())
                .expect(200);
        assertThat(foreign.text("/rows/0/problems/0/code")).isEqualTo("unknown_branch");
    }

    @Test
    void whatIsBroughtTwiceAtOnceIsThereOnce() {
        String table = "name,phone\r\n"
                + IntStream.range(0, 50)
                        .mapToObj(i -> "Client " + i + ",+77010000" + (100 + i))
                        .collect(Collectors.joining("\r\n"));

        List<Answer> answers = IntStream.range(0, 3)
                .parallel()
                .mapToObj(i -> owner.send("POST", "/imports/customers", "text/csv", table))
                .toList();

        assertThat(answers).allSatisfy(answer -> answer.expect(200));
        assertThat(answers.stream()
                        .mapToInt(answer -> answer.json().getInt("created"))
                        .sum())
                .isEqualTo(50);
        assertThat(owner.get("/customers?limit=200").expect(200).items()).hasSize(50);
    }

    @Test
    void howOftenTheDatabaseIsAskedDoesNotDependOnHowManyRowsThereAre() {
        int few = roundTrips("name,email,tags\r\nA,a@example.org,x\r\n");
        String many = "name,email,tags\r\n"
                + IntStream.range(0, 2_000)
                        .mapToObj(i -> "B" + i + ",b" + i + "@example.org,x|y")
                        .collect(Collectors.joining("\r\n"));

        assertThat(roundTrips(many)).isLessThanOrEqualTo(few);
        assertThat(owner.get("/customers?tag=y&limit=200").expect(200).items()).hasSize(200);
    }

    private int roundTrips(String table) {
        // what the node keeps in memory is there then
        send("customers?dryRun=true", table);
        String requestId = UUID.randomUUID().toString();
        owner.withHeader("X-Request-Id", requestId)
                .send("POST", "/imports/customers", "text/csv", table)
                .expect(200);
        return testBed.logged(requestId, line -> line.containsKey("route")).getInt("roundTrips");
    }

    private Answer send(String what, String table) {
        return owner.send("POST", "/imports/" + what, "text/csv; charset=utf-8", table)
                .expect(200);
    }

    private static List<String> outcomes(Answer report) {
        return report.list("/rows").stream()
                .map(row -> row.getInt("row") + " " + row.getString("outcome"))
                .toList();
    }
}
