package io.thermae.web.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** In which country a zone lies, by the table of the IANA time zone database: {@code Asia/Almaty} in {@code KZ}. */
final class Countries {

    private static final Properties OF_ZONES = read();

    private Countries() {}

    /** ISO 3166 code; empty for UTC, and for names that a zone had earlier. */
    static Optional<String> of(ZoneId zone) {
        return Optional.ofNullable(OF_ZONES.getProperty(zone.getId()));
    }

    private static Properties read() {
        Properties table = new Properties();
        try (InputStream text = Countries.class.getResourceAsStream("countries.properties")) {
            table.load(Objects.requireNonNull(text));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
