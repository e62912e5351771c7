package io.thermae.web.json;

import io.thermae.kernel.MoneyJson;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** How answers are written: money as decimal strings, wall times as {@code 09:00}, nulls said. */
@Provider
public class JsonMapping implements ContextResolver<Jsonb> {

    private final Jsonb jsonb = JsonbBuilder.create(
            new JsonbConfig().withNullValues(true).withAdapters(new MoneyJson(), new WallTimeJson()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }
}
