package io.thermae.web.booking;

import io.thermae.booking.api.ClientDetails;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Language;
import io.thermae.web.phone.Phones;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who comes: at least one of telephone and e-mail. */
public record ClientJson(
        @Size(max = 200) @Schema(example = "Aliya") String name,
        @Nullable @Size(max = 30) @Schema(example = "+7 701 000 00 02") String phone,
        @Nullable @Email @Size(max = 254) @Schema(example = "aliya@example.com") String email,
        @Nullable @Pattern(regexp = Language.TAGS) @Schema(example = "kk") String locale) {

    public ClientDetails toDetails(Phones phones) {
        if (phone == null && email == null) {
            throw new InvalidInput("client.phone", "contact_required");
        }
        return toWalkIn(phones);
    }

    /** Somebody who has come need not leave a contact. */
    ClientDetails toWalkIn(Phones phones) {
        return new ClientDetails(name, phones.read("client.phone", phone), email, locale);
    }
}
