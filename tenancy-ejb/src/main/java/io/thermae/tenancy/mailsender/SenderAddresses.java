package io.thermae.tenancy.mailsender;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** From which addresses businesses may have their mails come, as this installation is configured. */
@ApplicationScoped
public class SenderAddresses {

    private static final String DOMAINS = "thermae.mail.sender-domains";

    private static final List<String> OF_THE_PLATFORM = List.of(
            "thermae.mail.from",
            "thermae.mail.reply-to",
            "thermae.mail.bounces.address",
            "thermae.mail.bounces.imap.user");

    @Inject
    Config config;

    private SenderAddressPolicy policy = new SenderAddressPolicy(Set.of(), Set.of());

    @PostConstruct
    void readConfiguration() {
        try {
            policy = SenderAddressPolicy.of(
                    said(DOMAINS).findFirst().orElse(""),
                    OF_THE_PLATFORM.stream().flatMap(this::said).toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The configuration of " + DOMAINS + " is wrong", e);
        }
    }

    /** A configuration that is wrong is told when a node starts, not when the first business asks. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // by now it has been read
    }

    /** Whether mails may come from an address as it is stored. */
    public boolean permits(String address) {
        return policy.refusal(address).isEmpty();
    }

    /**
     * Refuses an address that breaks no rule of {@link Setting#MAIL_FROM}, if mails may not come from it.
     *
     * @throws InvalidInput if it stands for no address
     * @throws RuleBroken {@code MAIL_DOMAIN_NOT_ALLOWED}, {@code MAIL_ADDRESS_OF_PLATFORM}, with the field
     */
    public void require(String address) {
        policy.refusal(address).ifPresent(refusal -> {
            String field = Setting.MAIL_FROM.key();
            throw switch (refusal) {
                case NOT_AN_ADDRESS -> new InvalidInput(field, "invalid_format");
                case OF_THE_PLATFORM -> new RuleBroken(ErrorCode.MAIL_ADDRESS_OF_PLATFORM, Map.of("field", field));
                case FOREIGN_DOMAIN ->
                    new RuleBroken(
                            ErrorCode.MAIL_DOMAIN_NOT_ALLOWED,
                            Map.of("field", field, "domain", SenderAddressPolicy.domainOf(address)));
            };
        });
    }

    /** The same decisions, with the address written as it is stored and compared. */
    public Map<Setting, Optional<Object>> written(Map<Setting, Optional<Object>> decisions) {
        Optional<Object> wanted = decisions.getOrDefault(Setting.MAIL_FROM, Optional.empty());
        if (!(wanted.orElse(null) instanceof String address)) {
            return decisions;
        }
        Map<Setting, Optional<Object>> written = new EnumMap<>(decisions);
        written.put(Setting.MAIL_FROM, Optional.of(SenderAddressPolicy.normalised(address)));
        return written;
    }

    private Stream<String> said(String key) {
        return config.getOptionalValue(key, String.class).stream();
    }
}
