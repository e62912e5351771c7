package io.thermae.web.message;

import io.thermae.engagement.api.MessageTemplates.Which;
import jakarta.ws.rs.PathParam;

/** Which message in which language, as the path says it. Texts: conversions would tell strangers which kinds there are. */
public class TemplateAddress {

    @PathParam("kind")
    String kind = "";

    @PathParam("channel")
    String channel = "";

    @PathParam("language")
    String language = "";

    Which which() {
        return new Which(kind, channel, language);
    }
}
