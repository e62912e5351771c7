package io.thermae.web.transfer;

import io.thermae.booking.api.CustomerDetails;
import io.thermae.booking.api.CustomerView;
import io.thermae.kernel.Language;
import io.thermae.web.json.Cells;
import io.thermae.web.phone.Phones;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as a row. */
public record CustomerRow(
        @Size(max = 200) String name,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(max = 30) String phone,
        @Nullable LocalDate birthDate,
        @Nullable @Pattern(regexp = Language.TAGS) String language,
        @Nullable UUID branchId,
        @Nullable @Size(max = 50) List<String> tags) {

    static final List<String> NAMES =
            List.of("name", "email", "phone", "birthDate", "language", "branchId", "tags", "id");

    CustomerDetails toDetails(Phones phones) {
        return new CustomerDetails(name, email, phones.read("phone", phone), birthDate, language, branchId, null, tags);
    }

    static List<@Nullable Object> cells(CustomerView customer) {
        return Arrays.asList(
                customer.name(),
                customer.email(),
                customer.phone(),
                customer.birthDate(),
                customer.language(),
                customer.branchId(),
                String.join(Cells.BETWEEN, customer.tags()),
                customer.id());
    }
}
