package io.thermae.engagement.redelivery;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an enterprise bean that works a message off: what fails there fails with {@link NotDone}, and is tried again by the broker. The
 * consumer writes one line of it; without the mark the container would write a page for each of 160 attempts.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TriedAgain {}
