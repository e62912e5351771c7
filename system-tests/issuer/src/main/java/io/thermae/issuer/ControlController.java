package io.thermae.issuer;

import com.nimbusds.jose.JOSEException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The side door for tests. */
@RestController
@RequestMapping("/control")
public class ControlController {

    private final InMemoryRegisteredClientRepository clients;
    private final Persons persons;
    private final RotatingKeys keys;
    private final AtomicInteger keyReadings;

    ControlController(
            InMemoryRegisteredClientRepository clients, Persons persons, RotatingKeys keys, AtomicInteger keyReadings) {
        this.clients = clients;
        this.persons = persons;
        this.keys = keys;
        this.keyReadings = keyReadings;
    }

    /** A client to register. */
    public record ClientRequest(String clientId, @Nullable String secret, String redirectUri) {}

    @PostMapping("/clients")
    void register(@RequestBody ClientRequest request) {
        clients.save(Clients.client(request.clientId(), request.secret(), request.redirectUri()));
    }

    @PutMapping("/persons/{name}")
    void know(@PathVariable String name, @RequestBody Map<String, Object> claims) {
        persons.put(name, claims);
    }

    @PostMapping("/tokens")
    Map<String, String> sign(@RequestBody Map<String, Object> claims) throws JOSEException {
        return Map.of("token", keys.sign(claims));
    }

    @PostMapping("/keys")
    void rotate() {
        keys.rotate();
    }

    @GetMapping("/key-readings")
    int keyReadings() {
        return keyReadings.get();
    }
}
