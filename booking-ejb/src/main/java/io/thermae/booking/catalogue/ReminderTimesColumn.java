package io.thermae.booking.catalogue;

import io.thermae.tenancy.api.ReminderTimes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Writes when it is reminded of visits as a text; null: as the branch has it. */
@Converter
public class ReminderTimesColumn implements AttributeConverter<ReminderTimes, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ReminderTimes times) {
        return times == null ? null : times.text();
    }

    @Override
    public @Nullable ReminderTimes convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : ReminderTimes.parse(text);
    }
}
