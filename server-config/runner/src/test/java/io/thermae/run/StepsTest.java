package io.thermae.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StepsTest {
    private final List<String> closed = Collections.synchronizedList(new ArrayList<>());
    private final Steps steps = new Steps(Progress.silent());

    @Test
    void stopsTheLastFirstAndEachOnce() throws InterruptedException {
        steps.start("one", () -> "one", closed::add);
        steps.start("two", () -> "two", closed::add);

        steps.close();
        steps.close();

        assertThat(closed).containsExactly("two", "one");
    }

    @Test
    void stopsTheOthersWhenOneDoesNotStop() throws InterruptedException {
        steps.start("one", () -> "one", closed::add);
        steps.start("two", () -> "two", any -> {
            throw new IllegalStateException("stuck");
        });

        steps.close();

        assertThat(closed).containsExactly("one");
    }

    @Test
    void startsNothingOnceItIsClosed() {
        steps.close();

        assertThatThrownBy(() -> steps.start("late", () -> "late", closed::add)).isInstanceOf(StartRefused.class);
    }

    @Test
    void interruptsALongStepThatIsClosedMeanwhile() throws InterruptedException {
        steps.start("one", () -> "one", closed::add);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread starter = new Thread(() -> {
            try {
                steps.startLong(
                        "endless",
                        () -> {
                            begun.countDown();
                            new CountDownLatch(1).await();
                            return "never";
                        },
                        closed::add);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        starter.start();
        begun.await();

        steps.close();

        interrupted.await();
        assertThat(closed).containsExactly("one");
    }
}
