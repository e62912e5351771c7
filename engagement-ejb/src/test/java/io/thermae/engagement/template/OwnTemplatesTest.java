package io.thermae.engagement.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.message.Mail.Content;
import io.thermae.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A business's own templates count; one that fails does not keep its message from anybody. */
class OwnTemplatesTest {

    private static final OwnSource OWN =
            new OwnSource("Мы вас ждём", "{{reader}}: {{manageLink}}", "<p>{{reader}}</p>");

    private static Templates having(OwnSource source) {
        return new Templates(
                (kind, channel, language) -> language == Language.RU ? Optional.of(source) : Optional.empty());
    }

    @Test
    void its_own_words_count_in_their_language() {
        Templates templates = having(OWN);

        Content own = templates.write(Kind.BOOKING_PLACED_CLIENT, Language.RU, Words.of(Kind.BOOKING_PLACED_CLIENT));

        assertThat(own.subject()).isEqualTo("Мы вас ждём");
        assertThat(own.text()).startsWith("Aigerim: https://example.org/?token=abc\n\n--\n");
        assertThat(own.html())
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"ru\"", "<title>Мы вас ждём</title>", "<p>Aigerim</p>", "<footer>")
                .endsWith("</html>\n");
        assertThat(templates.write(Kind.BOOKING_PLACED_CLIENT, Language.KK, Words.of(Kind.BOOKING_PLACED_CLIENT)))
                .isEqualTo(new Templates()
                        .write(Kind.BOOKING_PLACED_CLIENT, Language.KK, Words.of(Kind.BOOKING_PLACED_CLIENT)));
        assertThat(templates.failed()).isZero();
    }

    @Test
    void one_that_fails_for_whatever_reason_gives_way_to_ours() {
        Content ours =
                new Templates().write(Kind.BOOKING_PLACED_CLIENT, Language.RU, Words.of(Kind.BOOKING_PLACED_CLIENT));
        for (OwnSource broken : List.of(
                new OwnSource("{{gone}}", OWN.text(), OWN.html()),
                new OwnSource("x", "{{#gone}}x{{/gone}}", OWN.html()),
                new OwnSource("x", "{{#notes}}", OWN.html()),
                new OwnSource("x", "{{>visit}}", OWN.html()),
                new OwnSource("{{^reader}}x{{/reader}}", OWN.text(), OWN.html()),
                new OwnSource("x", OWN.text(), "<script>x</script>"),
                new OwnSource("x".repeat(600), OWN.text(), OWN.html()),
                new OwnSource("x", "x".repeat(100_001), OWN.html()),
                new OwnSource(null, OWN.text(), null))) {
            Templates templates = having(broken);

            assertThat(templates.write(Kind.BOOKING_PLACED_CLIENT, Language.RU, Words.of(Kind.BOOKING_PLACED_CLIENT)))
                    .isEqualTo(ours);
            assertThat(templates.failed()).isEqualTo(1);
        }
        Templates texts = having(new OwnSource(null, "{{gone}}", null));
        assertThat(texts.write(TextKind.CLIENT_TO_VERIFY, Language.RU, Words.of(TextKind.CLIENT_TO_VERIFY)))
                .contains("123456");
        assertThat(texts.failed()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_asked_is_no_failure_of_a_template() {
        Templates templates = new Templates((kind, channel, language) -> {
            throw new IllegalStateException("The database is away");
        });

        assertThatThrownBy(() ->
                        templates.write(Kind.BOOKING_PLACED_CLIENT, Language.RU, Words.of(Kind.BOOKING_PLACED_CLIENT)))
                .hasMessageContaining("away");
    }

    @Test
    void it_is_asked_once_a_message_and_not_of_what_is_the_platforms() {
        List<String> asked = new ArrayList<>();
        Templates templates = new Templates((kind, channel, language) -> {
            asked.add(kind + " " + channel + " " + language);
            return Optional.empty();
        });

        for (Kind kind : List.of(Kind.BOOKING_PLACED_CLIENT, Kind.PASSWORD_FORGOTTEN, Kind.IMPERSONATION_STARTED)) {
            templates.write(kind, Language.KK, Words.of(kind));
        }
        templates.write(TextKind.CLIENT_TO_VERIFY, Language.KK, Words.of(TextKind.CLIENT_TO_VERIFY));

        assertThat(asked).containsExactly("booking-placed-client EMAIL KK", "client-to-verify SMS KK");
    }

    @Test
    void what_has_no_value_says_nothing() {
        OwnSource source = new OwnSource("x", "[{{whenBefore}}]{{manageLink}}", "<p>{{whenBefore}}.</p>");
        VisitWords words = (VisitWords) Words.of(Kind.BOOKING_MOVED_CLIENT);
        VisitWords without = new VisitWords(
                words.reader(),
                words.business(),
                words.branch(),
                null,
                words.number(),
                words.start(),
                words.when(),
                null,
                words.items(),
                words.total(),
                null,
                words.client(),
                null,
                null,
                words.manageLink(),
                words.attendLink(),
                words.declineLink(),
                null,
                false,
                false,
                null,
                null);

        assertThat(having(source).mail(source, Language.EN, without).text()).startsWith("[]https://");
        assertThat(MessageForm.find("booking-moved-client", NotificationChannel.EMAIL.name()))
                .isPresent();
    }
}
