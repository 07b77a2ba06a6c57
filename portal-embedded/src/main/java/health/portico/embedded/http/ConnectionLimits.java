package health.portico.embedded.http;

import health.portico.core.request.TrustedProxies;
import java.time.Duration;
import java.util.List;

/**
 * How long clients may take, and how much they may leave half done. Immutable.
 *
 * @param idle how long a connection may stay silent before its first request and between two
 * @param head for the whole head of a request, from its first byte
 * @param body for the whole body, beyond what its length takes at the slowest rate
 * @param answer for taking in an answer, beyond what its length takes at the slowest rate
 * @param bytesPerSecond the slowest rate
 * @param unfinishedPerClient connections of one client on which a request has begun and is not whole; a request that arrives at once
 *     is never counted
 * @param proxies are not counted, because they speak for many clients
 */
public record ConnectionLimits(
        Duration idle,
        Duration head,
        Duration body,
        Duration answer,
        int bytesPerSecond,
        int unfinishedPerClient,
        TrustedProxies proxies) {
    private static final TrustedProxies NONE = TrustedProxies.of(List.of(), "");

    public static final ConnectionLimits STANDARD = new ConnectionLimits(
            Duration.ofSeconds(30),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            64 * 1024,
            256,
            NONE);

    /** Leave out the proxies, which speak for many clients, when the requests of one client are counted. */
    public ConnectionLimits except(TrustedProxies others) {
        return new ConnectionLimits(idle, head, body, answer, bytesPerSecond, unfinishedPerClient, others);
    }

    Duration body(long bytes) {
        return body.plusSeconds(bytes / bytesPerSecond);
    }

    Duration answer(long bytes) {
        return answer.plusSeconds(bytes / bytesPerSecond);
    }
}
