package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Days;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Master;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Reports can be looked at: what they say is on the chart, in the reader's language, for whom the report is. */
@ArquillianTest
@RunAsClient
public class ChartIT {

    private static final String SVG = "image/svg+xml";
    private static final List<String> CHARTS = List.of("/reports/revenue/chart", "/reports/daily/chart");

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("charts").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final LocalDate today = Platform.today(spa.zone());
    private final String days = "?from=" + today.minusDays(3) + "&to=" + today.plusDays(3);

    @Test
    void revenueIsOnTheChartInTheReadersLanguage() throws Exception {
        Invoice.issued(spa, "11200.00");

        Answer english = owner.get("/reports/revenue/chart" + days).expect(200);
        Answer kazakh = owner.in("kk").get("/reports/revenue/chart" + days).expect(200);

        assertThat(english.header("Content-Type")).isEqualTo(SVG);
        assertThat(english.header("Content-Disposition")).isEqualTo("inline; filename=\"revenue.svg\"");
        assertThat(said(english, "title")).startsWith("Revenue, ");
        assertThat(said(english, "desc")).contains("11,200.00\u00A0₸ without tax");
        assertThat(kazakh.header("Content-Language")).isEqualTo("kk");
        assertThat(said(kazakh, "desc")).startsWith("Түсім, ").contains("11\u00A0200,00\u00A0₸");
    }

    @Test
    void utilisationIsThatOfTheReport() throws Exception {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        Master aigerim =
                spa.master("Aigerim").invited().workingDaily("10:00", "15:00").performing(massage);
        LocalDate day = today.plusDays(2);
        spa.visitor("Dana")
                .books(massage)
                .with(aigerim)
                .at(day.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime());
        Days.of(owner, day, day).settled();
        String path = "/reports/daily/chart?from=" + day + "&to=" + day;
        Api herself = spa.member(Objects.requireNonNull(aigerim.email())).api();

        assertThat(said(owner.get(path).expect(200), "desc")).contains("is booked 20%");
        assertThat(said(herself.get(path).expect(200), "desc")).contains("is booked 20%");
        LocalDate next = day.plusDays(1);
        Days.of(owner, day, next).settled();
        String nextDay = "/reports/daily/chart?from=" + next + "&to=" + next;
        assertThat(said(owner.get(nextDay).expect(200), "desc"))
                .contains("is booked 0%, and 20% in as many days before.");
        assertThat(said(herself.get(nextDay).expect(200), "desc")).contains("and 20% in as many days before.");
        String ofService = path + "&serviceId=";
        assertThat(said(owner.get(ofService + massage.id()).expect(200), "desc"))
                .contains("is booked 20%");
        assertThat(said(herself.get(ofService + massage.id()).expect(200), "desc"))
                .contains("is booked 20%");
        owner.get(ofService + UUID.randomUUID()).refused(404, "not_found");
        owner.get(ofService + "x").refusedField("serviceId", "invalid_format");
        owner.get(path + "&masterId=" + UUID.randomUUID()).refused(404, "not_found");
        owner.get(path + "&masterId=x").refusedField("masterId", "invalid_format");
    }

    @Test
    void whatWasBeforeIsInTheLegendInEachLanguage() {
        Map<String, String> legend =
                Map.of("en", "As many days before", "ru", "За столько же дней до этого", "kk", "Алдыңғы сонша күнде");
        legend.forEach((language, name) -> {
            for (String chart : CHARTS) {
                assertThat(owner.in(language).get(chart + days).expect(200).text())
                        .contains(name, "stroke-dasharray:6,4");
            }
        });
    }

    @Test
    void theFormIsTheOneThatIsAskedFor() {
        for (String chart : CHARTS) {
            Answer points = owner.get(chart + days + "&format=png").expect(200);
            assertThat(points.header("Content-Type")).isEqualTo("image/png");
            assertThat(points.header("Content-Disposition")).endsWith(".png\"");
            assertThat(points.text()).contains("PNG", "IHDR");
            assertThat(owner.withHeader("Accept", "image/png")
                            .get(chart + days)
                            .expect(200)
                            .header("Content-Type"))
                    .isEqualTo("image/png");
            assertThat(owner.withHeader("Accept", "image/*;q=0.5, image/svg+xml")
                            .get(chart + days)
                            .expect(200)
                            .header("Content-Type"))
                    .isEqualTo(SVG);
            owner.withHeader("Accept", "text/csv").get(chart + days).refused(406, "not_acceptable");
        }
    }

    @Test
    void whatIsNoQuestionIsRefused() {
        for (String chart : CHARTS) {
            owner.get(chart).refusedField("from", "required");
            owner.get(chart + "?from=" + today + "&to=" + today.minusDays(1))
                    .refusedField("to", "must_not_be_before_from");
            owner.get(chart + "?from=2024-01-01&to=2025-06-01").refusedField("to", "range_too_long");
            owner.get(chart + days + "&groupBy=year").refusedField("groupBy", "unknown_value");
            owner.get(chart + days + "&format=gif").refusedField("format", "unknown_value");
            owner.get(chart + days + "&branchId=" + UUID.randomUUID()).refused(404, "not_found");
        }
    }

    @Test
    void aChartIsForWhomItsReportIs() throws Exception {
        Member marcus = spa.manager("Marcus");

        marcus.api().get("/reports/revenue/chart" + days).refused(403, "forbidden");
        owner.put(
                        "/users/" + marcus.api().get("/users/me").text("/id") + "/permissions",
                        body("overrides", list(body("permission", "FINANCE_VIEW", "granted", true))))
                .expect(200);
        assertThat(said(marcus.api().get("/reports/revenue/chart" + days).expect(200), "title"))
                .startsWith("Revenue, ");
    }

    private static String said(Answer chart, String element) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart.text().getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
        return document.getElementsByTagNameNS("http://www.w3.org/2000/svg", element)
                .item(0)
                .getTextContent();
    }
}
