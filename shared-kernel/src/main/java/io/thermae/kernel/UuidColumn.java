package io.thermae.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link UUID} handed to the driver as it is: within collections EclipseLink would write it as text. */
@Converter
public class UuidColumn implements AttributeConverter<UUID, Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID id) {
        return id;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object column) {
        return (UUID) column;
    }
}
