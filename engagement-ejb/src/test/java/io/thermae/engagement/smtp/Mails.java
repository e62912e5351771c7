package io.thermae.engagement.smtp;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Mail.Appointment;
import io.thermae.engagement.message.Mail.Content;
import io.thermae.kernel.Language;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails and settings for tests. */
final class Mails {

    static final UUID ID = new UUID(8, 8);
    static final Appointment APPOINTMENT =
            new Appointment("REQUEST", "BEGIN:VCALENDAR\r\nSUMMARY:Стрижка\r\nEND:VCALENDAR\r\n");

    private Mails() {}

    static Mail mail(String recipient, @Nullable Appointment appointment) {
        return new Mail(
                "booking-placed-client",
                new UUID(8, 9),
                recipient,
                Language.RU,
                "Спа «Аква», Алматы",
                new Content("Запись подтверждена: 1 марта", "Здравствуйте!\n", "<p>Здравствуйте!</p>\n"),
                appointment);
    }

    static SmtpServer server(int port) {
        return new SmtpServer(settings(port), new SmtpConnections());
    }

    static SmtpSettings settings(int port) {
        return SmtpSettings.plain("127.0.0.1", port, "no-reply@thermae.example", "thermae.example");
    }
}
