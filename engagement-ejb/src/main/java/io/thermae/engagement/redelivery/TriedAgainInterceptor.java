package io.thermae.engagement.redelivery;

import io.thermae.kernel.DomainException;
import io.thermae.kernel.RaceLost;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Turns what fails into {@link NotDone}: around whatever else is around the method, for a database that is away fails there. */
@Interceptor
@TriedAgain
@Priority(Interceptor.Priority.LIBRARY_BEFORE - 1)
public class TriedAgainInterceptor {

    @AroundInvoke
    @Nullable
    Object call(InvocationContext method) throws Exception {
        try {
            return method.proceed();
        } catch (NotDone | DomainException | RaceLost e) {
            // the container does not log these either
            throw e;
        } catch (RuntimeException e) {
            throw new NotDone(e);
        }
    }
}
