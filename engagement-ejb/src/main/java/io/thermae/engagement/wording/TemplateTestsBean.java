package io.thermae.engagement.wording;

import io.thermae.engagement.api.MessageTemplates.Draft;
import io.thermae.engagement.api.MessageTemplates.Which;
import io.thermae.engagement.api.TemplateTests;
import io.thermae.kernel.CrossTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Counts who has test mails sent, before a transaction begins: whoever is refused is counted, too. */
@Stateless
@PermitAll
@CrossTenant("Test mails are counted before a transaction begins")
@TransactionAttribute(TransactionAttributeType.NEVER)
public class TemplateTestsBean implements TemplateTests {

    @Inject
    TestLimit limit;

    @Inject
    SendTestMessage sending;

    @Override
    public Sent send(Which which, @Nullable Draft draft) {
        limit.take();
        return sending.send(which, draft);
    }
}
