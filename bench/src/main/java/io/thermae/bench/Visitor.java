package io.thermae.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One connection, through which people of all businesses come: 80 of 100 look for free times of a day to a week, 15 book one
 * of those that the last one has seen, 5 move or cancel what was booked before.
 */
final class Visitor implements Runnable {

    private static final Pattern START = Pattern.compile("\"start\":\"([^\"]+)\"");
    private static final int DAYS_AHEAD = 28;
    private static final int KEPT = 100;

    /** What was booked, and another start that was free then. */
    private record Booked(String id, String token, String other) {}

    private final int port;
    private final List<Copies.Business> businesses;
    private final Tally tally;
    private final Random random;
    private final Deque<Booked> booked = new ArrayDeque<>();
    private Line line;
    private Copies.Business business;
    private String free = "";

    /** @param number of the connection: what it does is the same in each run, as far as it is up to it */
    Visitor(int port, int number, List<Copies.Business> businesses, Tally tally) {
        this.port = port;
        this.businesses = businesses;
        this.tally = tally;
        this.random = new Random(number);
        this.line = new Line(port);
        this.business = businesses.get(0);
    }

    @Override
    public void run() {
        int what = random.nextInt(100);
        if (what >= 95 && !booked.isEmpty()) {
            change(booked.remove());
        } else if (what >= 80) {
            book();
        } else {
            look();
        }
    }

    private void look() {
        business = businesses.get(random.nextInt(businesses.size()));
        LocalDate from = LocalDate.now(ZoneOffset.UTC).plusDays(2 + random.nextInt(DAYS_AHEAD - 7));
        String path = "/public/business/%s/availability?serviceId=%s&from=%s&to=%s"
                .formatted(business.subdomain(), business.service(), from, from.plusDays(random.nextInt(7)));
        free = ask(Tally.Kind.AVAILABILITY, line -> line.get(path, "")).body();
    }

    private void book() {
        List<String> starts = new ArrayList<>();
        for (Matcher start = START.matcher(free); start.find(); ) {
            starts.add(start.group(1));
        }
        if (starts.size() < 2) {
            look();
            return;
        }
        int one = random.nextInt(starts.size());
        int other = (one + 1 + random.nextInt(starts.size() - 1)) % starts.size();
        Line.Reply reply = ask(
                Tally.Kind.BOOKING,
                line -> line.post(
                        "/public/booking",
                        "",
                        """
                        {"subdomain": "%s", "items": [{"serviceId": "%s"}], "start": "%s",
                         "client": {"name": "Client", "phone": "+49151%08d"}}"""
                                .formatted(
                                        business.subdomain(),
                                        business.service(),
                                        starts.get(one),
                                        random.nextInt(100_000_000))));
        if (reply.status() == 201 && booked.size() < KEPT) {
            JsonObject booking =
                    Json.createReader(new StringReader(reply.body())).readObject();
            booked.add(new Booked(booking.getString("id"), booking.getString("manageToken"), starts.get(other)));
        }
    }

    private void change(Booked it) {
        String path = "/public/booking/" + it.id() + "?token=" + it.token();
        if (random.nextBoolean()) {
            ask(Tally.Kind.MOVE, line -> line.put(path, "", "{\"start\": \"" + it.other() + "\"}"));
        } else {
            ask(Tally.Kind.CANCELLATION, line -> line.delete(path, ""));
        }
    }

    /** Who gets no answer begins again with another connection. */
    private Line.Reply ask(Tally.Kind kind, Function<Line, Line.Reply> question) {
        long asked = System.nanoTime();
        Line.Reply reply;
        try {
            reply = question.apply(line);
        } catch (UncheckedIOException e) {
            reply = new Line.Reply(0, e.toString());
            line.close();
            line = new Line(port);
        }
        tally.count(kind, reply, (System.nanoTime() - asked) / 1e6);
        return reply;
    }
}
