package io.thermae.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;

/** Waits until the application says that it is ready. A server without the application has no checks, and says so too. */
final class Readiness {

    private Readiness() {}

    static void await(Platform platform) {
        Api server = platform.anybody().outsideApi();
        Awaitility.await("the application is deployed and ready; its server's log is in " + FromBuild.path("it.folder"))
                .atMost(Duration.ofMinutes(5))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    Answer ready = server.get("/health/ready").expect(200);
                    assertThat(ready.list("/checks")).as(ready.toString()).isNotEmpty();
                });
    }
}
