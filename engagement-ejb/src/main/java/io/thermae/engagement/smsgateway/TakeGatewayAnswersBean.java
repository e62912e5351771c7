package io.thermae.engagement.smsgateway;

import io.thermae.engagement.api.TakeGatewayAnswers;
import io.thermae.engagement.textanswer.TakeAnswer;
import io.thermae.engagement.textanswer.TextAnswer;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.InvalidInput;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Takes what the gateway brings, each answer in a transaction of the business that it is for. */
@Stateless
@PermitAll
@CrossTenant("Who answers names no business: a door finds the message that he has answered")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TakeGatewayAnswersBean implements TakeGatewayAnswers {

    @Inject
    Config config;

    @Inject
    TakeAnswer takeAnswer;

    @Inject
    CurrentCaller caller;

    @Override
    public boolean take(@Nullable String secret, @Nullable String contentType, String body) {
        ReceiptSettings.of(config).require(secret);
        GatewayAnswerReader.Read read = GatewayAnswerReader.read(AnswerSettings.of(config), contentType, body);
        // what cannot be read does not keep the others waiting; brought again with it, they are known
        boolean taken = take(read.answers());
        if (taken && !read.violations().isEmpty()) {
            throw new InvalidInput(read.violations());
        }
        return taken;
    }

    private boolean take(List<TextAnswer> answers) {
        Caller before = caller.get();
        boolean taken = true;
        try {
            for (TextAnswer answer : answers) {
                taken &= takeAnswer.take(answer);
            }
        } finally {
            caller.set(before);
        }
        return taken;
    }
}
