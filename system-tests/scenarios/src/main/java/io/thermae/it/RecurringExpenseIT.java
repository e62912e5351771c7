package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Expense;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What is spent again and again is drawn up once for each day, those on which nobody looked among them. */
@ArquillianTest
@RunAsClient
public class RecurringExpenseIT {

    private static final String JOB = "/admin/jobs/finance.recurring-expenses/run";

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("recurring").approved();
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final String rent = Expense.category(spa, "Rent");

    @Test
    void ofEachDayThereIsOneDraft() {
        String id = added(Expense.weekly(spa, rent, today));
        String later = added(Expense.weekly(spa, rent, today.plusDays(1)));

        runsUntil(id, today.plusDays(7));

        Answer drafts = owner.get("/expenses?recurringId=" + id).expect(200);
        assertThat(drafts.items()).hasSize(1);
        assertThat(drafts.text("/items/0/status")).isEqualTo("DRAFT");
        assertThat(drafts.text("/items/0/day")).isEqualTo(today.toString());
        assertThat(drafts.text("/items/0/gross/amount")).isEqualTo("250.00");
        assertThat(drafts.text("/items/0/note")).isEqualTo("Linen");
        assertThat(drafts.has("/items/0/createdBy")).isFalse();
        assertThat(days(later)).isEmpty();

        // as if nobody had looked for three weeks, and had not noted the last draft
        platform.database()
                .change(
                        """
                        update finance.recurring_expense
                        set starts_on = starts_on - 21, next_at = next_at - interval '21 days', next_on = next_on - 21
                        where tenant_id = ? and id = ?::uuid
                        """,
                        spa.tenantId(),
                        id);
        runsUntil(id, today.plusDays(7));

        assertThat(days(id))
                .containsExactlyInAnyOrder(
                        today.minusDays(14).toString(), today.minusDays(7).toString(), today.toString());
        assertThat(owner.get("/recurring-expenses/" + id).json().getInt("drawn"))
                .isEqualTo(4);
    }

    @Test
    void whatIsOverIsDrawnUpNoMore() {
        String ends = added(Body.with(Expense.weekly(spa, rent, today), "endsOn", today.plusDays(6)));
        String stopped = added(Expense.weekly(spa, rent, today.plusDays(3)));
        owner.delete("/recurring-expenses/" + stopped).expect(204);
        assertThat(owner.get("/recurring-expenses/" + stopped).expect(200).has("/nextOn"))
                .isFalse();

        Awaitility.await("the end").atMost(Duration.ofMinutes(2)).until(() -> {
            platform.superAdmin().api().post(JOB, body());
            return !owner.get("/recurring-expenses/" + ends).expect(200).has("/nextOn");
        });

        assertThat(days(ends)).containsExactly(today.toString());
        assertThat(days(stopped)).isEmpty();
    }

    @Test
    void whatCannotRecurIsRefused() {
        owner.post("/recurring-expenses", Expense.weekly(spa, rent, today.minusDays(1)))
                .refusedField("startsOn", "must_not_be_in_past");
        owner.post("/recurring-expenses", Body.with(Expense.weekly(spa, rent, today), "endsOn", today.minusDays(1)))
                .refusedField("endsOn", "must_be_after_start");
        owner.post("/recurring-expenses", Body.with(Expense.weekly(spa, rent, today), "frequency", "HOURLY"))
                .refusedField("frequency", "unknown_value");
        owner.post("/recurring-expenses", Expense.weekly(spa, spa.branchId().toString(), today))
                .refusedField("categoryId", "unknown_category");
        assertThat(owner.get("/recurring-expenses").expect(200).items()).isEmpty();
    }

    private String added(JsonObject said) {
        return Expense.recurring(spa, said);
    }

    private List<String> days(String recurring) {
        return owner.get("/expenses?recurringId=" + recurring).expect(200).items().stream()
                .map(expense -> expense.getString("day"))
                .toList();
    }

    private void runsUntil(String recurring, LocalDate next) {
        Awaitility.await("what is due of " + recurring)
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    platform.superAdmin().api().post(JOB, body());
                    return owner.get("/recurring-expenses/" + recurring)
                            .expect(200)
                            .text("/nextOn")
                            .equals(next.toString());
                });
    }
}
