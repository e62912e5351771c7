package io.thermae.web.json;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** A wall time to the minute: {@code 09:00}. */
public class WallTimeJson implements JsonbAdapter<LocalTime, String> {

    static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("HH:mm");

    @Override
    public String adaptToJson(LocalTime time) {
        return FORM.format(time);
    }

    @Override
    public LocalTime adaptFromJson(String text) {
        return LocalTime.parse(text, FORM);
    }
}
