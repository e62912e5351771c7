package io.thermae.engagement.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * What every channel promises whose messages wait in a queue: there is somebody behind it who may refuse one.
 *
 * @param <M> a message
 */
public abstract class QueuedChannelContract<M> extends ChannelContract<M> {

    @Override
    protected abstract QueuedChannel<M> channel();

    /** A message that is refused for good. */
    protected abstract M hopeless();

    @Test
    public void what_is_refused_for_good_comes_back_with_the_reason() {
        assertThat(channel().deliver(ID, hopeless()))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.why())
                        .isNotBlank());
    }

    @Test
    public void who_refuses_one_takes_the_next() {
        for (int i = 0; i < 20; i++) {
            assertThat(channel().deliver(ID, hopeless())).isInstanceOf(Outcome.Refused.class);
        }

        assertThat(channel().deliver(ID, message())).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    public void what_was_taken_can_be_taken_again() {
        assertThat(channel().deliver(ID, message())).isInstanceOf(Outcome.Taken.class);
        assertThat(channel().deliver(ID, message())).isInstanceOf(Outcome.Taken.class);
    }
}
