package io.thermae.engagement.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.engagement.api.NotificationChannel;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What every channel promises, whatever is behind it. Who tests one says what that is.
 *
 * @param <M> a message
 */
public abstract class ChannelContract<M> {

    /** Of the message that is handed over. */
    protected static final UUID ID = new UUID(8, 8);

    /** The same one all the time, set up, with something behind it that takes messages. */
    protected abstract Channel<M> channel();

    protected abstract NotificationChannel which();

    /** A message that is taken. */
    protected abstract M message();

    /** What is behind the channel is not there from now on. */
    protected abstract void goAway() throws Exception;

    @Test
    public void it_says_which_one_it_is() {
        assertThat(channel().which()).isEqualTo(which());
    }

    @Test
    public void what_is_taken_is_known_by_an_id() {
        assertThat(channel().deliver(ID, message())).isInstanceOfSatisfying(Outcome.Taken.class, taken -> assertThat(
                        taken.accepted().id())
                .isNotBlank());
    }

    @Test
    public void what_is_not_taken_now_is_thrown() throws Exception {
        goAway();

        assertThatThrownBy(() -> channel().deliver(ID, message())).isInstanceOf(RuntimeException.class);
    }
}
