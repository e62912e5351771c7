package io.thermae.engagement.textanswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.engagement.textanswer.TextAnswer.Word;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeAnswerTest {

    private static final Instant NOW = Instant.parse("2024-03-01T10:00:00Z");
    private static final String NUMBER = "+77011234567";
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final String REMINDER = "booking-reminder-client";
    private static final String ENDED = "texts-ended";

    private record Text(UUID tenant, String kind, int daysAgo) {}

    private record Deed(Word word, UUID tenant, int days) {}

    private final List<Text> texts = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final Set<UUID> taken = new HashSet<>();
    private final TakeAnswer answers = new TakeAnswer() {
        @Override
        boolean isTaken(UUID id) {
            return taken.contains(id);
        }

        @Override
        boolean isUnderWay(String number) {
            return false;
        }

        @Override
        Optional<Answered> newest(String number, Instant since, String... kinds) {
            assertThat(number).isEqualTo(NUMBER);
            return texts.stream()
                    .filter(text -> List.of(kinds).contains(text.kind()) && text.daysAgo() <= days(since))
                    .min(Comparator.comparing(Text::daysAgo))
                    .map(text -> new Answered(new TenantId(text.tenant()), new UUID(5, 5), null));
        }
    };

    private static int days(Instant since) {
        return (int) Duration.between(since, NOW).toDays();
    }

    @BeforeEach
    void wire() {
        answers.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        answers.caller = new CurrentCaller();
        answers.noteAnswer = notingIn(taken);
        answers.endTexts = new EndTexts() {
            @Override
            public void end(String number, Instant since) {
                note(Word.STOP, since);
            }

            @Override
            public void beginAgain(String number, Instant since) {
                note(Word.START, since);
            }
        };
    }

    private static NoteAnswer notingIn(Set<UUID> taken) {
        return new NoteAnswer() {
            @Override
            public void note(UUID id) {
                taken.add(id);
            }
        };
    }

    private void note(Word word, Instant since) {
        deeds.add(new Deed(word, answers.caller.tenant().value(), days(since)));
    }

    private void says(Word word) {
        assertThat(answers.take(new TextAnswer(NUMBER, word))).isTrue();
    }

    @Test
    void startIsHeardLongAfterTheLastTextSinceThereAreNoneMeanwhile() {
        texts.add(new Text(ONE, ENDED, 89));

        says(Word.START);

        assertThat(deeds).containsExactly(new Deed(Word.START, ONE, 90));
    }

    @Test
    void startGoesToWhoHasPromisedItWhoeverWroteSince() {
        texts.add(new Text(ONE, ENDED, 3));
        texts.add(new Text(OTHER, REMINDER, 1));

        says(Word.START);
        says(Word.STOP);

        assertThat(deeds).containsExactly(new Deed(Word.START, ONE, 90), new Deed(Word.STOP, OTHER, 7));
    }

    @Test
    void startThatNobodyHasPromisedGoesToWhoWroteLast() {
        texts.add(new Text(ONE, REMINDER, 3));
        texts.add(new Text(OTHER, REMINDER, 1));

        says(Word.START);

        assertThat(deeds).containsExactly(new Deed(Word.START, OTHER, 90));
    }

    @Test
    void ofTwoThatHavePromisedItItIsTheLaterOneHoweverOftenItIsSaid() {
        texts.add(new Text(ONE, ENDED, 3));
        texts.add(new Text(OTHER, ENDED, 1));

        says(Word.START);
        texts.add(new Text(OTHER, "texts-resumed", 0));
        says(Word.START);

        assertThat(deeds).extracting(Deed::tenant).containsExactly(OTHER, OTHER);
    }

    @Test
    void whatIsBroughtAgainUnderItsIdIsDoneOnceWhoeverWroteSince() {
        texts.add(new Text(ONE, REMINDER, 1));
        TextAnswer stop = new TextAnswer(NUMBER, Word.STOP, new UUID(9, 1));

        assertThat(answers.take(stop)).isTrue();
        texts.add(new Text(OTHER, REMINDER, 0));
        assertThat(answers.take(stop)).isTrue();
        assertThat(deeds).extracting(Deed::tenant).containsExactly(ONE);

        assertThat(answers.take(new TextAnswer(NUMBER, Word.STOP, new UUID(9, 2))))
                .isTrue();
        assertThat(deeds).extracting(Deed::tenant).containsExactly(ONE, OTHER);
    }

    @Test
    void whatFailsOrFitsNoMessageIsNotNotedAsTaken() {
        TextAnswer stop = new TextAnswer(NUMBER, Word.STOP, new UUID(9, 1));
        assertThat(answers.take(stop)).isTrue();
        assertThat(taken).isEmpty();

        texts.add(new Text(ONE, REMINDER, 1));
        answers.endTexts = new EndTexts() {
            @Override
            public void end(String number, Instant since) {
                throw new IllegalStateException("away");
            }
        };
        assertThatThrownBy(() -> answers.take(stop)).hasMessage("away");
        assertThat(taken).isEmpty();
    }

    @Test
    void whatElseIsSaidIsNoAnswerAnyMoreAfterAWeek() {
        texts.add(new Text(ONE, REMINDER, 8));
        texts.add(new Text(ONE, "attendance-asked", 8));

        says(Word.STOP);
        says(Word.YES);

        assertThat(deeds).isEmpty();
    }
}
