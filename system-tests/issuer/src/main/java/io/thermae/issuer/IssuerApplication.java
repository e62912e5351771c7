package io.thermae.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the issuer, and ends it when whoever has started it does: then its standard input ends. */
@SpringBootApplication
public class IssuerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IssuerApplication.class, arguments);
        Thread watch = new Thread(IssuerApplication::endWithParent, "end-with-parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nobody says anything
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }
}
