package io.thermae.web.security;

import io.thermae.tenancy.api.Permission;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which permission an operation needs of managers and masters; owners have all. Enforced by {@link PermissionFilter}.
 * Which rows it may touch is the use case's to hold.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NeedsPermission {

    /** One of these. */
    Permission[] value();

    /** Or one of these, for a master: the use case confines him to what is his own. */
    Permission[] own() default {};
}
