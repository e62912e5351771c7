package io.thermae.tenancy.health;

import io.thermae.kernel.SystemCheck.Finding;
import io.thermae.kernel.SystemCheck.Status;
import io.thermae.tenancy.api.SystemHealth.CheckFailure;
import org.jspecify.annotations.Nullable;

/**
 * What came of a look.
 *
 * @param failure why nothing was found out; null if something was
 */
public record Looked(Finding finding, @Nullable CheckFailure failure) {

    static Looked found(Finding finding) {
        return new Looked(finding, null);
    }

    /** What cannot be found out counts as what does not work. */
    static Looked nothing(CheckFailure why) {
        return new Looked(new Finding(Status.DOWN, 0), why);
    }
}
