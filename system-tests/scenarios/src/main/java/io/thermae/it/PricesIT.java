package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static io.thermae.it.support.Body.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a service costs may depend on who does it and where; a booking keeps what was agreed. */
@ArquillianTest
@RunAsClient
public class PricesIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("prices").approved().opensDaily("09:00", "21:00");
    private final Service cut = spa.service("Cut").lasting(60).costing("6000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(cut);
    private final Master dina =
            spa.master("Dina").workingDaily("10:00", "19:00").performing(cut);
    private final String path = "/services/" + cut.id();

    @Test
    void theMostExactPriceIsBookedAndKept() {
        spa.owner()
                .put(
                        path,
                        with(
                                with(cut(), "priceKind", "FROM"),
                                "prices",
                                list(
                                        special("5000.00", null, spa.branchId()),
                                        special("9000.00", dina.id(), null),
                                        special("12000.00", dina.id(), spa.branchId()))))
                .expect(200);

        Booking usual = spa.visitor("Dana").books(cut).with(aigerim).at(at(11));
        Booking dear = spa.visitor("Dana").books(cut).with(dina).at(at(11));
        assertThat(price(usual.placed())).isEqualTo("5000.00");
        assertThat(price(dear.placed())).isEqualTo("12000.00");
        assertThat(dear.placed().text("/total/amount")).isEqualTo("12000.00");

        spa.owner().put(path, cut()).expect(200);

        assertThat(price(dear.movedTo(at(14)).expect(200))).isEqualTo("12000.00");
        assertThat(price(spa.visitor("Dana").books(cut).with(dina).at(at(11)).placed()))
                .isEqualTo("6000.00");
    }

    @Test
    void visitorsSeeWhatItCanCost() {
        spa.owner()
                .put(
                        path,
                        with(
                                with(cut(), "priceKind", "FROM"),
                                "prices",
                                list(special("5000.00", null, spa.branchId()), special("9000.00", dina.id(), null))))
                .expect(200);
        spa.service("Advice").lasting(15).with("priceKind", "FREE").costing("0.00");

        List<JsonObject> services = platform.anybody()
                .get("/public/business/" + spa.subdomain() + "/services")
                .expect(200)
                .items();

        assertThat(services)
                .extracting(service -> service.getString("priceKind"))
                .containsExactly("FREE", "FROM");
        JsonObject shown = services.get(1);
        assertThat(shown.getJsonObject("price").getString("amount")).isEqualTo("6000.00");
        assertThat(shown.getJsonObject("lowestPrice").getString("amount")).isEqualTo("5000.00");
        assertThat(shown.getJsonObject("highestPrice").getString("amount")).isEqualTo("9000.00");
    }

    @Test
    void pricesAreReadAsTheyWereSaidAndAreAChangeOfTheService() {
        JsonObject request = with(
                cut(), "prices", list(special("9000.00", dina.id(), null), special("5000.00", null, spa.branchId())));
        Answer before = spa.owner().get(path).expect(200);
        Answer edited = spa.owner()
                .withHeader("If-Match", before.header("ETag"))
                .put(path, request)
                .expect(200);

        assertThat(edited.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(edited.list("/prices")).hasSize(2);
        assertThat(edited.text("/prices/0/masterId")).isEqualTo(dina.id().toString());
        assertThat(edited.text("/prices/0/price/amount")).isEqualTo("9000.00");
        assertThat(edited.text("/prices/1/branchId")).isEqualTo(spa.branchId().toString());
        assertThat(spa.owner().get(path).expect(200).text()).isEqualTo(edited.text());
        assertThat(spa.owner().put(path, request).expect(200).header("ETag")).isEqualTo(edited.header("ETag"));
        assertThat(spa.owner().put(path, cut()).expect(200).list("/prices")).isEmpty();
    }

    @Test
    void pricesThatMakeNoSenseAreRefused() {
        UUID unknown = UUID.randomUUID();
        Business other = platform.registersBusiness("other").approved();

        refused("prices[0].masterId", "unknown_master", special("1.00", unknown, null));
        refused("prices[0].branchId", "unknown_branch", special("1.00", null, other.branchId()));
        refused("prices[0]", "master_or_branch", special("1.00", null, null));
        refused("prices[1]", "repeated", special("1.00", dina.id(), null), special("2.00", dina.id(), null));
        refused(
                "prices[0].price.currency",
                "currency_mismatch",
                body("masterId", dina.id(), "price", body("amount", "1.00", "currency", "USD")));
        spa.owner().put(path, with(cut(), "priceKind", "FREE")).refusedField("price", "must_be_free");
        spa.owner().put(path, with(cut(), "priceKind", "CHEAP")).refusedField("priceKind", "unknown_value");
    }

    private void refused(String field, String rule, JsonObject... prices) {
        spa.owner().put(path, with(cut(), "prices", list((Object[]) prices))).refusedField(field, rule);
    }

    private JsonObject cut() {
        return body(
                "name", "Cut", "durationMinutes", 60, "price", body("amount", "6000.00", "currency", spa.currency()));
    }

    private JsonObject special(String amount, @Nullable UUID master, @Nullable UUID branch) {
        return body(
                "masterId", master, "branchId", branch, "price", body("amount", amount, "currency", spa.currency()));
    }

    private static String price(Answer booking) {
        return booking.text("/items/0/price/amount");
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
