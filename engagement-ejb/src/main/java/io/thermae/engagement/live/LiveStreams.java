package io.thermae.engagement.live;

import io.thermae.kernel.CrossTenant;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The streams of this node, and the few hands that bring to them. A stream that has something to be told waits for a hand, and
 * occurs once among those that wait; a hand that is stuck with somebody who does not read is called off, and he is cut off.
 */
@Singleton
@PermitAll
@CrossTenant("Listeners are of all businesses; what they are told is read in each one's own transactions")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LiveStreams {

    private static final int HANDS = 8;
    private static final long IDLE_SECONDS = 60;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    BringNotifications bringNotifications;

    @Inject
    LiveSettings settings;

    /** Not the application's clock: tokens go by the true one. */
    InstantSource trueTime = InstantSource.system();

    private OpenStreams streams;
    private ExecutorService hands;

    @PostConstruct
    void start() {
        streams = new OpenStreams(settings.perPerson(), settings.perNode());
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                HANDS, HANDS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        pool.allowCoreThreadTimeOut(true);
        hands = pool;
    }

    /** Whoever listened comes again, to another node perhaps, and goes on from where he was. */
    @PreDestroy
    void stop() {
        streams.list().forEach(this::dismiss);
        hands.shutdownNow();
    }

    /**
     * Takes one in; if the person has as many as he may have, the oldest of them ends.
     *
     * @throws io.thermae.engagement.api.TooManyStreams if the node has no room for it
     */
    public void admit(OpenStream stream) {
        // by a hand: the caller answers a request of his own, and the server ends no other one within it
        streams.add(stream).ifPresent(oldest -> hands.execute(oldest::end));
    }

    /** Nothing more is brought to it. */
    public void dismiss(OpenStream stream) {
        streams.remove(stream);
        stream.end();
    }

    /** Whether nobody listens here. */
    public boolean isEmpty() {
        return streams.isEmpty();
    }

    /** Whether a hand is at work, or wanted. */
    boolean isBusy() {
        return streams.list().stream().anyMatch(OpenStream::isBusy);
    }

    /** Those who listen now, each once. */
    public Set<Who> people() {
        return streams.list().stream().map(stream -> Who.of(stream.person())).collect(Collectors.toSet());
    }

    /** Ends those whose token has ended, and those who do not read. */
    public void cut() {
        Instant now = trueTime.instant();
        long nanos = System.nanoTime();
        streams.list().stream()
                .filter(stream -> stream.isOutlived(now) || stream.isStuckFor(settings.patience(), nanos))
                .forEach(this::dismiss);
    }

    /**
     * Finds hands for those who do not know all, and for those who have heard nothing for a while.
     *
     * @param last the last number of each person who was ever told anything
     * @return for how many
     */
    public int bring(Map<Who, Long> last) {
        long nanos = System.nanoTime();
        List<OpenStream> due = streams.list().stream()
                .filter(stream -> last.getOrDefault(Who.of(stream.person()), 0L) > stream.position()
                        || stream.isSilentFor(settings.heartbeat(), nanos))
                .filter(OpenStream::take)
                .toList();
        due.forEach(stream -> {
            long known = last.getOrDefault(Who.of(stream.person()), 0L);
            hands.execute(() -> work(stream, known));
        });
        return due.size();
    }

    private void work(OpenStream stream, long last) {
        boolean stays = false;
        try {
            stays = stream.work() && bringNotifications.bring(stream, last);
        } finally {
            if (!stays) {
                dismiss(stream);
            }
            stream.leave();
        }
    }
}
