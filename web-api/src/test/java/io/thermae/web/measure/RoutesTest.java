package io.thermae.web.measure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class RoutesTest {

    @Path("things")
    static class Things {

        void list() {
            // its path is the class's
        }

        @Path("{id}/parts")
        void parts() {
            // has one of its own
        }
    }

    @Path("/slashed/")
    static class Slashed {

        @Path("/{id}/")
        void one() {
            // all written with slashes
        }
    }

    @Test
    void isTheTemplateOfThePath() throws Exception {
        assertThat(Routes.template(Things.class, Things.class.getDeclaredMethod("list")))
                .isEqualTo("/api/v1/things");
        assertThat(Routes.template(Things.class, Things.class.getDeclaredMethod("parts")))
                .isEqualTo("/api/v1/things/{id}/parts");
        assertThat(Routes.template(Slashed.class, Slashed.class.getDeclaredMethod("one")))
                .isEqualTo("/api/v1/slashed/{id}");
        assertThat(Routes.template(null, null)).isEqualTo("/api/v1");
    }
}
