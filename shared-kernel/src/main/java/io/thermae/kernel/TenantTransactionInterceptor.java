package io.thermae.kernel;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Opens the caller's tenant in the transaction that the container has begun for an enterprise bean's method. */
@Interceptor
@TenantTransaction
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class TenantTransactionInterceptor {

    @Inject
    CurrentCaller caller;

    @Inject
    TenantSetting setting;

    @AroundInvoke
    Object openTenant(InvocationContext call) throws Exception {
        TenantId tenant = caller.get().tenant();
        if (tenant != null) {
            setting.open(tenant);
        }
        return call.proceed();
    }
}
