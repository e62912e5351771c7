package io.thermae.engagement.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.template.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KindPolicyTest {

    @Test
    void customersAreThoseWhoBookAndWait() {
        assertThat(Stream.of(Kind.values()).map(Kind::id).filter(KindPolicy::isForCustomers))
                .containsExactlyInAnyOrder(
                        "booking-placed-client",
                        "booking-moved-client",
                        "booking-cancelled-client",
                        "booking-reminder-client",
                        "place-offered");
    }

    @Test
    void allThatAreThereForASecretAreKinds() {
        assertThat(Stream.of(Kind.values()).map(Kind::id)).contains(KindPolicy.secret());
    }
}
