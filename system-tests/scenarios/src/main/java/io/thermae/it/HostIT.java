package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who and what is admitted at which host, without any DNS: by the Host header alone. */
@ArquillianTest
@RunAsClient
public class HostIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();

    @Test
    void aBusinesssHostIsForItsVisitorsAndItsPeople() {
        Business spa = platform.registersBusiness("host").approved();
        Business other = platform.registersBusiness("other").approved();
        String host = spa.subdomain() + ".localhost:8080";

        platform.anybody()
                .atHost(host)
                .get("/public/business/" + spa.subdomain())
                .expect(200);
        platform.anybody()
                .atHost(host)
                .get("/public/business/" + other.subdomain())
                .refused(403, "tenant_mismatch");
        spa.owner().atHost(host).get("/branches").expect(200);
        spa.owner().atHost(host.toUpperCase(Locale.ROOT)).get("/branches").expect(200);
        other.owner().atHost(host).get("/branches").refusedInEachLanguage(403, "tenant_mismatch");
        platform.superAdmin().api().atHost(host).get("/admin/tenants").refused(403, "tenant_mismatch");
        platform.anybody()
                .atHost(host)
                .post("/auth/register", platform.registersBusiness("inside").request())
                .refused(421, "wrong_host");
        platform.anybody()
                .atHost(host)
                .post("/register/", platform.registersBusiness("inside").request())
                .refused(421, "wrong_host");
        // a token of another business's people, sent along, says nothing where one signs in
        other.owner()
                .atHost(host)
                .post("/auth/login", body("email", spa.ownerEmail(), "password", Registration.PASSWORD))
                .expect(200);
    }

    @Test
    void aBookingAtABusinesssHostIsThatBusinesss() {
        Business spa = platform.registersBusiness("host").approved().opensDaily("09:00", "21:00");
        Business other = platform.registersBusiness("other").approved();
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
        var request = spa.visitor("Dana").books(massage).request(noon);

        platform.anybody()
                .atHost(other.subdomain() + ".localhost")
                .post("/public/booking", request)
                .refused(403, "tenant_mismatch");
        platform.anybody()
                .atHost(spa.subdomain() + ".localhost")
                .post("/public/booking", request)
                .expect(201);
    }

    @Test
    void aRolesHostIsForThatRole() {
        Business spa = platform.registersBusiness("roles").approved();
        Api manager = spa.manager("Marcus").api();
        String business = spa.subdomain() + ".localhost";

        spa.owner().atHost("owner." + business).get("/branches").expect(200);
        manager.atHost("manager." + business).get("/branches").expect(200);
        manager.atHost("owner." + business).get("/branches").refusedInEachLanguage(403, "role_mismatch");
        spa.owner().atHost("manager." + business).get("/branches").refused(403, "role_mismatch");
        spa.owner().atHost("master." + business).get("/branches").refused(403, "role_mismatch");
        platform.anybody().atHost("owner." + business).get("/branches").refused(401, "unauthenticated");
        platform.anybody()
                .atHost("owner." + business)
                .get("/public/business/" + spa.subdomain())
                .refused(403, "role_mismatch");
        platform.anybody()
                .atHost("owner." + business)
                .post("/auth/login", body("email", spa.ownerEmail(), "password", Registration.PASSWORD))
                .expect(200);
        spa.owner().atHost("nobody." + business).get("/branches").refusedInEachLanguage(421, "wrong_host");
    }

    @Test
    void theAdministrationsHostIsForSuperAdministrators() {
        Business spa = platform.registersBusiness("admin").approved();

        platform.superAdmin()
                .api()
                .atHost("admin.localhost")
                .get("/admin/tenants")
                .expect(200);
        spa.owner().atHost("admin.localhost").get("/branches").refused(403, "role_mismatch");
        platform.anybody().atHost("admin.localhost").get("/admin/tenants").refused(401, "unauthenticated");
        platform.anybody()
                .atHost("admin.localhost")
                .get("/public/business/" + spa.subdomain())
                .refused(421, "wrong_host");
    }

    @Test
    void thePlainDomainIsForRegistrationAndForEverybody() {
        Business spa = platform.registersBusiness("plain").approved();

        platform.anybody()
                .atHost("localhost")
                .post("/auth/register", platform.registersBusiness("registers").request())
                .expect(201);
        platform.anybody()
                .atHost("localhost")
                .get("/public/business/" + spa.subdomain())
                .expect(200);
        spa.owner().atHost("localhost").get("/branches").expect(200);
    }

    @Test
    void nobodyIsBelievedAboutTheHostWhoIsNoTrustedProxy() {
        Business spa = platform.registersBusiness("proxy").approved();

        spa.owner()
                .withHeader("X-Forwarded-Host", "admin.localhost")
                .get("/branches")
                .expect(200);
        platform.superAdmin()
                .api()
                .atHost("admin.localhost")
                .withHeader("X-Forwarded-Host", spa.subdomain() + ".localhost")
                .get("/admin/tenants")
                .expect(200);
    }

    @Test
    void theHostChoosesAmongTheBusinessesOfAPerson() {
        Business one = platform.registersBusiness("one").approved();
        Business other = platform.registersBusiness("other").approved();

        Answer loggedIn = platform.anybody()
                .atHost(one.subdomain() + ".localhost")
                .post("/auth/login", body("email", one.ownerEmail(), "password", Registration.PASSWORD))
                .expect(200);

        assertThat(loggedIn.text("/tenant/subdomain")).isEqualTo(one.subdomain());
        platform.anybody()
                .atHost(other.subdomain() + ".localhost")
                .post("/auth/login", body("email", one.ownerEmail(), "password", Registration.PASSWORD))
                .refused(401, "invalid_credentials");
    }

    @Test
    void aRenamedBusinessIsFoundAtItsNewHostAndLedToItFromTheOld() {
        Business spa = platform.registersBusiness("moving").approved();
        String before = spa.subdomain();
        String after = Unique.subdomain("moved");
        spa.owner().put("/business/subdomain", body("subdomain", after)).expect(200);

        Answer moved = platform.anybody()
                .atHost(before + ".localhost:8080")
                .get("/public/business/" + before + "/services")
                .expect(308);

        assertThat(moved.header("Location"))
                .isEqualTo("http://" + after + ".localhost:8080/api/v1/public/business/" + after + "/services");
        platform.anybody()
                .atHost(after + ".localhost")
                .get("/public/business/" + after)
                .expect(200);
        // a session from before goes on, at both
        spa.owner().atHost(after + ".localhost").get("/branches").expect(200);
        spa.owner().atHost(before + ".localhost").get("/branches").expect(200);
    }
}
