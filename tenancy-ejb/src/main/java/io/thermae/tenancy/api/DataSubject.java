package io.thermae.tenancy.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A person as the records of a business know him.
 *
 * @param id the customer's card or the colleague; of a client who is known by a contact alone, that of his session
 * @param records ids of all rows that are about him, {@code id} among them
 * @param contacts his e-mail addresses, in lower case, and telephone numbers
 * @param names what he is called
 */
public record DataSubject(Kind kind, UUID id, Set<UUID> records, Set<String> contacts, Set<String> names) {

    /** What somebody is to a business. */
    public enum Kind {
        CUSTOMER("booking.customer", "customers"),
        USER("tenancy.app_user", "users"),
        /** Who does not sign in; others are users, with their cards. */
        MASTER("booking.master", "masters");

        private final String entity;
        private final String plural;

        Kind(String entity, String plural) {
            this.entity = entity;
            this.plural = plural;
        }

        /** What several are called in the audit's entries of readings. */
        public String plural() {
            return plural;
        }

        /** The table that he is a row of. */
        public String entity() {
            return entity;
        }
    }

    private static final int SHORTEST_NAME = 2;

    public DataSubject {
        records = Set.copyOf(records);
        contacts = Set.copyOf(contacts);
        names = Set.copyOf(names);
    }

    /** The same person, of whom more is known. */
    public DataSubject with(Collection<UUID> moreRecords, Collection<String> moreContacts) {
        Set<UUID> allRecords = new HashSet<>(records);
        allRecords.addAll(moreRecords);
        Set<String> allContacts = new HashSet<>(contacts);
        allContacts.addAll(moreContacts);
        return new DataSubject(kind, id, allRecords, allContacts, names);
    }

    /** Whether a text tells who he is: by a contact, or by a word of a name. */
    public boolean isToldBy(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        String digits = plain.replaceAll("[^0-9]", "");
        Set<String> words = words(plain);
        return contacts.stream()
                        .anyMatch(contact -> plain.contains(contact)
                                || (contact.startsWith("+") && digits.contains(contact.substring(1))))
                || names.stream()
                        .flatMap(name -> words(name.toLowerCase(Locale.ROOT)).stream())
                        .anyMatch(word -> word.length() >= SHORTEST_NAME && words.contains(word));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).collect(Collectors.toSet());
    }

    /** Contacts and names are not for logs. */
    @Override
    public String toString() {
        return "DataSubject[" + kind + " " + id + "]";
    }
}
