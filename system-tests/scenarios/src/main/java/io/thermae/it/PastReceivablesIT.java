package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.GiftCard;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Paper;
import io.thermae.it.support.Platform;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What was owed and held at the end of a day that is over is what the books say of it, whatever has become of it since. */
@ArquillianTest
@RunAsClient
public class PastReceivablesIT {

    private static final int DAYS = 10;

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("past-debts").approved();
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final LocalDate then = today.minusDays(DAYS);
    private final Books books = Books.of(spa);
    private final String dana = Invoice.customer(spa, "Dana");

    @Test
    void whatWasOwedAndHeldStaysAsItWas() {
        Invoice open = Invoice.issued(spa, "100.00", dana);
        open.paid("40.00");
        Invoice credited = Invoice.issued(spa, "50.00", dana);
        credited.credited("20.00").expect(201);
        Invoice givenUp = Invoice.issued(spa, "30.00", dana);
        givenUp.paid("12.00");
        givenUp.writtenOff("Moved away").expect(200);
        Invoice paid = Invoice.issued(spa, "70.00", dana);
        String payment = paid.paid("95.00");
        GiftCard card = GiftCard.sold(spa, "300.00");
        List<JsonObject> before = receivables("");
        assertThat(before).hasSize(1);
        assertThat(amount(before.get(0), "open")).isEqualTo("90.00");
        assertThat(amount(before.get(0), "credit")).isEqualTo("25.00");

        daysPass();
        assertThat(receivables("?at=" + then)).isEqualTo(before);
        open.paid("60.00");
        credited.credited(null).expect(201);
        givenUp.paid("8.00");
        Invoice.refunded(spa, payment, "45.00").expect(201);
        card.pays(Invoice.issued(spa, "120.00", dana), "120.00");
        Invoice.issued(spa, "1000.00", dana);

        assertThat(receivables("?at=" + then)).isEqualTo(before);
        assertThat(receivables("?at=" + then + "&branchId=" + spa.branchId())).isEqualTo(before);
        assertThat(receivables("?at=" + then.minusDays(1))).isEmpty();
        Stream.of(then, today.minusDays(1), today).forEach(this::isTheBooks);
        assertThat(receivables("?at=" + today)).isEqualTo(receivables(""));
        assertThat(closing("GIFT_CARDS", then)).isEqualTo("300.00");
        assertThat(closing("GIFT_CARDS", today)).isEqualTo("180.00");
        assertThat(Paper.of(owner.in("en").bytes("/reports/receivables?format=pdf&at=" + then)))
                .contains("90.00");
        owner.get("/reports/receivables?at=" + today.plusDays(2)).refusedField("at", "must_not_be_in_future");
        owner.get("/reports/held?at=soon").refusedField("at", "invalid_format");
    }

    private void isTheBooks(LocalDate day) {
        JsonObject row = receivables("?at=" + day).get(0);
        assertThat(new BigDecimal(amount(row, "open")))
                .as("open " + day)
                .isEqualByComparingTo(balance("RECEIVABLES", day));
        assertThat(new BigDecimal(amount(row, "credit")))
                .as("credit " + day)
                .isEqualByComparingTo(balance("CUSTOMER_CREDIT", day).negate());
        for (String role : List.of("GIFT_CARDS", "CUSTOMER_CREDIT")) {
            assertThat(new BigDecimal(closing(role, day)))
                    .as(role + " " + day)
                    .isEqualByComparingTo(balance(role, day).negate());
        }
    }

    private BigDecimal balance(String role, LocalDate day) {
        return new BigDecimal(books.balance(role, day).replaceAll("[^-0-9.]", ""));
    }

    /** What is on an account at the end of a day, of what is held for others. */
    private String closing(String role, LocalDate day) {
        Answer held = owner.get("/reports/held?at=" + day).expect(200);
        return held.items().stream()
                .filter(account -> account.getJsonArray("roles").toString().contains("\"" + role + "\""))
                .map(account -> amount(account, "closing"))
                .findFirst()
                .orElse("");
    }

    private List<JsonObject> receivables(String more) {
        return owner.get("/reports/receivables" + more).expect(200).items();
    }

    private static String amount(JsonObject row, String field) {
        return row.getJsonObject(field).getString("amount");
    }

    /** All that was done was done some days ago. */
    private void daysPass() {
        platform.database()
                .change(
                        """
                        do $$
                        declare
                            mine constant uuid := '%1$s';
                        begin
                            perform set_config('session_replication_role', 'replica', true);
                            update finance.invoice set issued_on = issued_on - %2$d, due_on = due_on - %2$d,
                                written_off_on = written_off_on - %2$d where tenant_id = mine;
                            update finance.invoice_paid set day = day - %2$d where tenant_id = mine;
                            update finance.payment set taken_on = taken_on - %2$d where tenant_id = mine;
                            update finance.gift_card set sold_on = sold_on - %2$d where tenant_id = mine;
                            update finance.journal_entry set day = day - %2$d where tenant_id = mine;
                            update finance.journal_line set day = day - %2$d where tenant_id = mine;
                            update finance.account_balance set day = day - %2$d where tenant_id = mine;
                        end
                        $$
                        """
                                .formatted(spa.tenantId(), DAYS));
    }
}
