package io.thermae.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.junit.jupiter.api.Test;

/** What the container makes of a class that answers requests. */
class ResourcesTest {

    @Test
    void resourcesAreNoEnterpriseBeans() {
        // an enterprise bean as a resource answers 403 to everybody under MicroProfile JWT (payara/Payara#6819)
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .notBeAnnotatedWith(Stateless.class)
                .andShould()
                .notBeAnnotatedWith(Singleton.class)
                .check(Shipped.CLASSES);
    }

    @Test
    void resourcesAreMadeOnceUnlessTheyHoldSomethingOfTheRequest() {
        // to make one for each request is to look up again all that it needs
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(ApplicationScoped.class)
                .orShould()
                .beAnnotatedWith(RequestScoped.class)
                .check(Shipped.CLASSES);
        fields().that()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ApplicationScoped.class)
                .should()
                .beAnnotatedWith(Inject.class)
                .andShould()
                .notHaveRawType(HttpServletRequest.class)
                .andShould()
                .notHaveRawType(SecurityContext.class)
                .andShould()
                .notHaveRawType(Principal.class)
                .andShould()
                .notHaveRawType("org.eclipse.microprofile.jwt.JsonWebToken")
                .check(Shipped.CLASSES);
    }
}
