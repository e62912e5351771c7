package io.thermae.issuer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Whom the issuer knows, all with one password. */
@Component
public class Persons implements UserDetailsService {

    private final Map<String, Map<String, Object>> claims = new ConcurrentHashMap<>();

    void put(String name, Map<String, Object> claimsOfPerson) {
        claims.put(name, Map.copyOf(claimsOfPerson));
    }

    Map<String, Object> claimsOf(String name) {
        return claims.getOrDefault(name, Map.of());
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        if (!claims.containsKey(name)) {
            throw new UsernameNotFoundException(name);
        }
        return User.withUsername(name).password("{noop}password").build();
    }
}
