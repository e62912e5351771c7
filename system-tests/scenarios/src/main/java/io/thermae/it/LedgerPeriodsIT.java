package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What was closed stays as it was, until the owner says why not. */
@ArquillianTest
@RunAsClient
public class LedgerPeriodsIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("periods").approved();
    private final Api owner = spa.owner();
    private final Books books = Books.of(spa);
    private final LocalDate today = Platform.today(spa.zone());
    private final LocalDate closed = today.minusDays(10);

    @Test
    void nothingIsPostedToAClosedDay() {
        String before =
                books.post(closed, "CASH", "OPENING_EQUITY", "5.00").expect(201).text("/id");
        books.close(closed).expect(201);

        books.post(closed.minusDays(400), "CASH", "BANK", "1.00").refused(422, "period_closed");
        owner.post("/ledger/entries", books.entry(closed, "CASH", "BANK", "1.00"))
                .refusedInEachLanguage(422, "period_closed");
        books.reverse(before, closed).refused(422, "period_closed");
        assertThat(books.balance("CASH", today)).isEqualTo("5.00 KZT");

        books.post(closed.plusDays(1), "CASH", "BANK", "1.00").expect(201);
        books.reverse(before, closed.plusDays(1)).expect(201);
        assertThat(books.balance("CASH", closed)).isEqualTo("5.00 KZT");
    }

    @Test
    void closingGoesForward() {
        books.close(closed).expect(201);

        books.close(closed).refused(422, "period_closed");
        books.close(closed.minusDays(1)).refused(422, "period_closed");
        books.close(today.plusDays(2)).refusedField("through", "must_not_be_in_future");
        owner.post("/ledger/periods/close", body()).refusedField("through", "required");
        books.close(closed.plusDays(1)).expect(201);
        assertThat(owner.get("/ledger/periods").expect(200).items())
                .extracting(period -> period.getString("through"))
                .containsExactly(closed.plusDays(1).toString(), closed.toString());
    }

    @Test
    void theLastClosingIsTakenBackWithAReasonThatTheAuditKeeps() {
        String first = books.close(closed).expect(201).text("/id");
        String last = books.close(closed.plusDays(1)).expect(201).text("/id");
        owner.post("/ledger/periods/" + first + "/reopen", body("reason", "Forgotten"))
                .refusedInEachLanguage(409, "period_not_last");
        owner.post("/ledger/periods/" + last + "/reopen", body("reason", " ")).refusedField("reason", "required");

        Answer opened = owner.post("/ledger/periods/" + last + "/reopen", body("reason", "An invoice was forgotten"))
                .expect(200);

        assertThat(opened.text("/reopenedBy")).isEqualTo(spa.ownerId().toString());
        owner.post("/ledger/periods/" + last + "/reopen", body("reason", "Again"))
                .refused(409, "period_not_last");
        books.post(closed.plusDays(1), "CASH", "BANK", "1.00").expect(201);
        books.post(closed, "CASH", "BANK", "1.00").refused(422, "period_closed");
        assertThat(owner.get("/audit?entityId=" + last).expect(200).items())
                .anySatisfy(entry -> assertThat(entry.toString()).contains("UPDATE", "An invoice was forgotten"));
        books.close(closed.plusDays(1)).expect(201);
        assertThat(owner.get("/ledger/periods").items()).hasSize(3);
    }
}
