package io.thermae.engagement.wording;

import io.thermae.engagement.api.TemplateFailures;
import io.thermae.engagement.template.Templates;
import io.thermae.kernel.CrossTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Asks who writes messages. */
@Stateless
@PermitAll
@CrossTenant("A figure of the node")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TemplateFailuresBean implements TemplateFailures {

    @Inject
    Templates templates;

    @Override
    public long count() {
        return templates.failed();
    }
}
