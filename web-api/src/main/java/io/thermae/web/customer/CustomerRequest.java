package io.thermae.web.customer;

import io.thermae.booking.api.CustomerDetails;
import io.thermae.kernel.Language;
import io.thermae.web.phone.Phones;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a customer: at least one of telephone and e-mail. */
public record CustomerRequest(
        @Size(max = 200) @Schema(example = "Aliya Omarova") String name,
        @Nullable @Email @Size(max = 254) @Schema(example = "aliya@example.com") String email,
        @Nullable @Size(max = 30) @Schema(example = "+7 701 000 00 02") String phone,
        @Nullable @Schema(example = "1990-04-23") LocalDate birthDate,
        @Nullable @Pattern(regexp = Language.TAGS) @Schema(example = "kk") String language,
        @Nullable UUID branchId,
        @Nullable @Size(max = 20) List<UUID> preferredMasterIds,
        @Nullable @Size(max = 50) List<String> tags) {

    CustomerDetails toDetails(Phones phones) {
        return new CustomerDetails(
                name, email, phones.read("phone", phone), birthDate, language, branchId, preferredMasterIds, tags);
    }
}
