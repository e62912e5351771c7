package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A telephone number is the same number however it is typed. */
@ArquillianTest
@RunAsClient
public class PhoneIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();
    private final Business spa = platform.registersBusiness("phones").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final String phone = Unique.phone();
    private final String national = phone.replace("+7", "8 ");

    @Test
    void aClientIsKnownByHisNumberWhetherHeTypesItsCountryOrNot() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);

        Answer first = books(phone, 10).expect(201);
        Answer second = books(national, 12).expect(201);

        assertThat(second.text("/client/phone")).isEqualTo(phone).isEqualTo(first.text("/client/phone"));
        assertThat(second.text("/customerId")).isEqualTo(first.text("/customerId"));
        assertThat(books("8 701 23", 14).refused(400, "validation_failed").invalidFields())
                .containsExactly("client.phone");
    }

    @Test
    void peopleAndBranchesHaveNumbersOfTheirCountry() {
        Answer me = spa.owner()
                .put(
                        "/users/me",
                        body("firstName", "Aigul", "lastName", "Serikova", "phone", national, "language", "en"))
                .expect(200);
        assertThat(me.text("/phone")).isEqualTo(phone);

        Answer berlin = spa.owner()
                .post("/branches", body("name", "Mitte", "timeZone", "Europe/Berlin", "phone", "030 1234567"))
                .expect(201);
        assertThat(berlin.text("/phone")).isEqualTo("+49301234567");
        Answer nowhere = spa.owner()
                .post("/branches", body("name", "Nowhere", "timeZone", "UTC", "phone", "030 1234567"))
                .refused(400, "validation_failed");
        assertThat(nowhere.invalidFields()).containsExactly("phone");
    }

    private Answer books(String typed, int hour) {
        return anybody.post(
                "/public/booking",
                body(
                        "subdomain", spa.subdomain(),
                        "items", list(body("serviceId", massage.id())),
                        "start", TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime(),
                        "client", body("name", "Dana", "phone", typed)));
    }
}
