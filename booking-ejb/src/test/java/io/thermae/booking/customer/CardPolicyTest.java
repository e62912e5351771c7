package io.thermae.booking.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.CustomerDetails;
import io.thermae.kernel.FieldViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CardPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 26);

    @Test
    void howeverItIsTypedItIsTheSame() {
        UUID master = new UUID(0, 1);

        CustomerDetails kept = CardPolicy.kept(new CustomerDetails(
                " Dana ",
                " DANA@Mail.example ",
                "+77010000002",
                null,
                null,
                null,
                List.of(master, master),
                List.of("VIP", " vip", "Likes \t tea", "ТҰРАҚТЫ")));

        assertThat(kept.name()).isEqualTo("Dana");
        assertThat(kept.email()).isEqualTo("dana@mail.example");
        assertThat(kept.preferredMasterIds()).containsExactly(master);
        assertThat(kept.tags()).containsExactly("vip", "likes tea", "тұрақты");
    }

    @Test
    void whatIsLeftOutStaysLeftOut() {
        CustomerDetails kept = CardPolicy.kept(details(null, null));

        assertThat(kept.tags()).isNull();
        assertThat(kept.preferredMasterIds()).isNull();
        assertThat(kept.email()).isNull();
    }

    @Test
    void someContactAndAPossibleBirthAreAskedFor() {
        assertThat(codes(details(null, null))).containsExactly("phone contact_required");
        assertThat(codes(details("+77010000002", TODAY))).isEmpty();
        assertThat(codes(details("+77010000002", TODAY.plusDays(1)))).containsExactly("birthDate out_of_range");
        assertThat(codes(details("+77010000002", LocalDate.of(1900, 1, 1)))).isEmpty();
        assertThat(codes(details("+77010000002", LocalDate.of(1899, 12, 31))))
                .containsExactly("birthDate out_of_range");
    }

    private static List<String> codes(CustomerDetails details) {
        return CardPolicy.violations(details, TODAY).stream()
                .map(CardPolicyTest::said)
                .toList();
    }

    private static String said(FieldViolation violation) {
        return violation.field() + " " + violation.code();
    }

    private static CustomerDetails details(@Nullable String phone, @Nullable LocalDate born) {
        return new CustomerDetails("Dana", null, phone, born, null, null, null, null);
    }
}
