package io.thermae.engagement.redelivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.kernel.NotFound;
import io.thermae.kernel.RaceLost;
import jakarta.ejb.ApplicationException;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class TriedAgainInterceptorTest {

    private final TriedAgainInterceptor interceptor = new TriedAgainInterceptor();

    private static InvocationContext method(Callable<Object> body) {
        return (InvocationContext) Proxy.newProxyInstance(
                InvocationContext.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, called, arguments) -> body.call());
    }

    @Test
    void what_succeeds_is_given_on() throws Exception {
        assertThat(interceptor.call(method(() -> "done"))).isEqualTo("done");
    }

    @Test
    void what_fails_is_no_defect_to_the_container_and_keeps_its_reason() {
        IllegalStateException reason = new IllegalStateException("away");

        assertThatThrownBy(() -> interceptor.call(method(() -> {
                    throw reason;
                })))
                .isInstanceOf(NotDone.class)
                .hasCause(reason);
        assertThat(NotDone.class.getAnnotation(ApplicationException.class).rollback())
                .isTrue();
    }

    @Test
    void what_the_container_does_not_log_passes_as_it_is() {
        NotFound missing = new NotFound("message");
        RaceLost lost = new RaceLost(new IllegalStateException());
        NotDone inner = new NotDone(new IllegalStateException());

        for (RuntimeException failure : new RuntimeException[] {missing, lost, inner}) {
            assertThatThrownBy(() -> interceptor.call(method(() -> {
                        throw failure;
                    })))
                    .isSameAs(failure);
        }
    }
}
