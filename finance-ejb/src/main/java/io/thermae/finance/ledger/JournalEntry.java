package io.thermae.finance.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be posted, all of it in one currency; {@link EntryPolicy} says what makes it sound.
 *
 * @param day the day of the business to which it belongs
 * @param currency ISO 4217 code
 * @param eventId of the event by which programs outside are told of it, if they want to be; null if there is none
 */
public record JournalEntry(
        LocalDate day, String currency, DocumentReference document, @Nullable UUID eventId, List<JournalLine> lines) {

    public JournalEntry {
        lines = List.copyOf(lines);
    }
}
