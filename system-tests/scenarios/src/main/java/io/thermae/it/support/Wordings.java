package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.JsonObject;

/** A business's own words for its messages. */
public final class Wordings {

    private Wordings() {}

    /** Where the words of a mail are with which a booking is confirmed. */
    public static String placed(String language) {
        return "/message-templates/booking-placed-client/EMAIL/" + language;
    }

    /** Where the words of a notice's title are. */
    public static String notice(String kind, String language) {
        return "/message-templates/" + kind + "-notice/IN_APP/" + language;
    }

    /** Saves short ones, and returns the answer. */
    public static Answer saved(Api api, String path) {
        return api.put(
                        path,
                        mail(
                                "{{business}}",
                                "{{reader}}! {{manageLink}}",
                                "<p><a href=\"{{manageLink}}\">{{reader}}</a></p>"))
                .expect(200);
    }

    /** A mail's templates. */
    public static JsonObject mail(String subject, String text, String html) {
        return body("subject", subject, "text", text, "html", html);
    }
}
