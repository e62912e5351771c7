package io.thermae.web.json;

import jakarta.ws.rs.core.Response;

/** What is answered to who has made something: 201, and the thing as it is now. */
public final class Created {

    private Created() {}

    /** @param thing what stands in the body */
    public static Response of(Object thing) {
        return Response.status(Response.Status.CREATED).entity(thing).build();
    }
}
