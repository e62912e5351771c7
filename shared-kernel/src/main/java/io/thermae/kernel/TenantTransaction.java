package io.thermae.kernel;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an enterprise bean whose transactions belong to the caller's tenant: before its method runs, the database
 * session learns the tenant (setting {@code thermae.tenant}, until the end of the transaction), and row-level security
 * shows that tenant's rows only. Every session bean of the EJB modules carries it, but for the few named doors; an
 * architecture test holds that.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface TenantTransaction {}
