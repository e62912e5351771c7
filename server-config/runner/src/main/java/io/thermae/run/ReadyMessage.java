package io.thermae.run;

import java.util.Optional;

/** What the person at the console wants to know once everything runs. */
final class ReadyMessage {
    private final StringBuilder text = new StringBuilder();

    private ReadyMessage() {}

    static String of(Settings settings, Optional<FirstLogIn> firstLogIn, String demoPassword) {
        ReadyMessage message = new ReadyMessage();
        message.addresses(settings);
        firstLogIn.ifPresent(message::superAdmin);
        if (settings.demo()) {
            message.demo(settings, demoPassword);
        }
        message.line("").line("Ctrl-C stops it.");
        return message.text.toString();
    }

    private void addresses(Settings settings) {
        String base = "http://localhost:" + settings.ports().http();
        line("").line("Thermae is ready.").line("");
        line("  API       " + base + "/api/v1");
        line("  API docs  " + base + "/api/docs/");
        line("  Health    " + base + "/health");
        line("  Mailbox   IMAP localhost:" + settings.ports().imap() + ", user: the address written to, any password");
        line("  Texts     " + settings.data().resolve("sms") + ", a file for each number");
        line("  Data      " + settings.data());
    }

    private void superAdmin(FirstLogIn logIn) {
        line("").line("Super admin: " + logIn.email()).line("One-time password: " + logIn.password());
    }

    private void demo(Settings settings, String password) {
        line("").line("Demonstration business: demo (http://demo.localhost:"
                + settings.ports().http() + "/api/v1)");
        line("  owner     owner@demo.thermae.localhost");
        line("  manager   manager@demo.thermae.localhost");
        line("  master    aigerim@demo.thermae.localhost");
        line("  password  " + password + " (of all three)");
    }

    private ReadyMessage line(String line) {
        text.append(line).append('\n');
        return this;
    }
}
