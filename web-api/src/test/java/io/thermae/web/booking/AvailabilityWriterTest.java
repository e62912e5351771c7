package io.thermae.web.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.web.json.JsonMapping;
import io.thermae.web.json.SlotJson;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AvailabilityWriterTest {

    private static final UUID BRANCH = new UUID(1, 2);

    private static final List<UUID> ALL =
            IntStream.range(0, 50).mapToObj(n -> new UUID(7, n)).toList();

    @Test
    void saysWhatTheGeneralMappingSays() throws IOException {
        List<SlotJson> slots = Stream.of(
                        slot("2026-02-03T04:05:06Z", ALL.subList(0, 1), null),
                        slot("2026-12-31T23:59:00+05:00", ALL, null),
                        slot("2026-12-31T23:59:30.250+05:00", ALL, 3),
                        slot("0999-01-01T00:00:00-03:30", ALL.subList(3, 9), 0),
                        slot("1899-12-31T00:00:00+05:07:48", List.of(), null),
                        slot("+12026-01-01T00:00:00Z", ALL.subList(3, 9), null))
                .toList();

        assertSame(new AvailabilityJson("Asia/Almaty", slots));
    }

    @Test
    void saysAlsoWhatNoBufferHolds() throws IOException {
        List<SlotJson> slots = IntStream.range(0, 2_000)
                .mapToObj(n -> slot("2026-02-03T04:05:00+06:00", ALL.subList(0, 1 + n % 50), null))
                .toList();

        assertSame(new AvailabilityJson("Asia/Almaty", slots));
    }

    @Test
    void aRowLargerThanTheBufferIsSaid() throws IOException {
        List<UUID> many =
                IntStream.range(0, 5_000).mapToObj(n -> new UUID(9, n)).toList();

        assertSame(new AvailabilityJson("Asia/Almaty", List.of(slot("2026-02-03T04:05:00+06:00", many, null))));
    }

    @Test
    void noSlotsAreAnEmptyList() throws IOException {
        assertThat(written(new AvailabilityJson("Odd \"zone\"", List.of())))
                .isEqualTo("{\"timeZone\":\"Odd \\\"zone\\\"\",\"slots\":[]}");
    }

    private static SlotJson slot(String start, List<UUID> masters, @Nullable Integer placesLeft) {
        OffsetDateTime at = OffsetDateTime.parse(start);
        return new SlotJson(at, at.plusMinutes(90), BRANCH, masters, placesLeft);
    }

    private static void assertSame(AvailabilityJson availability) throws IOException {
        String general = new JsonMapping().getContext(AvailabilityJson.class).toJson(availability);

        assertThat(parsed(written(availability))).isEqualTo(parsed(general));
    }

    private static String written(AvailabilityJson availability) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AvailabilityWriter()
                .writeTo(
                        availability,
                        AvailabilityJson.class,
                        AvailabilityJson.class,
                        new java.lang.annotation.Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        new MultivaluedHashMap<>(),
                        out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonObject parsed(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }
}
