package io.thermae.web.security;

import io.thermae.tenancy.api.PasswordAttempts;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Counts around the transaction of the call, since the count must stay when the call is undone. */
@Interceptor
@ProvesPassword
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class ProvesPasswordInterceptor {

    @Inject
    PasswordAttempts attempts;

    @AroundInvoke
    @Nullable
    Object count(InvocationContext method) throws Exception {
        attempts.admit();
        Object answer = method.proceed();
        attempts.forget();
        return answer;
    }
}
