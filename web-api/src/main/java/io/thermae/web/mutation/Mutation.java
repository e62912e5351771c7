package io.thermae.web.mutation;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource's method that changes something. It runs as one transaction, again if a race was lost; under
 * {@code Idempotency-Key} its answer is kept in that transaction and given again to whoever repeats the call. Every
 * method that answers POST, PUT, PATCH or DELETE carries it or {@link AnswerNotKept}; an architecture test holds that.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Mutation {}
