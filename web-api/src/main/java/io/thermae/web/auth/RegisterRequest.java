package io.thermae.web.auth;

import io.thermae.tenancy.api.Registration;
import io.thermae.web.phone.Phones;
import io.thermae.web.security.BringsPasswords;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a registration. What has no constraint here is judged by the registration's own rules, all at once. */
public record RegisterRequest(
        @Size(max = 200) @Schema(example = "Aul Spa") String businessName,
        @Schema(example = "aul-spa") String subdomain,
        @Schema(example = "Asia/Almaty") String timeZone,
        @Schema(example = "KZT") String currency,
        @Schema(example = "ru") String locale,
        Owner owner)
        implements BringsPasswords {

    /** The person who registers. */
    public record Owner(
            @Email @Size(max = 254) @Schema(example = "owner@aul-spa.example") String email,
            @Schema(example = "correct-horse-battery") String password,
            @Size(max = 100) @Schema(example = "Aigul") String firstName,
            @Size(max = 100) @Schema(example = "Serikova") String lastName,
            @Nullable @Size(max = 30) @Schema(example = "+7 701 000 00 01") String phone) {}

    @Override
    public String passwordToSet() {
        return owner.password();
    }

    Registration toRegistration(Phones phones) {
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
                        phones.readIn("owner.phone", owner.phone(), timeZone)));
    }
}
