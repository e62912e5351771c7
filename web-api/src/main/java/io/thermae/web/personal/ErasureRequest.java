package io.thermae.web.personal;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody is erased; the reason is kept, so it does not name him. */
public record ErasureRequest(@Size(max = 500) @Schema(example = "Asked for it on the telephone") String reason) {}
