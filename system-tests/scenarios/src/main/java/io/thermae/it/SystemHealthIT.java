package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who runs the platform sees how it is, and since when; balances that are not the sums of their lines are among it. */
@ArquillianTest
@RunAsClient
public class SystemHealthIT {

    private static final String HEALTH = "/admin/health";

    private final Platform platform = Platform.current();
    private final Api admin = platform.superAdmin().api();
    private final AppDatabase database = platform.database();

    @Test
    void eachCheckTellsHowItIs() {
        JsonObject reached =
                awaitCheck("database", check -> check.getString("status").equals("UP"));

        assertThat(admin.get(HEALTH).expect(200).items())
                .extracting(check -> check.getString("name"))
                .containsExactly(
                        "broker", "database", "dead-letters", "disk", "held-back", "jobs", "ledgers", "outbox");
        assertThat(OffsetDateTime.parse(reached.getString("since")))
                .isBeforeOrEqualTo(OffsetDateTime.parse(reached.getString("checkedAt")));
        assertThat(reached.getString("unit")).isEqualTo("milliseconds");
        assertThat(reached.isNull("failure")).isTrue();
        assertThat(awaitCheck("broker", check -> check.getString("status").equals("UP")))
                .isNotNull();
        assertThat(platform.anybody().outsideApi().get("/metrics").expect(200).text())
                .contains("thermae_health_status{check=\"database\"} 0.0")
                .contains("thermae_health_number{check=\"outbox\"}");
    }

    @Test
    void whatCannotBeFoundOutIsDownAndSaysWhy() {
        rename("held_back_counts", "put_away_counts");
        try {
            JsonObject found =
                    awaitCheck("held-back", check -> check.getString("status").equals("DOWN"));
            assertThat(found.getString("failure")).isEqualTo("FAILED");
        } finally {
            rename("put_away_counts", "held_back_counts");
        }
        awaitCheck("held-back", check -> check.isNull("failure"));
    }

    @Test
    void aLedgerThatDiffersIsFoundAndNotPutRight() {
        Business spa = platform.registersBusiness("verified").approved();
        Books books = Books.of(spa);
        books.post(Platform.today(spa.zone()), "CASH", "BANK", "5.00").expect(201);
        UUID cash = UUID.fromString(books.account("CASH"));
        add(spa, cash, 7);
        try {
            awaitDifferences(spa, 1);
            JsonObject found = awaitCheck("ledgers", check -> check.getInt("number") > 0);
            assertThat(found.getString("status")).isEqualTo("DEGRADED");
            assertThat(books.verified().list("/differences")).hasSize(1);
        } finally {
            add(spa, cash, -7);
        }
        awaitDifferences(spa, 0);
    }

    private void add(Business business, UUID account, int minorUnits) {
        database.change(
                "update finance.account_balance set debit_minor = debit_minor + ? where tenant_id = ? and account_id = ?",
                minorUnits,
                business.tenantId(),
                account);
    }

    private void rename(String from, String to) {
        database.change("alter function doors." + from + "(timestamptz) rename to " + to);
    }

    private void awaitDifferences(Business business, int differences) {
        Awaitility.await("the verification").atMost(Duration.ofSeconds(90)).until(() -> {
            run("finance.ledger-verification");
            return database.count(
                            "select count(*) from finance.ledger_verification where tenant_id = ? and differences = ?",
                            business.tenantId(),
                            differences)
                    == 1;
        });
    }

    private JsonObject awaitCheck(String name, Predicate<JsonObject> wanted) {
        return Awaitility.await(name)
                .atMost(Duration.ofSeconds(90))
                .until(() -> looked(name).filter(wanted), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<JsonObject> looked(String name) {
        run("platform.health");
        return admin.get(HEALTH).expect(200).items().stream()
                .filter(check -> check.getString("name").equals(name))
                .findFirst();
    }

    private void run(String job) {
        admin.post("/admin/jobs/" + job + "/run", body()).expect(202);
    }
}
