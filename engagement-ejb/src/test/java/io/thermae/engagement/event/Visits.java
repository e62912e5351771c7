package io.thermae.engagement.event;

import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.BookingSnapshot.Client;
import io.thermae.booking.api.BookingSnapshot.Item;
import io.thermae.engagement.preference.UnsubscribeLinks;
import io.thermae.engagement.template.Templates;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.SecretTokens;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Visits and their people for tests: Aigerim comes to Dana for a massage and to Bolat for a haircut. */
final class Visits {

    static final UUID BOOKING = new UUID(7, 1);
    static final UUID BRANCH = new UUID(7, 2);
    static final UUID AIGERIM = new UUID(7, 2);
    static final UUID DANA = new UUID(7, 3);
    static final UUID BOLAT = new UUID(7, 4);
    static final UUID SERVICE = new UUID(7, 5);
    static final Instant NOW = Instant.parse("2024-01-10T10:00:00Z");

    private static final Currency TENGE = Currency.getInstance("KZT");

    private Visits() {}

    static Item massage(UUID master, String zone, String start) {
        return item("Massage", master, "Dana Akhmetova", "dana@example.org", zone, start, 60);
    }

    static Item haircut(String zone, String start) {
        return item("Haircut", BOLAT, "Bolat Serikov", "bolat@example.org", zone, start, 30);
    }

    static Item item(
            String service, UUID master, String name, @Nullable String email, String zone, String start, int minutes) {
        Instant at = LocalDateTime.parse(start).atZone(ZoneId.of(zone)).toInstant();
        return new Item(
                SERVICE,
                service,
                master,
                name,
                email,
                "kk",
                at,
                at.plus(Duration.ofMinutes(minutes)),
                new Money(750_000, TENGE),
                null);
    }

    static BookingSnapshot visit(Language language, String zone, int sequence, Item... items) {
        return visit(client("Aigerim", "aigerim@example.org", language), zone, sequence, items);
    }

    static BookingSnapshot visit(Client client, String zone, int sequence, Item... items) {
        List<Item> all = Arrays.asList(items);
        return new BookingSnapshot(
                BOOKING,
                "7KX4-9QM2",
                sequence,
                "Spa & Co",
                "Main branch",
                "1 Abay Avenue",
                "+77010000000",
                zone,
                all.get(0).start(),
                all.get(all.size() - 1).end(),
                all,
                new Money(750_000L * items.length, TENGE),
                client,
                "Quiet music,\nplease",
                null,
                null,
                null,
                null,
                BRANCH,
                null,
                null,
                null);
    }

    /** The same, while the business has not confirmed it yet. */
    static BookingSnapshot pending(BookingSnapshot visit) {
        return with(visit, true, visit.paid());
    }

    /** The same, with what was paid for it ahead. */
    static BookingSnapshot paid(BookingSnapshot visit, Money paid) {
        return with(visit, visit.pending(), paid);
    }

    private static BookingSnapshot with(BookingSnapshot visit, @Nullable Boolean pending, @Nullable Money paid) {
        return new BookingSnapshot(
                visit.bookingId(),
                visit.number(),
                visit.sequence(),
                visit.businessName(),
                visit.branchName(),
                visit.branchAddress(),
                visit.branchPhone(),
                visit.timeZone(),
                visit.start(),
                visit.end(),
                visit.items(),
                visit.total(),
                visit.client(),
                visit.notes(),
                visit.repeats(),
                visit.mastersRepeats(),
                visit.partySize(),
                visit.told(),
                visit.branchId(),
                visit.clientToldElsewhere(),
                pending,
                paid);
    }

    static Client client(String name, @Nullable String email, Language language) {
        return new Client(AIGERIM, name, email, "+77011234567", language.tag());
    }

    static Sender sender() {
        return new Sender(
                "http://localhost:8080/", "thermae.example", "no-reply@thermae.example", new ReadableTokens());
    }

    static UnsubscribeLinks unsubscribeLinks() {
        CurrentCaller caller = new CurrentCaller();
        caller.enter(new TenantId(new UUID(1, 1)));
        Config config = (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> "http://localhost:8080/");
        return new UnsubscribeLinks(config, new ReadableTokens(), caller);
    }

    static BookingMails bookingMails() {
        return new BookingMails(new VisitMail(new Templates(), sender(), Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    /** Tokens that tell what they are for. */
    private static final class ReadableTokens implements SecretTokens {

        @Override
        public String tokenFor(String purpose, UUID id) {
            // a code is made of base64url, which is never one letter longer than a multiple of four
            return purpose.equals(CLIENT_CODE) ? "token-client-codes" : "token-" + purpose;
        }

        @Override
        public boolean matches(String purpose, UUID id, String token) {
            return tokenFor(purpose, id).equals(token);
        }
    }
}
