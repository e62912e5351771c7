package io.thermae.web.visitor;

import io.thermae.booking.api.AnswerRequest.Asked;
import io.thermae.booking.api.RequestLink;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.web.booking.BookingJson;
import io.thermae.web.text.HtmlPage;
import io.thermae.web.visitor.AnswerPage.Answer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The links by which clients say whether they come: whose they are, and what who follows them gets to see. */
@RequestScoped
public class VisitRequests {

    /** For the API's description. */
    static final String TOKEN =
            " The token is that of the link in what asked the client; that of the booking does not do.";

    @Inject
    RequestLink link;

    @Inject
    PublicBusiness business;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * Enters the business of a link. Who holds the token is the client, whoever else he may be signed in as.
     *
     * @throws NotFound if it is no link of ours
     */
    RequestLink.Request enter(UUID id, @Nullable String token) {
        RequestLink.Request request =
                link.read(id, Objects.requireNonNullElse(token, "")).orElseThrow(() -> new NotFound("booking"));
        business.enter(request.tenant());
        return request;
    }

    /** The booking, or a page for a browser. */
    Response answer(Answer answer, Asked asked, @Nullable String token, HttpHeaders headers) {
        if (!HtmlPage.isWanted(headers.getAcceptableMediaTypes())) {
            return Response.ok(BookingJson.of(asked.booking()), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        String page = AnswerPage.of(
                answer,
                asked,
                business.entered().name(),
                Objects.requireNonNullElse(token, ""),
                caller.get().language(),
                clock.instant());
        return Response.ok(page, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).build();
    }
}
