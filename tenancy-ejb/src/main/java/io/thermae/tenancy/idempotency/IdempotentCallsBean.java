package io.thermae.tenancy.idempotency;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Json;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sha256;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.IdempotentCalls;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Keeps answers in the transaction of the call. */
@Stateless
@PermitAll
@CrossTenant("A call is named before its tenant is known")
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class IdempotentCallsBean implements IdempotentCalls {

    @Inject
    Sql sql;

    @Inject
    AnswerSeal seal;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "thermae.idempotency.hours")
    int hours;

    private record Begun(boolean inProgress, @Nullable String bodyDigest, byte @Nullable [] sealedAnswer) {}

    @Override
    public Optional<Answer> begin(Call call) {
        List<Begun> found = sql.query(
                "select * from doors.begin_idempotent_call(?, ?)",
                row -> new Begun(row.getBoolean(1), row.getString(2), row.getBytes(3)),
                idOf(call),
                clock.instant());
        return found.stream().findFirst().map(begun -> answer(call, begun));
    }

    @Override
    public void keep(Call call, Answer answer) {
        sql.query(
                "select doors.keep_idempotent_call(?, ?, ?, ?, ?)",
                row -> "",
                idOf(call),
                call.bodyDigest(),
                seal.close(call.key(), Json.write(answer)),
                clock.instant().plus(Duration.ofHours(hours)),
                Mentions.in(answer.body()));
    }

    private Answer answer(Call call, Begun begun) {
        byte[] sealed = begun.sealedAnswer();
        if (begun.inProgress() || sealed == null) {
            throw new RuleBroken(ErrorCode.IDEMPOTENCY_IN_PROGRESS);
        }
        if (!call.bodyDigest().equals(begun.bodyDigest())) {
            throw new RuleBroken(ErrorCode.IDEMPOTENCY_KEY_REUSED);
        }
        return Json.read(seal.open(call.key(), sealed), Answer.class);
    }

    private static byte[] idOf(Call call) {
        return Sha256.of(call.scope() + '\n' + call.key());
    }
}
