package io.thermae.engagement.template;

import io.thermae.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a text message may say that a business sends to a client of its own accord. It says how it is ended: nobody may be sent offers who
 * is not told that.
 *
 * @param business whose client the reader is
 * @param day of his last visit; null on birthdays
 * @param days how long ago that was; null on birthdays
 * @param link to the pages of the business, or to where visits are reviewed
 * @param stop the word that ends such messages if it is answered
 */
public record TextOutreachWords(String business, @Nullable String day, @Nullable Count days, String link, String stop) {

    /** The word that ends such messages, as one is told to send it. */
    public static String stopWord(Language language) {
        return switch (language) {
            case EN -> "STOP";
            case RU -> "СТОП";
            case KK -> "ТОҚТАТ";
        };
    }
}
