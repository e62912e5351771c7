package io.thermae.tenancy.mailsender;

import java.net.IDN;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * From which addresses a business's mails can come.
 *
 * @param domains for which the mail server may send, exactly these: lower case, as the DNS knows them
 * @param platform addresses of the platform itself, lower case and without what is behind a plus
 */
record SenderAddressPolicy(Set<String> domains, Set<String> platform) {

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");

    /** What stands in the way of an address. */
    enum Refusal {
        NOT_AN_ADDRESS,
        OF_THE_PLATFORM,
        FOREIGN_DOMAIN
    }

    /**
     * As it is configured.
     *
     * @param domains with commas between
     * @param platform the platform's addresses; what is none, as {@code none}, counts for nothing
     * @throws IllegalArgumentException that names what is no domain
     */
    static SenderAddressPolicy of(String domains, List<String> platform) {
        return new SenderAddressPolicy(
                Arrays.stream(domains.split(","))
                        .map(String::strip)
                        .filter(domain -> !domain.isEmpty())
                        .map(SenderAddressPolicy::domain)
                        .collect(Collectors.toUnmodifiableSet()),
                platform.stream()
                        .filter(address -> address.indexOf('@') > 0)
                        .map(SenderAddressPolicy::mailbox)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The same address with its domain in lower case and as the DNS knows it, whatever letters it was written in. What has
     * none that could be so stays as it is.
     */
    static String normalised(String address) {
        int domain = address.lastIndexOf('@') + 1;
        try {
            return address.substring(0, domain) + ascii(address.substring(domain));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** What stands in the way of a {@linkplain #normalised normalised} address that is one; empty if nothing does. */
    Optional<Refusal> refusal(String address) {
        if (address.indexOf('@') < 1) {
            return Optional.of(Refusal.NOT_AN_ADDRESS);
        }
        if (platform.contains(mailbox(address))) {
            return Optional.of(Refusal.OF_THE_PLATFORM);
        }
        return domains.contains(domainOf(address)) ? Optional.empty() : Optional.of(Refusal.FOREIGN_DOMAIN);
    }

    /** What is behind its last at sign. */
    static String domainOf(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static String domain(String text) {
        String domain = ascii(text);
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException(text + " is no domain");
        }
        return domain;
    }

    /** Where its mails arrive: servers take no notice of cases, nor mostly of what is behind a plus. */
    private static String mailbox(String address) {
        String whole = normalised(address).toLowerCase(Locale.ROOT);
        int at = whole.lastIndexOf('@');
        int plus = whole.indexOf('+');
        return plus > 0 && plus < at ? whole.substring(0, plus) + whole.substring(at) : whole;
    }

    private static String ascii(String domain) {
        return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    }
}
