package io.thermae.engagement.smsgateway;

import io.thermae.engagement.api.TakeGatewayReceipts;
import io.thermae.engagement.sms.Receipt;
import io.thermae.engagement.sms.TakeReceipt;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Takes what the gateway tells, each message in a transaction of its business. */
@Stateless
@PermitAll
@CrossTenant("A gateway names a message, and no business: a door finds it")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TakeGatewayReceiptsBean implements TakeGatewayReceipts {

    private static final Logger LOG = System.getLogger(TakeGatewayReceiptsBean.class.getName());

    @Inject
    Config config;

    @Inject
    TakeReceipt takeReceipt;

    @Inject
    CurrentCaller caller;

    @Override
    public boolean take(@Nullable String secret, @Nullable String contentType, String body) {
        ReceiptSettings settings = ReceiptSettings.of(config);
        settings.require(secret);
        List<Receipt> receipts = GatewayReceiptReader.read(settings, contentType, body);
        if (receipts.isEmpty()) {
            LOG.log(Level.WARNING, "The SMS gateway has told of no message at {0}", settings);
        }
        Caller before = caller.get();
        boolean taken = true;
        try {
            for (Receipt receipt : receipts) {
                // what has come too early does not keep the others waiting; brought again, they change nothing
                taken &= takeReceipt.take(receipt);
            }
        } finally {
            caller.set(before);
        }
        return taken;
    }
}
