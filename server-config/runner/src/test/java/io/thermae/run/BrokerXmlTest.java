package io.thermae.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.deployers.impl.FileConfigurationParser;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written down for a broker that others run is what our own broker has. */
class BrokerXmlTest {

    private static final Path XML = Path.of("..", "artemis", "broker.xml");

    @Test
    void hasTheSameQueuesAndTriesAsOften(@TempDir Path journal) throws Exception {
        Configuration ours = Broker.configuration(journal, 0, null);
        Configuration written;
        try (InputStream xml = Files.newInputStream(XML)) {
            written = new FileConfigurationParser().parseMainConfig(xml);
        }

        assertThat(queues(written)).isEqualTo(queues(ours));
        assertThat(written.isSecurityEnabled()).isTrue();
        assertThat(permissions(written)).isEqualTo(permissions(ours)).containsOnlyKeys("#");
        AddressSettings settings =
                Objects.requireNonNull(written.getAddressSettings().get("#"));
        AddressSettings expected =
                Objects.requireNonNull(ours.getAddressSettings().get("#"));
        assertThat(settings.getMaxDeliveryAttempts()).isEqualTo(expected.getMaxDeliveryAttempts());
        assertThat(settings.getRedeliveryDelay()).isEqualTo(expected.getRedeliveryDelay());
        assertThat(settings.getRedeliveryMultiplier()).isEqualTo(expected.getRedeliveryMultiplier());
        assertThat(settings.getMaxRedeliveryDelay()).isEqualTo(expected.getMaxRedeliveryDelay());
        assertThat(settings.getDeadLetterAddress().toString())
                .isEqualTo(expected.getDeadLetterAddress().toString());
        assertThat(settings.getDeadLetterQueuePrefix().toString())
                .isEqualTo(expected.getDeadLetterQueuePrefix().toString());
        assertThat(settings.getDefaultGroupBuckets())
                .isEqualTo(expected.getDefaultGroupBuckets())
                .isPositive();
        assertThat(settings.isAutoCreateQueues()).isFalse();
        assertThat(settings.isAutoCreateAddresses()).isFalse();
        for (String addresses : Broker.OURS) {
            assertThat(Broker.QUEUES).anyMatch(queue -> queue.startsWith(addresses.replace("#", "")));
            AddressSettings room =
                    Objects.requireNonNull(written.getAddressSettings().get(addresses));
            AddressSettings wanted =
                    Objects.requireNonNull(ours.getAddressSettings().get(addresses));
            assertThat(room.getMaxSizeBytes())
                    .isEqualTo(wanted.getMaxSizeBytes())
                    .isPositive();
            assertThat(room.getAddressFullMessagePolicy())
                    .isEqualTo(wanted.getAddressFullMessagePolicy())
                    .isEqualTo(AddressFullMessagePolicy.FAIL);
        }
        assertThat(Broker.QUEUES).allMatch(queue -> Broker.OURS.stream()
                .anyMatch(addresses -> queue.startsWith(addresses.replace("#", ""))));
        assertThat(written.getIDCacheSize()).isEqualTo(ours.getIDCacheSize());
        assertThat(written.isPersistIDCache()).isTrue();
    }

    /** What whose roles may at which addresses; what an operator calls the role is his affair. */
    private static Map<String, Set<Role>> permissions(Configuration configuration) {
        return configuration.getSecurityRoles().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, roles -> roles.getValue().stream()
                        .map(BrokerXmlTest::nameless)
                        .collect(Collectors.toSet())));
    }

    private static Role nameless(Role role) {
        return new Role(
                "",
                role.isSend(),
                role.isConsume(),
                role.isCreateDurableQueue(),
                role.isDeleteDurableQueue(),
                role.isCreateNonDurableQueue(),
                role.isDeleteNonDurableQueue(),
                role.isManage(),
                role.isBrowse(),
                role.isCreateAddress(),
                role.isDeleteAddress(),
                role.isView(),
                role.isEdit());
    }

    /** Each queue with its address, and what of it lands there. */
    private static Map<String, String> queues(Configuration configuration) {
        return configuration.getAddressConfigurations().stream()
                .flatMap(address -> address.getQueueConfigs().stream())
                .collect(Collectors.toMap(
                        queue -> queue.getName().toString(),
                        queue -> queue.getAddress() + " " + queue.getRoutingType() + " " + queue.getFilterString() + " "
                                + queue.isDurable(),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
