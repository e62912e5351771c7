package io.thermae.web.mutation;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.IdempotentCalls;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs a {@link Mutation}: begin, call, keep the answer, commit; from the start if a race was lost, a bounded number of times. */
@Interceptor
@Mutation
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class MutationInterceptor {

    /** Each lost race means that another master was taken: no business has so many who are free at one time. */
    private static final int TRIES = 60;

    @Inject
    NamedCall named;

    @Inject
    CurrentCaller caller;

    @Inject
    IdempotentCalls calls;

    @Inject
    ExpectedVersion expected;

    @Resource
    UserTransaction transaction;

    @AroundInvoke
    @Nullable
    Object run(InvocationContext method) throws Exception {
        Optional<IdempotentCalls.Call> call = named.of(caller.get(), method.getParameters());
        for (int i = 0; i < TRIES; i++) {
            try {
                return once(method, call);
            } catch (RaceLost e) {
                // the next try sees what the winner has written
            }
        }
        throw new RuleBroken(ErrorCode.SERVICE_UNAVAILABLE);
    }

    /** A version that nobody has asked for is one that the thing does not have: the call is undone (RFC 9110, 13.1.1). */
    private @Nullable Object proceed(InvocationContext method) throws Exception {
        Object answer = method.proceed();
        expected.requireAsked();
        return answer;
    }

    private @Nullable Object once(InvocationContext method, Optional<IdempotentCalls.Call> call) throws Exception {
        transaction.begin();
        try {
            Optional<IdempotentCalls.Answer> kept = call.flatMap(calls::begin);
            if (kept.isPresent()) {
                // thrown, since not every method is declared to return what this is
                throw new WebApplicationException(KeptAnswers.again(kept.get()));
            }
            Object answer = proceed(method);
            if (call.isPresent()) {
                calls.keep(call.get(), KeptAnswers.of(answer));
            }
            transaction.commit();
            return answer;
        } finally {
            // a commit that failed has ended the transaction itself
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }
}
