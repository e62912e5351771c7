package io.thermae.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A question for free times. */
public final class Availability {

    private final Api api;
    private final Business business;
    private final List<Service> services;
    private @Nullable Master master;

    Availability(Api api, Business business, List<Service> services) {
        this.api = api;
        this.business = business;
        this.services = services;
    }

    public Availability with(Master who) {
        master = who;
        return this;
    }

    /** The free times of a day. */
    public List<Slot> on(LocalDate day) {
        return between(day, day);
    }

    /** The free times of some days, both included. */
    public List<Slot> between(LocalDate from, LocalDate to) {
        Answer answer = ask(from.toString(), to.toString()).expect(200);
        assertThat(answer.text("/timeZone")).isEqualTo(business.zone().getId());
        return answer.list("/slots").stream().map(Slot::of).toList();
    }

    /** When the free times of a day begin. */
    public List<OffsetDateTime> startsOn(LocalDate day) {
        return on(day).stream().map(Slot::start).toList();
    }

    /** Asks with anything for dates. */
    public Answer ask(String from, String to) {
        String query =
                services.stream().map(service -> "serviceId=" + service.id()).collect(Collectors.joining("&"));
        String whose = master == null ? "" : "&masterId=" + master.id();
        return api.get("/public/business/%s/availability?%s&from=%s&to=%s%s"
                .formatted(business.subdomain(), query, from, to, whose));
    }
}
