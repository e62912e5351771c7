package io.thermae.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what is asked by the application, whatever a server does. */
class RoleFilterTest {

    @Path("things")
    @RolesAllowed(Role.Names.OWNER)
    static class ThingsResource {
        public void ofItsClass() {}

        @RolesAllowed({Role.Names.MANAGER, Role.Names.MASTER})
        public void ofSome() {}

        @PermitAll
        public void ofAll() {}

        @DenyAll
        public void ofNobody() {}
    }

    @Path("forgotten")
    static class ForgottenResource {
        public void ofNothing() {}
    }

    static class PartOfThings {
        public void ofNothing() {}
    }

    @ParameterizedTest
    @CsvSource({
        "ofItsClass, OWNER, true",
        "ofItsClass, MANAGER, false",
        "ofItsClass, '', false",
        "ofSome, MASTER, true",
        "ofSome, OWNER, false",
        "ofAll, CLIENT, true",
        "ofAll, '', true",
        "ofNobody, OWNER, false"
    })
    void theNearestWordCounts(String operation, String role, boolean allowed) {
        assertThat(isAllowed(ThingsResource.class, operation, role)).isEqualTo(allowed);
    }

    @Test
    void whatSaysNothingIsDenied() {
        assertThat(isAllowed(ForgottenResource.class, "ofNothing", Role.Names.SUPER_ADMIN))
                .isFalse();
    }

    @Test
    void whatTheApplicationAnswersIsNotTheServersWhereverItIsReached() {
        assertThat(RoleFilter.isServers(PartOfThings.class)).isFalse();
        assertThat(RoleFilter.isServers(Path.class)).isTrue();
        assertThat(isAllowed(PartOfThings.class, "ofNothing", Role.Names.OWNER)).isFalse();
    }

    private static boolean isAllowed(Class<?> resource, String operation, String role) {
        return Arrays.stream(resource.getMethods())
                .filter(method -> method.getName().equals(operation))
                .allMatch(method -> RoleFilter.isAllowed(resource, method, role::equals));
    }
}
