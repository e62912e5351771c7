package io.thermae.tenancy.limit;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Job;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Forgets the counts of requests that count no more. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Requests are counted before it is known whose they are")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ForgetBuckets implements Job {

    @Inject
    BucketRows rows;

    @Override
    public String name() {
        return "tenancy.rate-limits";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Round round() {
        return Round.of(rows.forgetFull());
    }
}
