package io.thermae.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever changes a caller keeps what the audit has to know. */
class CurrentCallerTest {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final UUID PERSON = new UUID(2, 2);
    private static final UUID SUPPORT = new UUID(3, 3);
    private static final Origin REST = new Origin(Door.REST, "192.0.2.1", null);

    private final CurrentCaller current = new CurrentCaller();

    @Test
    void the_platform_itself_calls_until_another_origin_is_told() {
        assertThat(Caller.anonymous("request-1").origin()).isEqualTo(Origin.of(Door.JOB));
    }

    @Test
    void the_origin_stays_whatever_else_is_learnt() {
        current.set(Caller.anonymous("request-1").from(REST));

        current.enter(TENANT);
        assertThat(current.get().speaking(Language.KK).origin()).isEqualTo(REST);
        current.enterAs(PERSON, TENANT);
        assertThat(current.get().origin()).isEqualTo(REST);
        assertThat(current.userId()).isEqualTo(PERSON);
        assertThat(current.tenant()).isEqualTo(TENANT);
    }

    @Test
    void a_visitor_is_nobody_in_the_same_request() {
        Origin support = REST.withImpersonator(SUPPORT);
        Caller owner = new Caller(TENANT, PERSON, Role.OWNER, Set.of(), Language.RU, "request-1", support);

        assertThat(owner.asVisitor())
                .isEqualTo(new Caller(null, null, null, Set.of(), Language.RU, "request-1", support));
    }

    @Test
    void what_is_a_persons_own_affair_is_not_done_in_his_name() {
        current.set(Caller.anonymous("request-1").from(REST));
        assertThatCode(current::requireInPerson).doesNotThrowAnyException();

        current.set(current.get().from(REST.withImpersonator(SUPPORT)));
        assertThatThrownBy(current::requireInPerson)
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.IN_PERSON_ONLY));
    }
}
