package io.thermae.engagement.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether people can be told to answer a text message with a word: that depends on who delivers it, and in which name. */
@ApplicationScoped
public class HeardAnswers {

    @Inject
    ChosenProvider provider;

    /**
     * False also if there is no provider.
     *
     * @throws IllegalStateException if the configuration names one that there is not
     */
    public boolean areHeard() {
        return provider.get().filter(SmsProvider::hearsAnswers).isPresent();
    }
}
