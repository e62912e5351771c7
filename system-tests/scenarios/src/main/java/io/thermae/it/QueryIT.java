package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AccessTable;
import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.ApiDescription;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for in the query is read as strictly as a body. */
@ArquillianTest
@RunAsClient
public class QueryIT {

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("query").approved();

    @ParameterizedTest
    @CsvSource({
        "limit, 0, out_of_range",
        "limit, -1, out_of_range",
        "limit, 201, out_of_range",
        "limit, 99999999999, out_of_range",
        "limit, 999999999999999999999999999999, out_of_range",
        "limit, many, wrong_type",
        "limit, 1.5, wrong_type",
        "cursor, x, invalid_format",
        "cursor, 1-1-1-1-1, invalid_format",
    })
    void aListThatCannotBePagedSoSaysWhy(String name, String value, String code) {
        ApiDescription description = ApiDescription.of(platform);
        List<AccessTable.Line> lists = AccessTable.lines().stream()
                .filter(line -> line.method().equals("GET") && !line.isForEverybody() && !line.admits("CLIENT"))
                .filter(line ->
                        description.parameters(line.method(), line.path()).contains("cursor"))
                .toList();

        assertThat(lists).hasSizeGreaterThanOrEqualTo(5).allSatisfy(line -> {
            Api api = line.admits("OWNER") ? spa.owner() : platform.superAdmin().api();
            String path = line.path().replaceAll("\\{\\w+}", UUID.randomUUID().toString());
            Answer refused = api.get(path + "?" + name + "=" + value);
            assertThat(refused.refused(400, "validation_failed").invalidFields())
                    .containsExactly(name);
            assertThat(refused.text("/details/fields/0/code")).isEqualTo(code);
        });
    }

    @Test
    void aParameterThatNobodyKnowsIsNamed() {
        Answer refused =
                spa.owner().get("/bookings?form=2024-03-05&limit=1&mastreId=7").refused(400, "unknown_field");
        assertThat(refused.invalidFields()).containsExactlyInAnyOrder("form", "mastreId");

        platform.anybody()
                .get("/public/business/" + spa.subdomain() + "?page=2")
                .refused(400, "unknown_field");
        // who may not ask at all is told that first
        platform.anybody().get("/bookings?form=2024-03-05").refused(401, "unauthenticated");
    }
}
