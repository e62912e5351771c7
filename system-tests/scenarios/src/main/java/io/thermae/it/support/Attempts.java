package io.thermae.it.support;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The counts of attempts, as the database has them: tests let their waits pass, or last. */
public final class Attempts {

    private final AppDatabase database;
    private final String key;

    /** @param subject its kind, a colon, and its value */
    public Attempts(Platform platform, String subject) {
        this.database = platform.database();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            this.key = HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The wait is over. */
    public void mayGoOn() {
        database.change("update tenancy.attempt set free_at = '-infinity' where key = ?", key);
    }

    /** The wait takes as long as it can. Returns whether anything was attempted. */
    public boolean haveToWait() {
        return database.change(
                        "update tenancy.attempt set free_at = clock_timestamp() + interval '29 seconds' where key = ?",
                        key)
                == 1;
    }

    /** As if there had been so many today. Returns whether there were any. */
    public boolean wereToday(int attempts) {
        return database.change("update tenancy.attempt set attempts = ? where key like ? || '-%'", attempts, key) == 1;
    }
}
