package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AccessTable;
import io.thermae.it.support.AccessTable.Line;
import io.thermae.it.support.Answer;
import io.thermae.it.support.ApiDescription;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Expense;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Membership;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Product;
import io.thermae.it.support.Service;
import io.thermae.it.support.VisitPackage;
import io.thermae.it.support.Waiting;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/**
 * What a request refers to is its own business's: the id of another's in any field of any body is refused, and changes nothing there.
 */
@ArquillianTest
@RunAsClient
public class ForeignIdsIT {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** Says that it is this which is refused, and not what else there is in a body of examples. */
    private static final Pattern NOT_KNOWN = Pattern.compile(
            "\"unknown_(account|add_on|booking|branch|category|customer|invoice|master|membership_kind|package_kind|product|resource"
                    + "|resource_type|service|supplier|tax_rate)\"");

    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000001";

    /** Of no business, or not looked up: a plan is the platform's, and the dimension of an entry by hand is what its author says. */
    private static final Set<String> OF_NO_BUSINESS = Set.of("planId", "dimensionId", "corrects");

    /** Whose ids the fields of bodies are, by the field's name. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("accountId", "finance.account"),
            Map.entry("addOnIds", "booking.service"),
            Map.entry("bookingId", "booking.booking"),
            Map.entry("branchId", "tenancy.branch"),
            Map.entry("branchIds", "tenancy.branch"),
            Map.entry("categoryId", "booking.service_category"),
            Map.entry("categoryIds", "booking.service_category"),
            Map.entry("customerId", "booking.customer"),
            Map.entry("id", "finance.tax_rate"),
            Map.entry("invoiceId", "finance.invoice"),
            Map.entry("kindId", "finance.membership_kind"),
            Map.entry("masterId", "booking.master"),
            Map.entry("masterIds", "booking.master"),
            Map.entry("otherId", "booking.customer"),
            Map.entry("preferredMasterIds", "booking.master"),
            Map.entry("productId", "finance.product"),
            Map.entry("resourceIds", "booking.resource"),
            Map.entry("resourceTypeId", "booking.resource_type"),
            Map.entry("sellerId", "booking.master"),
            Map.entry("serviceId", "booking.service"),
            Map.entry("serviceIds", "booking.service"),
            Map.entry("supplierId", "finance.supplier"),
            Map.entry("taxRateId", "finance.tax_rate"),
            Map.entry("userId", "tenancy.app_user"));

    /** Where a field means something else, by the beginning of the path and the field. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "/expenses categoryId", "finance.expense_category",
            "/recurring-expenses categoryId", "finance.expense_category",
            "/packages kindId", "finance.package_kind");

    private final Platform platform = Platform.current();
    private final ApiDescription description = ApiDescription.of(platform);
    private final Map<String, String> known = new HashMap<>();

    @Test
    void anIdOfAnotherBusinessIsRefusedInEachFieldOfABody() {
        Business theirs = withOneOfEach("their-ids");
        Business ours = withOneOfEach("our-ids");
        Waiting.untilAllIsTold(platform, theirs);
        Map<String, String> before = kept(theirs);

        SoftAssertions softly = new SoftAssertions();
        int tried = 0;
        int notKnown = 0;
        for (Line line : AccessTable.lines()) {
            if (line.isForEverybody() || !line.admits("OWNER") || line.method().equals("GET")) {
                continue;
            }
            JsonObject schema =
                    description.requestSchema(line.method(), line.path()).orElse(JsonValue.EMPTY_JSON_OBJECT);
            for (String field : description.idFields(schema)) {
                String name = field.substring(field.lastIndexOf('.') + 1);
                if (OF_NO_BUSINESS.contains(name)) {
                    continue;
                }
                tried++;
                JsonValue id = value(name, idOf(theirs, table(line, name)));
                JsonObject body = description.sampleWith(schema, ofOurs(ours, line), field, id);
                Answer answer = ours.owner().send(line.method(), path(ours, line), "application/json", body.toString());
                softly.assertThat(answer.status())
                        .as(field + " of another business: " + answer + " to " + body)
                        .isBetween(400, 499);
                if (NOT_KNOWN.matcher(answer.text()).find()) {
                    notKnown++;
                }
            }
        }
        softly.assertAll();
        assertThat(tried).as("fields that take ids").isGreaterThan(80);
        assertThat(notKnown).as("those that say so").isGreaterThan(20);
        assertThat(kept(theirs)).isEqualTo(before);
    }

    /** Digests of the tables that jobs leave alone. */
    private Map<String, String> kept(Business business) {
        Map<String, String> rows = new TreeMap<>(platform.database().digestsOf(business.tenantId()));
        rows.keySet().removeIf(table -> !table.matches("(booking|finance)\\..*|tenancy\\.(branch|app_user)"));
        return rows;
    }

    /** Has whatever fields of bodies refer to. */
    private Business withOneOfEach(String name) {
        Business spa = platform.registersBusiness(name).approved().opensDaily("09:00", "21:00");
        LocalDate today = Platform.today(spa.zone());
        Books.of(spa);
        spa.owner()
                .put("/tax-rates", body("rates", list(body("name", "VAT", "percent", "12", "standard", true))))
                .expect(200);
        spa.owner().post("/service-categories", body("name", "Care")).expect(201);
        spa.resource(spa.resourceType("Room"), "Blue room", 2);
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        spa.visitor("Bolat")
                .books(massage)
                .at(today.plusDays(8).atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
        String dana = Invoice.customer(spa, "Dana");
        Invoice.issued(spa, "100.00", dana);
        Product.sold(spa, "Argan oil", "1120.00");
        VisitPackage.kind(spa, massage.id(), 4, "110.00");
        Membership.begun(spa, Membership.kind(spa, massage.id()), dana);
        Expense.supplier(spa, "Laundry");
        Expense.drawn(spa, Expense.said(spa, Expense.category(spa, "Towels"), "10.00", today));
        return spa;
    }

    /** What a body needs besides: that is ours. */
    private Map<String, JsonValue> ofOurs(Business ours, Line line) {
        Map<String, JsonValue> values = new HashMap<>();
        TABLES.keySet().forEach(name -> values.put(name, value(name, idOf(ours, table(line, name)))));
        values.remove("id");
        values.put("price", Invoice.money(ours, "1500.00"));
        values.put("unitPrice", Invoice.money(ours, "1500.00"));
        return values;
    }

    private static JsonValue value(String name, String id) {
        return name.endsWith("Ids") ? list(id) : Json.createValue(id);
    }

    private static String table(Line line, String name) {
        String begins = line.path().replaceFirst("(?<=.)/.*", "");
        String otherwise = OTHERWISE.get(begins + " " + name);
        String table = otherwise == null ? TABLES.get(name) : otherwise;
        assertThat(table)
                .as("say in TABLES what " + name + " of " + line.operation() + " is")
                .isNotNull();
        return String.valueOf(table);
    }

    private String path(Business ours, Line line) {
        return PARAMETER.matcher(line.path()).replaceAll(match -> {
            String table = AccessIT.TABLES.get(line.path().substring(0, match.start()));
            return table == null ? UNKNOWN : idOf(ours, table);
        });
    }

    /** Of one of them; of none, if there is none. */
    private String idOf(Business business, String table) {
        return known.computeIfAbsent(business.tenantId() + " " + table, of -> {
            List<Map<String, Object>> rows = platform.database()
                    .rows("select id from " + table + " where tenant_id = ? limit 1", business.tenantId());
            return rows.isEmpty() ? UNKNOWN : String.valueOf(rows.get(0).get("id"));
        });
    }
}
