package io.thermae.web.auth;

import io.thermae.tenancy.api.Registration;
import io.thermae.web.json.Phone;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a registration. */
public record RegisterRequest(
        @Size(max = 200) @Schema(example = "Aul Spa") String businessName,
        @Size(max = 63) @Schema(example = "aul-spa") String subdomain,
        @Size(max = 64) @Schema(example = "Asia/Almaty") String timeZone,
        @Size(max = 3) @Schema(example = "KZT") String currency,
        @Size(max = 8) @Schema(example = "ru") String locale,
        Owner owner) {

    /** The person who registers. */
    public record Owner(
            @Email @Size(max = 254) @Schema(example = "owner@aul-spa.example") String email,
            @Size(max = 200) @Schema(example = "correct-horse-battery") String password,
            @Size(max = 100) @Schema(example = "Aigul") String firstName,
            @Size(max = 100) @Schema(example = "Serikova") String lastName,
            @Nullable @Size(max = 30) @Schema(example = "+7 701 000 00 01") String phone) {}

    Registration toRegistration() {
        return new Registration(
                businessName,
                subdomain,
                timeZone,
                currency,
                locale,
                new Registration.Owner(
                        owner.email(),
                        owner.password(),
                        owner.firstName(),
                        owner.lastName(),
                        Phone.normalised("owner.phone", owner.phone())));
    }
}
