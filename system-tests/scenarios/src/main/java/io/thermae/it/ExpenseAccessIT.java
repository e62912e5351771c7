package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Expense;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who writes down what is spent decides on it only if he may, and each sees what is spent in his branches. */
@ArquillianTest
@RunAsClient
public class ExpenseAccessIT {

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("approvers").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final String towels = Expense.category(spa, "Towels");

    @Test
    void whoWritesDownWhatIsSpentDecidesOnItOnlyIfHeMay() {
        Api marcus = spa.manager("Marcus").api();
        String id = marcus.post("/expenses", Expense.said(spa, towels, "10.00", today))
                .expect(201)
                .text("/id");
        marcus.post("/expenses/" + id + "/submit").expect(200);
        marcus.post("/expenses/" + id + "/approve").refused(403, "forbidden");
        marcus.post("/expenses/" + id + "/reject", body("reason", "Why not")).refused(403, "forbidden");
        marcus.post("/expense-categories", body("name", "Rent")).refused(403, "forbidden");
        marcus.get("/expense-categories").expect(200);
        marcus.post("/suppliers", body("name", "Linen Trade")).expect(201);

        owner.put(
                        "/users/" + marcus.get("/users/me").text("/id") + "/permissions",
                        body("overrides", list(body("permission", "EXPENSES_APPROVE", "granted", true))))
                .expect(200);

        marcus.post("/expenses/" + id + "/approve").expect(200);
        assertThat(owner.get("/expenses/" + id).text("/decidedBy"))
                .isEqualTo(marcus.get("/users/me").text("/id"));
    }

    @Test
    void whatIsSpentElsewhereIsNotSeen() {
        Expense expense = Expense.drawn(spa, Expense.said(spa, towels, "10.00", today));
        String recurring = owner.post("/recurring-expenses", Expense.weekly(spa, towels, today.plusDays(9)))
                .expect(201)
                .text("/id");
        String branch = owner.post("/branches", body("name", "Other", "timeZone", "Asia/Almaty"))
                .expect(201)
                .text("/id");
        Member livia = spa.manager("Livia", branch);
        livia.api().get(expense.path()).refused(404, "not_found");
        livia.api().post(expense.path() + "/submit").refused(404, "not_found");
        livia.api().get("/recurring-expenses/" + recurring).refused(404, "not_found");
        assertThat(livia.api().get("/expenses").expect(200).items()).isEmpty();
        assertThat(livia.api().get("/recurring-expenses").expect(200).items()).isEmpty();
        livia.api()
                .post("/expenses", Expense.said(spa, towels, "10.00", today))
                .refusedField("branchId", "unknown_branch");

        Business other = platform.registersBusiness("other-approvers").approved();
        other.owner().get(expense.path()).refused(404, "not_found");
        other.owner().delete("/recurring-expenses/" + recurring).refused(404, "not_found");
        other.owner().delete("/expense-categories/" + towels).refused(404, "not_found");
        other.owner()
                .post("/expenses", Expense.said(other, towels, "10.00", today))
                .refusedField("categoryId", "unknown_category");
        assertThat(expense.status()).isEqualTo("DRAFT");
    }
}
