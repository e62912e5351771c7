package io.thermae.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an enterprise bean that works before or above any tenant: a door. A door sees tenant rows through a named
 * database function only (schema {@code doors}), never through a table.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CrossTenant {

    /** Why the bean may work without a tenant. */
    String value();
}
