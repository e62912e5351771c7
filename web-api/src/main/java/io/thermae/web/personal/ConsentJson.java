package io.thermae.web.personal;

import io.thermae.booking.api.ConsentPurpose;
import io.thermae.booking.api.Consents;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consent as a client says it: given, refused or withdrawn, for a text of a version. */
public record ConsentJson(
        ConsentPurpose purpose, @Size(max = 50) @Schema(example = "2026-01") String version, boolean given) {

    public Consents.Consent toConsent(@Nullable String evidence) {
        return new Consents.Consent(purpose, version, given, evidence);
    }
}
