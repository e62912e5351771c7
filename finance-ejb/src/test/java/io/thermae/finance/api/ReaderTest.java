package io.thermae.finance.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.CustomerCards.Contact;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** To whom something is written, by what stands on his card. */
class ReaderTest {

    private static final UUID CARD = new UUID(0, 1);
    private static final String EMAIL = "dana@example.org";
    private static final String PHONE = "+77011234567";

    private static Contact card(@Nullable String email, @Nullable String phone) {
        return new Contact(CARD, "Dana", email, phone, "kk");
    }

    @Test
    void whoHasNothingByWhichHeIsReachedIsNobody() {
        assertThat(Reader.of(card(null, null))).isEmpty();
        assertThat(Reader.of(card(null, PHONE))).contains(new Reader(CARD, "Dana", null, PHONE, "kk"));
    }

    @Test
    void withoutTextsOnlyAnAddressReachesHim() {
        assertThat(Reader.of(card(null, PHONE), false)).isEmpty();
        assertThat(Reader.of(card(EMAIL, PHONE), false)).contains(new Reader(CARD, "Dana", EMAIL, null, "kk"));
        assertThat(Reader.of(card(EMAIL, PHONE), true)).contains(new Reader(CARD, "Dana", EMAIL, PHONE, "kk"));
    }
}
