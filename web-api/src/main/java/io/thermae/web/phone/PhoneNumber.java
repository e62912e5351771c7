package io.thermae.web.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number in the form of ITU-T E.164: a plus, the country's code, and at most 15 digits in all. What a country
 * dials before a number, and how long its numbers are, libphonenumber knows; whether somebody has a number, nobody does.
 */
final class PhoneNumber {

    private static final Pattern TYPED = Pattern.compile("\\+?[(]?[0-9][0-9 ()./-]{4,28}[0-9]");
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private PhoneNumber() {}

    /** Whether it names its country. */
    static boolean isInternational(String typed) {
        return typed.strip().startsWith("+");
    }

    /**
     * The number; empty if it is none.
     *
     * @param country ISO 3166 code of the country in which a number without a plus is dialled; null if not known
     */
    static Optional<String> of(String typed, @Nullable String country) {
        if (!TYPED.matcher(typed.strip()).matches()) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber number = PLANS.parse(typed, country);
            return PLANS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(PLANS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
