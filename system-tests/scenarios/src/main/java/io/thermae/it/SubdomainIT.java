package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of businesses: nobody has another's, or one that looks like it, and a new one leaves nobody outside. */
@ArquillianTest
@RunAsClient
public class SubdomainIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();

    @ParameterizedTest
    @ValueSource(strings = {"adrnin", "adm1n", "vvvvvv", "rnaster", "0wner", "log1n"})
    void nobodyRegistersWhatLooksLikeThePlatform(String subdomain) {
        Answer refused = platform.anybody()
                .post(
                        "/auth/register",
                        Body.with(platform.registersBusiness("fake").request(), "subdomain", subdomain));

        refused.refused(400, "validation_failed");
        assertThat(refused.invalidFields()).containsExactly("subdomain");
        assertThat(refused.text("/details/fields/0/code")).isEqualTo("reserved_subdomain");
    }

    @ParameterizedTest
    @CsvSource({"bali, ba1i", "bali, ball", "modern, rnodern", "row-inn, r0vv-1nn"})
    void nobodyHasANameThatLooksLikeAnothers(String first, String second) {
        String suffix = Unique.subdomain("");
        String taken = first + suffix;
        platform.anybody()
                .post(
                        "/auth/register",
                        Body.with(platform.registersBusiness("one").request(), "subdomain", taken))
                .expect(201);

        platform.anybody()
                .post(
                        "/auth/register",
                        Body.with(platform.registersBusiness("two").request(), "subdomain", second + suffix))
                .refused(409, "subdomain_taken");
        Business other = platform.registersBusiness("other").approved();
        rename(other, second + suffix).refused(409, "subdomain_taken");
        rename(other, taken).refusedInEachLanguage(409, "subdomain_taken");
    }

    @Test
    void anEarlierNameLeadsToTheNewOne() {
        Business spa = platform.registersBusiness("before").approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        String before = spa.subdomain();
        String after = Unique.subdomain("after");

        Answer renamed = rename(spa, after).expect(200);

        assertThat(renamed.text("/subdomain")).isEqualTo(after);
        for (String page : List.of(
                "",
                "/services",
                "/masters",
                "/availability?serviceId=" + massage.id() + "&from=" + TUESDAY + "&to=" + TUESDAY)) {
            Answer moved =
                    platform.anybody().get("/public/business/" + before + page).expect(308);
            assertThat(moved.header("Location")).endsWith("/api/v1/public/business/" + after + page);
            platform.anybody().get("/public/business/" + after + page).expect(200);
        }
        // a program that knows the earlier name only goes on booking
        OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
        spa.visitor("Dana").books(massage).at(noon);
        spa.logIn(spa.ownerEmail(), Registration.PASSWORD).expect(200);
        platform.anybody()
                .post(
                        "/auth/login",
                        body("email", spa.ownerEmail(), "password", Registration.PASSWORD, "subdomain", after))
                .expect(200);
    }

    @Test
    void anEarlierNameStaysItsBusinesss() {
        Business spa = platform.registersBusiness("own").approved();
        Business other = platform.registersBusiness("other").approved();
        String before = spa.subdomain();
        String after = Unique.subdomain("own");
        rename(spa, after).expect(200);

        rename(other, before).refused(409, "subdomain_taken");
        platform.anybody()
                .post(
                        "/auth/register",
                        Body.with(platform.registersBusiness("x").request(), "subdomain", before))
                .refused(409, "subdomain_taken");

        rename(spa, before).expect(200);
        rename(spa, before).expect(200);
        platform.anybody().get("/public/business/" + before).expect(200);
        platform.anybody().get("/public/business/" + after).expect(308);
    }

    @Test
    void aBusinessMayTakeANameThatLooksLikeItsOwn() {
        String name = Unique.subdomain("bali");
        Business spa = platform.registersBusiness("spelling").approved();
        rename(spa, name).expect(200);

        rename(spa, name.replace("bali", "ba1i")).expect(200);
    }

    @Test
    void namesAreNotHoarded() {
        Business spa = platform.registersBusiness("hoard").approved();
        for (int i = 1; i < 10; i++) {
            rename(spa, Unique.subdomain("hoard")).expect(200);
        }

        rename(spa, Unique.subdomain("hoard")).refusedInEachLanguage(409, "too_many_subdomains");
        rename(spa, spa.subdomain()).expect(200);
    }

    @Test
    void ofTwoAtOnceOneGetsTheName() {
        Business one = platform.registersBusiness("one").approved();
        Business other = platform.registersBusiness("other").approved();
        String wanted = Unique.subdomain("bali");
        Api first = one.owner();
        Api second = other.owner();

        CompletableFuture<Answer> race =
                CompletableFuture.supplyAsync(() -> first.put("/business/subdomain", body("subdomain", wanted)));
        Answer mine = second.put("/business/subdomain", body("subdomain", wanted.replace("bali", "ba1i")));

        assertThat(List.of(race.join().status(), mine.status())).containsExactlyInAnyOrder(200, 409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "-spa", "spa-", "my--spa", "xn--80aswg", "MySpa", "my_spa", "admin"})
    void aNewNameKeepsTheRules(String subdomain) {
        Business spa = platform.registersBusiness("rules").approved();

        assertThat(rename(spa, subdomain).refused(400, "validation_failed").invalidFields())
                .containsExactly("subdomain");
        spa.owner().put("/business/subdomain", body()).refused(400, "validation_failed");
    }

    @Test
    void onlyAnOwnerRenames() {
        Business spa = platform.registersBusiness("roles").approved();
        Api manager = spa.manager("Marcus").api();

        manager.put("/business/subdomain", body("subdomain", Unique.subdomain("mine")))
                .refused(403, "forbidden");
    }

    private static Answer rename(Business spa, String subdomain) {
        return spa.owner().put("/business/subdomain", body("subdomain", subdomain));
    }
}
