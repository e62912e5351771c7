package io.thermae.web.mutation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method that answers POST, PUT, PATCH or DELETE and is no {@link Mutation}: it handles its transactions itself. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AnswerNotKept {

    /** Why a repeated call does no harm. */
    String value();
}
