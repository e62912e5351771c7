package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AccessTable;
import io.thermae.it.support.AccessTable.Line;
import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.ApiDescription;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.FurnishedBusiness;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Every operation admits whom the table says and nobody else, and shows nobody what is another business's. */
@ArquillianTest
@RunAsClient
public class AccessIT {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private static final String STREAM = "/notifications/stream";

    /** What is looked at first; what ends things comes last. */
    private static final List<String> ORDER = List.of("GET", "PUT", "POST", "DELETE");

    /** After these a client has to be let in again. */
    private static final Set<String> ENDS_THE_SESSION =
            Set.of("POST /public/client/logout", "DELETE /public/client/sessions");

    /** Whose ids the parameters of paths are, by the path before them. */
    static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("/branches/", "tenancy.branch"),
            Map.entry("/branches/{id}/special-dates/", "tenancy.special_date"),
            Map.entry("/services/", "booking.service"),
            Map.entry("/service-categories/", "booking.service_category"),
            Map.entry("/service-tax-rates/", "booking.service"),
            Map.entry("/resource-types/", "booking.resource_type"),
            Map.entry("/resources/", "booking.resource"),
            Map.entry("/resources/{id}/maintenance/", "booking.maintenance"),
            Map.entry("/series/", "booking.series"),
            Map.entry("/masters/", "booking.master"),
            Map.entry("/masters/{id}/special-dates/", "booking.special_date"),
            Map.entry("/masters/{id}/time-off/", "booking.time_off"),
            Map.entry("/masters/{id}/external-calendars/", "booking.external_calendar"),
            Map.entry("/blocks/", "booking.block"),
            Map.entry("/calendar-feeds/", "booking.calendar_feed"),
            Map.entry("/public/feeds/", "booking.calendar_feed"),
            Map.entry("/group-visits/", "booking.group_visit"),
            Map.entry("/bookings/", "booking.booking"),
            Map.entry("/customers/", "booking.customer"),
            Map.entry("/customers/{id}/notes/", "booking.customer_note"),
            Map.entry("/customers/{id}/allergies/", "booking.allergy"),
            Map.entry("/public/booking/", "booking.booking"),
            Map.entry("/waitlist/", "booking.waitlist_entry"),
            Map.entry("/public/waitlist/", "booking.waitlist_entry"),
            Map.entry("/users/", "tenancy.app_user"),
            Map.entry("/permission-requests/", "tenancy.permission_request"),
            Map.entry("/users/me/sessions/", "tenancy.session"),
            Map.entry("/public/client/sessions/", "tenancy.client_session"),
            Map.entry("/users/{id}/identities/", "tenancy.external_identity"),
            Map.entry("/identity-providers/", "tenancy.identity_provider"),
            Map.entry("/webhooks/", "engagement.webhook"),
            Map.entry("/webhooks/{id}/deliveries/", "engagement.webhook_delivery"),
            Map.entry("/invoices/", "finance.invoice"),
            Map.entry("/reports/jobs/", "finance.report_job"),
            Map.entry("/payments/", "finance.payment"),
            Map.entry("/payments/{id}/refunds/", "finance.refund"),
            Map.entry("/gift-cards/", "finance.gift_card"),
            Map.entry("/membership-kinds/", "finance.membership_kind"),
            Map.entry("/memberships/", "finance.membership"),
            Map.entry("/subscription/invoices/", "finance.platform_invoice"),
            Map.entry("/package-kinds/", "finance.package_kind"),
            Map.entry("/packages/", "finance.package"),
            Map.entry("/products/", "finance.product"),
            Map.entry("/orders/", "finance.product_order"),
            Map.entry("/drawer-sessions/", "finance.drawer_session"),
            Map.entry("/expenses/", "finance.expense"),
            Map.entry("/expense-categories/", "finance.expense_category"),
            Map.entry("/suppliers/", "finance.supplier"),
            Map.entry("/commission-rules/", "finance.commission_rule"),
            Map.entry("/payrolls/", "finance.payroll_run"),
            Map.entry("/recurring-expenses/", "finance.recurring_expense"),
            Map.entry("/ledger/accounts/", "finance.account"),
            Map.entry("/ledger/entries/", "finance.journal_entry"),
            Map.entry("/ledger/periods/", "finance.period_closing"),
            Map.entry("/messages/", "engagement.message"),
            Map.entry("/campaigns/", "engagement.campaign"),
            Map.entry("/notifications/", "engagement.notification"),
            Map.entry("/users/me/push-subscriptions/", "engagement.push_subscription"),
            Map.entry("/auth/invitations/", "tenancy.invitation"));

    /** Bodies that the description alone does not tell. */
    private static final Map<String, JsonValue> BODIES = Map.of(
            "POST /branches/{id}/special-dates", body("date", "2024-03-05", "closed", true),
            "PUT /branches/{id}/business-hours", body("businessHours", list()),
            "PUT /masters/{id}/schedule", body("schedule", list()),
            "POST /masters/{id}/special-dates", body("date", "2024-03-05", "shifts", list()),
            "PUT /users/{id}", body("firstName", "Livia", "lastName", "Drusilla", "language", "en", "role", "OWNER"),
            "PUT /users/{id}/permissions", body("overrides", list()),
            "POST /permission-requests/{id}/grant", body());

    private final Platform platform = Platform.current();
    private final ApiDescription description = ApiDescription.of(platform);
    private final List<Line> lines = AccessTable.lines().stream()
            .sorted(Comparator.<Line, Boolean>comparing(line -> ENDS_THE_SESSION.contains(line.operation()))
                    .thenComparing(line -> ORDER.indexOf(line.method())))
            .toList();

    @Test
    void theTableKnowsEveryOperation() {
        Set<String> inTable = lines.stream().map(Line::operation).collect(Collectors.toCollection(TreeSet::new));

        assertThat(description.operations()).isEqualTo(inTable);
    }

    @Test
    void withoutATokenOnlyWhatIsForEverybodyAnswers() {
        SoftAssertions softly = new SoftAssertions();
        for (Line line : lines) {
            Answer answer = call(platform.anybody(), line, AccessIT::unknown, JsonValue.EMPTY_JSON_OBJECT);
            if (line.isForEverybody()) {
                softly.assertThat(error(answer)).as(answer.toString()).isNotIn("unauthenticated", "forbidden");
                softly.assertThat(answer.status()).as(answer.toString()).isLessThan(500);
            } else {
                softly.assertThat(error(answer)).as(answer.toString()).isEqualTo("unauthenticated");
            }
        }
        softly.assertAll();
    }

    @Test
    void aTokenThatIsNoneOpensNothing() {
        SoftAssertions softly = new SoftAssertions();
        for (Line line : lines) {
            if (!line.isForEverybody()) {
                Answer answer = call(
                        platform.anybody().withToken("a.b.c"), line, AccessIT::unknown, JsonValue.EMPTY_JSON_OBJECT);
                softly.assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
            }
        }
        softly.assertAll();
    }

    @Test
    void eachRoleMayDoWhatTheTableSaysAndNothingElse() {
        Business spa = platform.registersBusiness("access").approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        Master aigerim =
                spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
        // what permissions hold back is another matter
        Object[] permissions = spa.owner().get("/permissions").expect(200).items().stream()
                .map(permission -> permission.getString("permission"))
                .toArray();
        for (String role : List.of("MANAGER", "MASTER")) {
            spa.owner()
                    .put("/roles/" + role + "/permissions", body("permissions", list(permissions)))
                    .expect(200);
        }
        Map<String, Api> people = new TreeMap<>(Map.of(
                "CLIENT", ClientCode.letsIn(platform, spa, Unique.email("dana")),
                "SUPER_ADMIN", platform.superAdmin().api(),
                "MANAGER", spa.manager("Marcus").api(),
                "MASTER", spa.member(Objects.requireNonNull(aigerim.email())).api(),
                "OWNER", spa.owner()));

        SoftAssertions softly = new SoftAssertions();
        people.forEach((role, person) -> lines.stream()
                .filter(line -> !line.isForEverybody())
                .forEach(line -> {
                    Answer answer = call(person, line, AccessIT::unknown, JsonValue.EMPTY_JSON_OBJECT);
                    String as = role + ": " + answer;
                    if (line.admits(role)) {
                        softly.assertThat(error(answer)).as(as).isNotIn("unauthenticated", "forbidden");
                        softly.assertThat(answer.status()).as(as).isLessThan(500);
                    } else {
                        softly.assertThat(error(answer)).as(as).isEqualTo("forbidden");
                    }
                }));
        softly.assertAll();
    }

    @Test
    void whatIsAnotherBusinesssIsNotFoundAndStaysAsItIs() {
        Business theirs = FurnishedBusiness.of(platform, "theirs");
        Business ours = platform.registersBusiness("ours").approved().opensDaily("09:00", "21:00");
        Service massage = ours.service("Massage").lasting(60).costing("15000.00");
        Master aigerim = ours.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Map<String, JsonValue> known = Map.of(
                "branchIds", list(ours.branchId()),
                "serviceIds", list(massage.id()),
                "serviceId", Json.createValue(massage.id().toString()),
                "masterId", Json.createValue(aigerim.id().toString()),
                "price", body("amount", "1500.00", "currency", ours.currency()));
        Api owner = ours.owner();
        Map<String, String> before = platform.database().digestsOf(theirs.tenantId());

        SoftAssertions softly = new SoftAssertions();
        for (Line line : lines) {
            if (line.path().contains("{")
                    && line.admits("OWNER")
                    && !line.path().startsWith("/public/business/")
                    && !line.path().startsWith("/message-templates/")
                    && !line.path().startsWith("/payment-gateways/")
                    && !line.path().startsWith("/roles/")) {
                JsonValue body = BODIES.getOrDefault(line.operation(), sample(line, known));
                Answer answer = call(owner, line, pathBefore -> idOf(theirs, pathBefore), body);
                softly.assertThat(answer.status()).as(answer + " to " + body).isIn(404, 410);
            }
        }
        softly.assertAll();
        assertThat(platform.database().digestsOf(theirs.tenantId())).isEqualTo(before);
    }

    private JsonValue sample(Line line, Map<String, JsonValue> known) {
        return description
                .requestSchema(line.method(), line.path())
                .map(schema -> (JsonValue) description.sample(schema, known))
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private String idOf(Business business, String pathBefore) {
        String table = TABLES.get(pathBefore);
        assertThat(table).as("say in TABLES what " + pathBefore + "{...} is").isNotNull();
        return platform.database()
                .asSuperuser(connection -> String.valueOf(AppDatabase.rows(
                                connection,
                                "select id from " + table + " where tenant_id = ? limit 1",
                                business.tenantId())
                        .get(0)
                        .get("id")));
    }

    private static String unknown(String pathBefore) {
        return "00000000-0000-7000-8000-000000000001";
    }

    private static Answer call(Api api, Line line, UnaryOperator<String> parameter, JsonValue body) {
        String path = PARAMETER
                .matcher(line.path())
                .replaceAll(match -> parameter.apply(line.path().substring(0, match.start())));
        if (line.path().equals(STREAM)) {
            // whoever may listen would not stop: they are sent away by a number that is none
            return api.withHeader("Last-Event-ID", "none").get(path);
        }
        return line.method().equals("GET")
                ? api.get(path)
                : api.send(line.method(), path, "application/json", body.toString());
    }

    private static String error(Answer answer) {
        return answer.header("Content-Type").startsWith("application/problem+json") ? answer.text("/error") : "";
    }
}
