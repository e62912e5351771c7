package io.thermae.web.security;

import io.thermae.tenancy.api.PreparePasswords;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Works on passwords after the attempt was counted, and before the transaction. */
@Interceptor
@PreparesPasswords
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class PreparesPasswordsInterceptor {

    @Inject
    PreparePasswords passwords;

    @AroundInvoke
    @Nullable
    Object prepare(InvocationContext method) throws Exception {
        for (Object parameter : method.getParameters()) {
            if (parameter instanceof BringsPasswords body) {
                prepare(body);
            }
        }
        return method.proceed();
    }

    private void prepare(BringsPasswords body) {
        String proved = body.passwordToProve();
        if (proved != null) {
            passwords.toProve(proved);
        }
        String set = body.passwordToSet();
        if (set != null) {
            passwords.toSet(set);
        }
    }
}
