package io.thermae.web.transfer;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.ClientDetails;
import io.thermae.booking.api.ImportBookings;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Language;
import io.thermae.web.booking.Starts;
import io.thermae.web.json.Cells;
import io.thermae.web.json.Times;
import io.thermae.web.phone.Phones;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A booking as a row. */
public record BookingRow(
        OffsetDateTime start,
        @Nullable UUID branchId,
        @Size(min = 1, max = 10) List<String> services,
        @Nullable @Size(max = 10) List<String> masters,
        @Size(max = 200) String name,
        @Nullable @Size(max = 30) String phone,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Pattern(regexp = Language.TAGS) String locale,
        @Nullable @Size(max = 2000) String notes,
        @Nullable BookingStatus status) {

    static final List<String> NAMES = List.of(
            "start",
            "branchId",
            "services",
            "masters",
            "name",
            "phone",
            "email",
            "notes",
            "status",
            "number",
            "end",
            "serviceNames",
            "total",
            "currency");

    ImportBookings.Said toSaid(Phones phones) {
        if (phone == null && email == null) {
            throw new InvalidInput("phone", "contact_required");
        }
        if (status != null && status != BookingStatus.PENDING && status != BookingStatus.CONFIRMED) {
            throw new InvalidInput("status", "not_importable");
        }
        return new ImportBookings.Said(
                branchId,
                services,
                Objects.requireNonNullElse(masters, List.of()),
                Starts.of(start),
                new ClientDetails(name, phones.read("phone", phone), email, locale),
                notes);
    }

    static List<@Nullable Object> cells(BookingView booking) {
        return Arrays.asList(
                Times.at(booking.start(), booking.timeZone()),
                booking.branchId(),
                each(booking, BookingView.Item::serviceId),
                each(booking, BookingView.Item::masterId),
                booking.clientName(),
                booking.clientPhone(),
                booking.clientEmail(),
                booking.notes(),
                booking.status(),
                booking.number(),
                Times.at(booking.end(), booking.timeZone()),
                each(booking, BookingView.Item::serviceName),
                booking.total().amount().toPlainString(),
                booking.total().currency().getCurrencyCode());
    }

    private static String each(BookingView booking, Function<BookingView.Item, Object> field) {
        return booking.items().stream().map(field).map(Object::toString).collect(Collectors.joining(Cells.BETWEEN));
    }
}
