package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Expense;
import io.thermae.it.support.Platform;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The receipt of an expense is kept as it is, and is what its content says. */
@ArquillianTest
@RunAsClient
public class ExpenseReceiptIT {

    private static final String PDF = "%PDF-1.4\nTowels\n";
    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("receipts").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final String towels = Expense.category(spa, "Towels");
    private final Expense expense = Expense.drawn(spa, Expense.said(spa, towels, "10.00", today));
    private final String path = expense.path() + "/receipt";

    @Test
    void isGivenBackAsAFileOfWhatItsContentIs() {
        owner.get(path).refused(404, "not_found");

        // whatever is said of it
        assertThat(put(owner, "image/png", PDF).expect(200).text("/receiptType"))
                .isEqualTo("application/pdf");

        Answer file = owner.get(path).expect(200);
        assertThat(file.header("Content-Type")).startsWith("application/pdf");
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"receipt-");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(new String(owner.bytes(path), StandardCharsets.US_ASCII)).isEqualTo(PDF);
        assertThat(expense.shown().text("/receiptType")).isEqualTo("application/pdf");

        owner.delete(path).expect(204);
        owner.delete(path).refused(404, "not_found");
        assertThat(expense.shown().has("/receiptType")).isFalse();
    }

    @Test
    void isNeitherAnotherTypeNorTooLarge() {
        put(owner, "application/pdf", "<html>%PDF-1.4</html>").refused(415, "unsupported_media_type");
        put(owner, "application/pdf", "%PDF-" + "x".repeat(FIVE_MEGABYTES)).refused(413, "payload_too_large");

        put(owner, "application/pdf", "%PDF-" + "x".repeat(FIVE_MEGABYTES - 5)).expect(200);
        assertThat(owner.bytes(path)).hasSize(FIVE_MEGABYTES);
    }

    @Test
    void staysAsItWasSubmitted() {
        put(owner, "application/pdf", PDF).expect(200);
        put(owner, "application/pdf", PDF + "again").expect(200);
        expense.step("submit").expect(200);

        put(owner, "application/pdf", PDF).refused(409, "illegal_transition");
        owner.delete(path).refused(409, "illegal_transition");

        Expense without = Expense.submitted(spa, Expense.said(spa, towels, "10.00", today));
        without.step("approve").expect(200);
        owner.send("PUT", without.path() + "/receipt", "application/pdf", PDF).expect(200);
        owner.send("PUT", without.path() + "/receipt", "application/pdf", PDF).refused(409, "illegal_transition");
    }

    @Test
    void goesWithADraftAndIsNobodyElses() {
        put(owner, "application/pdf", PDF).expect(200);
        Business other = platform.registersBusiness("other-receipts").approved();
        other.owner().get(path).refused(404, "not_found");
        put(other.owner(), "application/pdf", PDF).refused(404, "not_found");

        owner.delete(expense.path()).expect(204);

        assertThat(platform.database()
                        .count("select count(*) from finance.expense_receipt where tenant_id = ?", spa.tenantId()))
                .isZero();
        assertThat(platform.database()
                        .count(
                                "select count(*) from platform.audit_entry where tenant_id = ?"
                                        + " and entity = 'finance.expense_receipt'",
                                spa.tenantId()))
                .isEqualTo(2);
    }

    private Answer put(Api who, String type, String content) {
        return who.send("PUT", path, type, content);
    }
}
