package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Subscription;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Waiting;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has only a telephone is told of his visits by text message. */
@ArquillianTest
@RunAsClient
public class TextsOfVisitsIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa = platform.registersBusiness("texts").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");

    @BeforeEach
    void aMaster() {
        spa.master("Aigerim").workingDaily("12:00", "14:00").performing(massage);
    }

    @Test
    void aVisitIsConfirmedChangedAndCancelledByTheBusiness() {
        Visitor bolat = spa.visitor("Bolat").speaking("ru");
        Booking booking = bolat.books(massage).at(at(12));
        assertThat(texts(bolat, 1).get(0))
                .startsWith(spa.name() + ": вы записаны, ")
                .contains("12:00");

        booking.movedTo(at(13)).expect(200);
        assertThat(texts(bolat, 2).get(1))
                .startsWith(spa.name() + ": запись изменена, теперь ")
                .contains("13:00");

        spa.owner().delete("/bookings/" + booking.id(), body("reason", "Ill")).expect(200);
        assertThat(texts(bolat, 3).get(2))
                .startsWith(spa.name() + ": к сожалению, запись отменена, ")
                .contains("13:00");
        Waiting.untilAllIsTold(platform, spa);
        assertThat(spa.owner()
                        .get("/messages?channel=SMS&bookingId=" + booking.id())
                        .expect(200)
                        .items())
                .extracting(message -> message.getString("kind"))
                .containsExactlyInAnyOrder("booking-placed-client", "booking-moved-client", "booking-cancelled-client");
    }

    @Test
    void whatHeCancelsHimselfHeKnowsAndWhoHasAnAddressGetsMails() {
        Visitor bolat = spa.visitor("Bolat");
        Booking booking = bolat.books(massage).at(at(12));
        texts(bolat, 1);
        Visitor dana = spa.visitor("Dana").withEmail();
        dana.books(massage).at(at(13));

        booking.cancelledBecause("Ill").expect(200);

        Waiting.untilAllIsTold(platform, spa);
        texts(bolat, 1);
        texts(dana, 0);
    }

    @Test
    void whoIsOfferedAPlaceIsSentTheLinkToTakeIt() {
        Booking taken = spa.visitor("Dana").books(massage).at(at(12));
        spa.visitor("Serik").books(massage).at(at(13));
        String phone = Unique.phone();
        String entry = spa.owner()
                .post(
                        "/waitlist",
                        body(
                                "items",
                                list(body("serviceId", massage.id())),
                                "from",
                                TUESDAY,
                                "to",
                                TUESDAY,
                                "client",
                                body("name", "Zarina", "phone", phone, "locale", "en")))
                .expect(201)
                .text("/id");

        taken.cancelledBecause("Ill").expect(200);

        assertThat(ClientCode.waitsForTexts(testBed, phone, 1).get(0))
                .startsWith(spa.name() + ": a place is free on ")
                .contains("/public/waitlist/" + entry + "?token=");
    }

    @Test
    void beyondWhatThePlanAllowsTheVisitIsBookedAndNothingIsSent() {
        Subscription.plan(platform, "100.00", body("textsPerMonth", 0))
                .chosenBy(spa, "MONTHLY")
                .expect(200);
        Visitor bolat = spa.visitor("Bolat");

        bolat.books(massage).at(at(12));

        Waiting.untilAllIsTold(platform, spa);
        texts(bolat, 0);
        assertThat(spa.owner().get("/messages?channel=SMS").expect(200).items()).isEmpty();
    }

    private List<String> texts(Visitor visitor, int number) {
        return ClientCode.waitsForTexts(testBed, visitor.phone(), number);
    }

    private OffsetDateTime at(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
