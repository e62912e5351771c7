package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often reminding of debts waits for the database does not depend on how many are reminded at once. */
@ArquillianTest
@RunAsClient
public class DebtReminderRoundTripsIT {

    private static final String JOB = "finance.debt-reminders";
    private static final String PATH = "/admin/jobs/" + JOB;

    private final Platform platform = Platform.current();
    private final Api admin = platform.superAdmin().api();
    private final Business spa = platform.registersBusiness("many-debtors").approved();
    private final LocalDate today = Platform.today(spa.zone());

    @AfterEach
    void goOn() {
        admin.post(PATH + "/resume", body()).expect(200);
    }

    @Test
    void manyDebtorsCostAsManyAsOne() {
        spa.owner().put("/business/settings", body("debtReminderDays", list(1))).expect(200);
        admin.post(PATH + "/pause", body()).expect(200);
        // what is remembered of the business, and whatever else is due
        remindedOf(overdue(1));
        List<Invoice> one = overdue(1);
        int few = remindedOf(one);
        List<Invoice> many = overdue(12);

        assertThat(remindedOf(many)).isEqualTo(few);

        assertThat(platform.database()
                        .count(
                                "select count(*) from finance.invoice where tenant_id = ? and reminded_days = 1",
                                spa.tenantId()))
                .isEqualTo(14);
    }

    /** The round trips of a round in which no other business had anybody to remind. */
    private int remindedOf(List<Invoice> invoices) {
        while (true) {
            JsonObject before = job();
            admin.post(PATH + "/run", body()).expect(202);
            JsonObject after = Awaitility.await("the round")
                    .atMost(Duration.ofSeconds(60))
                    .until(this::job, job -> job.getInt("rounds") > before.getInt("rounds"));
            if (invoices.stream().allMatch(this::isReminded)) {
                assertThat(after.getInt("rounds")).isEqualTo(before.getInt("rounds") + 1);
                return after.getInt("roundTrips") - before.getInt("roundTrips");
            }
        }
    }

    private boolean isReminded(Invoice invoice) {
        return platform.database().count("select reminded_days from finance.invoice where id = ?::uuid", invoice.id())
                == 1;
    }

    private List<Invoice> overdue(int number) {
        return Stream.generate(() -> Invoice.issued(spa, "10.00", customer()))
                .limit(number)
                .map(invoice -> invoice.wasDue(platform, today.minusDays(1)))
                .toList();
    }

    private String customer() {
        JsonObject card = body("name", "Debtor", "email", Unique.email("debtor"), "language", "en");
        return spa.owner().post("/customers", card).expect(201).text("/id");
    }

    private JsonObject job() {
        return admin.get("/admin/jobs").expect(200).items().stream()
                .filter(each -> each.getString("name").equals(JOB))
                .findFirst()
                .orElseThrow();
    }
}
