package io.thermae.web.booking;

import io.thermae.web.json.SlotJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The JSON of slots as bytes. An id is spelled once for a whole answer, and so is a row of ids that the slot before had too. */
final class SlotBytes {

    private static final byte[] START = ascii("{\"start\":\"");
    private static final byte[] END = ascii("\",\"end\":\"");
    private static final byte[] BRANCH = ascii("\",\"branchId\":");
    private static final byte[] MASTERS = ascii(",\"masterIds\":[");
    private static final byte[] PLACES = ascii("],\"placesLeft\":");
    private static final int FULL = 32 * 1024;

    private final OutputStream out;
    private final Map<UUID, byte[]> spelled = new HashMap<>();
    private byte[] buffer = new byte[2 * FULL];
    private int length;
    private List<UUID> lastMasters = List.of();
    private byte[] lastSpelled = new byte[0];

    SlotBytes(OutputStream out) {
        this.out = out;
    }

    void raw(String json) {
        put(json.getBytes(StandardCharsets.UTF_8));
    }

    void slots(List<SlotJson> slots) throws IOException {
        String separator = "";
        for (SlotJson slot : slots) {
            raw(separator);
            separator = ",";
            slot(slot);
            if (length > FULL) {
                flush();
            }
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }

    private void slot(SlotJson slot) {
        put(START);
        time(slot.start());
        put(END);
        time(slot.end());
        put(BRANCH);
        put(spelled(slot.branchId()));
        put(MASTERS);
        masters(slot.masterIds());
        put(PLACES);
        raw(String.valueOf(slot.placesLeft()));
        raw("}");
    }

    private void masters(List<UUID> masters) {
        if (!masters.equals(lastMasters)) {
            int from = length;
            for (int i = 0; i < masters.size(); i++) {
                if (i > 0) {
                    raw(",");
                }
                put(spelled(masters.get(i)));
            }
            lastMasters = masters;
            lastSpelled = Arrays.copyOfRange(buffer, from, length);
        } else {
            put(lastSpelled);
        }
    }

    private byte[] spelled(UUID id) {
        return spelled.computeIfAbsent(id, each -> ascii('"' + each.toString() + '"'));
    }

    /** As {@link DateTimeFormatter#ISO_OFFSET_DATE_TIME} has it, which takes twenty times as long. */
    private void time(OffsetDateTime time) {
        if (time.getNano() != 0 || time.getYear() < 1000 || time.getYear() > 9999) {
            raw(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
            return;
        }
        room(25);
        digits(time.getYear() / 100, "");
        digits(time.getYear() % 100, "");
        digits(time.getMonthValue(), "-");
        digits(time.getDayOfMonth(), "-");
        digits(time.getHour(), "T");
        digits(time.getMinute(), ":");
        digits(time.getSecond(), ":");
        raw(time.getOffset().getId());
    }

    private void digits(int number, String before) {
        if (!before.isEmpty()) {
            buffer[length++] = (byte) before.charAt(0);
        }
        buffer[length++] = (byte) ('0' + number / 10);
        buffer[length++] = (byte) ('0' + number % 10);
    }

    private void put(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
