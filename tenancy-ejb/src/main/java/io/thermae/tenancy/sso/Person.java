package io.thermae.tenancy.sso;

import io.thermae.kernel.Language;
import io.thermae.tenancy.credentials.Accounts;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who an issuer says that somebody is (OpenID Connect Core 1.0, section 5.1).
 *
 * @param email in the form by which people are told apart; null if the issuer says none, or none that could be one
 * @param language one of ours; null if the issuer says none
 */
public record Person(
        String issuer,
        String subject,
        @Nullable String email,
        boolean emailVerified,
        String firstName,
        String lastName,
        @Nullable String language) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 100;
    private static final String NAMELESS = "-";

    /** Reads the claims of a token that is good. */
    static Person of(Map<String, Object> claims) {
        String email = ClaimPolicy.text(claims, "email")
                .map(Accounts::normalised)
                .filter(text ->
                        text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches())
                .orElse(null);
        Optional<String> whole =
                ClaimPolicy.text(claims, "name").or(() -> ClaimPolicy.text(claims, "preferred_username"));
        Optional<String> first = ClaimPolicy.text(claims, "given_name");
        Optional<String> last = ClaimPolicy.text(claims, "family_name");
        return new Person(
                String.valueOf(claims.get("iss")),
                String.valueOf(claims.get("sub")),
                email,
                email != null && ClaimPolicy.isTrue(claims, "email_verified"),
                name(first.or(() -> last.isPresent() ? Optional.empty() : whole)),
                name(last),
                ClaimPolicy.text(claims, "locale")
                        .flatMap(Language::ofTag)
                        .map(Language::tag)
                        .orElse(null));
    }

    private static String name(Optional<String> text) {
        return text.map(name -> name.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(name -> !name.isEmpty())
                .map(name -> name.codePointCount(0, name.length()) <= LONGEST_NAME
                        ? name
                        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)))
                .orElse(NAMELESS);
    }

    @Override
    public String toString() {
        return "Person[]";
    }
}
