package io.thermae.web.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A visitor is whom his call is for. */
class VisitorsTest {

    record Client(@Nullable String name, @Nullable String phone, @Nullable String email) {}

    record Book(String subdomain, String start, Client client) {}

    @Test
    void isTheSameWithAnotherWish() {
        Client dana = new Client("Dana", "+7701", null);
        assertThat(visitor(new Book("spa", "10:00", dana))).isEqualTo(visitor(new Book("spa", "11:00", dana)));
    }

    @Test
    void isAnotherWithAnotherContactOrAtAnotherBusiness() {
        Book danas = new Book("spa", "10:00", new Client("Dana", "+7701", null));
        assertThat(visitor(danas))
                .isNotEqualTo(visitor(new Book("spa", "10:00", new Client("Dana", "+7702", null))))
                .isNotEqualTo(visitor(new Book("spa", "10:00", new Client("Dana", null, "+7701"))))
                .isNotEqualTo(visitor(new Book("salon", "10:00", danas.client())));
    }

    @Test
    void needNotSayAnything() {
        assertThat(visitor()).isEqualTo(visitor("an id", null));
    }

    private static String visitor(@Nullable Object... parameters) {
        return Visitors.of(parameters);
    }
}
