package io.thermae.engagement.event;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.Sms;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * By which way a customer is told of his money, never by two: by e-mail, or by a text message if he has no address at which mails
 * arrive, and this installation sends any, and the plan of the business allows some more. He cannot switch it off: it is about his
 * money.
 */
@Dependent
public class ChooseWay {

    private final Messages messages;
    private final TextAllowance allowance;

    @Inject
    ChooseWay(Messages messages, TextAllowance allowance) {
        this.messages = messages;
        this.allowance = allowance;
    }

    /**
     * Writes to him by one way.
     *
     * @param mail writes the mail to an address
     * @param text writes the text message to a number; empty if there is nothing that a text could bring
     */
    Letter write(Reader reader, Function<String, Mail> mail, Function<String, Optional<Sms>> text) {
        return write(reader, mail, text, allowance::allowsOne);
    }

    /** As {@link #write}, of what somebody asks for, who is to be told if the plan allows no more texts. */
    Letter writeAsAsked(Reader reader, Function<String, Mail> mail, Function<String, Optional<Sms>> text) {
        return write(reader, mail, text, allowance::areSent);
    }

    private Letter write(
            Reader reader, Function<String, Mail> mail, Function<String, Optional<Sms>> text, BooleanSupplier texts) {
        String email = reader.email();
        if (email == null || email.isBlank()) {
            return text(reader, text, texts).orElse(Letter.NONE);
        }
        if (messages.isRefused(email)) {
            Optional<Letter> instead = text(reader, text, texts);
            if (instead.isPresent()) {
                return instead.get();
            }
            // without another way one is written all the same, and its history says why it did not go
        }
        return Letter.of(mail.apply(email));
    }

    /** Who has no card has no number either: what he wants to be told of is kept by cards. */
    private static Optional<Letter> text(Reader reader, Function<String, Optional<Sms>> text, BooleanSupplier texts) {
        String phone = reader.phone();
        return phone == null || phone.isBlank() || reader.customerId() == null || !texts.getAsBoolean()
                ? Optional.empty()
                : text.apply(phone).map(Letter::of);
    }
}
