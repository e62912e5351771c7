package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Expense;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A business with which a job cannot deal waits, longer each time, and nobody waits for it; by hand it is tried at once. */
@ArquillianTest
@RunAsClient
public class HeldBackIT {

    private static final String NAME = "finance.recurring-expenses";
    private static final String BROKEN = "broken_for_one_business";

    private final Platform platform = Platform.current();
    private final Api admin = platform.superAdmin().api();
    private final AppDatabase database = platform.database();
    private final Business broken = platform.registersBusiness("heldback").approved();
    private final Business other = platform.registersBusiness("notheldback").approved();

    @AfterEach
    void mend() {
        database.change("alter table finance.expense drop constraint if exists " + BROKEN);
    }

    @Test
    void whatFailsIsHeldBackUntilItsTimeOrUntilSomebodyAsks() {
        database.change("alter table finance.expense add constraint " + BROKEN + " check (tenant_id <> '"
                + broken.tenantId() + "') not valid");
        String failing = recurring(broken);
        String going = recurring(other);

        runsUntil("the failure", () -> !held().isEmpty());
        runsUntil("the other one", () -> drafts(other, going) == 1);

        assertThat(held()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("job", NAME)
                .containsEntry("failures", 1)
                .containsEntry("minutes", 1));
        assertThat(job().getInt("heldBack")).isPositive();
        assertThat(drafts(broken, failing)).isZero();

        mend();
        runsUntil("what was held back", () -> drafts(broken, failing) == 1);
        Awaitility.await("nothing held back").atMost(Duration.ofSeconds(30)).until(() -> held().isEmpty());
    }

    @Test
    void whatFailsKeepsNothingElseOfItsBusinessWaiting() {
        database.change("alter table finance.expense add constraint " + BROKEN + " check (note is distinct from '"
                + BROKEN + "') not valid");
        String category = Expense.category(broken, "Rent");
        JsonObject weekly = Expense.weekly(broken, category, Platform.today(broken.zone()));
        String failing = Expense.recurring(broken, Body.with(weekly, "note", BROKEN));
        String going = Expense.recurring(broken, weekly);

        runsUntil("the other one", () -> drafts(broken, going) == 1);
        Awaitility.await("what is held back").atMost(Duration.ofSeconds(30)).until(() -> held().size() == 1);

        assertThat(drafts(broken, failing)).isZero();
        assertThat(held()).extracting(row -> row.get("thing")).containsExactly(failing);
        mend();
        runsUntil("what was held back", () -> drafts(broken, failing) == 1);
    }

    private static String recurring(Business business) {
        return Expense.recurring(
                business,
                Expense.weekly(business, Expense.category(business, "Rent"), Platform.today(business.zone())));
    }

    private static int drafts(Business business, String recurring) {
        return business.owner()
                .get("/expenses?recurringId=" + recurring)
                .expect(200)
                .items()
                .size();
    }

    private List<Map<String, Object>> held() {
        return database.rows(
                """
                select job, thing_id::text as thing, failures, extract(epoch from not_before - failed_at)::integer / 60 as minutes
                from platform.held_back where tenant_id = ?
                """,
                broken.tenantId());
    }

    private JsonObject job() {
        return admin.get("/admin/jobs").expect(200).items().stream()
                .filter(each -> each.getString("name").equals(NAME))
                .findFirst()
                .orElseThrow();
    }

    private void runsUntil(String what, Callable<Boolean> there) {
        Awaitility.await(what).atMost(Duration.ofSeconds(90)).until(() -> {
            admin.post("/admin/jobs/" + NAME + "/run", body()).expect(202);
            return there.call();
        });
    }
}
