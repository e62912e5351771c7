package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a service says of its prepayment is shown as it was said, and refused where it makes no sense. */
@ArquillianTest
@RunAsClient
public class PrepaymentInputIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("asking").approved().opensDaily("09:00", "21:00");

    @Test
    void isShownAsItWasSaid() {
        JsonObject fixed = body("kind", "FIXED", "amount", body("amount", "2500.00", "currency", spa.currency()));
        Service massage = spa.service("Massage")
                .with("prepayment", with(with(fixed, "when", "AFTER_NO_SHOWS"), "noShows", 3))
                .costing("15000.00");
        spa.service("Wrap").costing("9000.00");
        String path = "/services/" + massage.id();

        Answer said = spa.owner().get(path).expect(200);
        assertThat(said.text("/prepayment/kind")).isEqualTo("FIXED");
        assertThat(said.text("/prepayment/amount/amount")).isEqualTo("2500.00");
        assertThat(said.text("/prepayment/when")).isEqualTo("AFTER_NO_SHOWS");
        assertThat(said.text("/prepayment/noShows")).isEqualTo("3");
        Answer shown = platform.anybody()
                .get("/public/business/" + spa.subdomain() + "/services")
                .expect(200);
        assertThat(shown.text("/items/0/prepayment/amount/amount")).isEqualTo("2500.00");
        assertThat(shown.has("/items/1/prepayment")).isFalse();

        JsonObject edited = body(
                "name",
                "Massage",
                "durationMinutes",
                60,
                "price",
                body("amount", "15000.00", "currency", spa.currency()),
                "prepayment",
                body("kind", "PERCENT", "percent", 100));
        Answer other = spa.owner().put(path, edited).expect(200);
        assertThat(other.text("/prepayment/percent")).isEqualTo("100");
        assertThat(other.text("/prepayment/when")).isEqualTo("ALWAYS");
        assertThat(other.has("/prepayment/amount")).isFalse();
        Answer none = spa.owner()
                .put(path, with(edited, "prepayment", body("kind", "NONE")))
                .expect(200);
        assertThat(none.text("/prepayment/kind")).isEqualTo("NONE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                  | prepayment.kind            | required",
                "{'kind': 'DEPOSIT'}                                 | prepayment.kind            | unknown_value",
                "{'kind': 'PERCENT'}                                 | prepayment.percent         | required",
                "{'kind': 'PERCENT', 'percent': 0}                   | prepayment.percent         | out_of_range",
                "{'kind': 'PERCENT', 'percent': 101}                 | prepayment.percent         | out_of_range",
                "{'kind': 'PERCENT', 'percent': '30'}                | prepayment.percent         | wrong_type",
                "{'kind': 'FULL', 'percent': 30}                     | prepayment.percent         | not_for_this_prepayment",
                "{'kind': 'FIXED'}                                   | prepayment.amount          | required",
                "{'kind': 'FIXED', 'amount': {'amount': '0.00', 'currency': 'CUR'}} | prepayment.amount | must_be_positive",
                "{'kind': 'FIXED', 'amount': {'amount': '1.00', 'currency': 'EUR'}} | prepayment.amount.currency | currency_mismatch",
                "{'kind': 'FULL', 'amount': {'amount': '1.00', 'currency': 'CUR'}}  | prepayment.amount | not_for_this_prepayment",
                "{'kind': 'FULL', 'when': 'NEVER'}                   | prepayment.when            | unknown_value",
                "{'kind': 'NONE', 'when': 'FIRST_VISIT'}             | prepayment.when            | not_for_this_prepayment",
                "{'kind': 'FULL', 'when': 'AFTER_NO_SHOWS'}          | prepayment.noShows         | required",
                "{'kind': 'FULL', 'when': 'AFTER_NO_SHOWS', 'noShows': 0}   | prepayment.noShows  | out_of_range",
                "{'kind': 'FULL', 'when': 'AFTER_NO_SHOWS', 'noShows': 101} | prepayment.noShows  | out_of_range",
                "{'kind': 'FULL', 'noShows': 1}                      | prepayment.noShows         | not_for_this_prepayment",
            })
    void whatMakesNoSenseIsRefused(String prepayment, String field, String rule) {
        adds("\"FIXED\", \"prepayment\": " + prepayment.replace('\'', '"').replace("CUR", spa.currency()), "1.00")
                .refusedField(field, rule);
    }

    @Test
    void nothingIsPaidBeforeForWhatIsFree() {
        adds("\"FREE\", \"prepayment\": {\"kind\": \"FULL\"}", "0.00").refusedField("prepayment", "must_be_free");
    }

    private Answer adds(String priceKindAndMore, String price) {
        return spa.owner()
                .send(
                        "POST",
                        "/services",
                        "application/json",
                        """
                        {"name": "Massage", "durationMinutes": 60, "price": {"amount": "%s", "currency": "%s"},
                         "priceKind": %s}
                        """
                                .formatted(price, spa.currency(), priceKindAndMore));
    }
}
