package io.thermae.engagement.calendar;

/**
 * Something that somebody is invited to.
 *
 * @param organizer who invites
 * @param attendee who is invited
 */
public record Event(Entry entry, Party organizer, Party attendee) {

    /** Somebody with a name and an e-mail address. */
    public record Party(String name, String email) {}
}
