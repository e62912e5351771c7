package io.thermae.web.mutation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@link Mutation} of something that has a version: its use case asks {@link io.thermae.kernel.ExpectedVersion}, and
 * the API's description says so. A call with {@code If-Match} to any other operation is refused.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Versioned {}
