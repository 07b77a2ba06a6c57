package health.portico.core.sharing;

import java.time.Duration;

/** What became of a try to redeem a code. */
public sealed interface Redemption {
    /**
     * The guest may look.
     *
     * @param share whose session has begun
     * @param token what the guest's cookie holds, 256 random bits; never stored, never logged
     */
    record Opened(Share share, String token) implements Redemption {
        @Override
        public String toString() {
            return "Opened[" + share.id() + "]";
        }
    }

    /**
     * It was not right.
     *
     * @param cause why; never told to whoever tried
     */
    record Refused(Refusal cause) implements Redemption {}

    /**
     * Too many tries of this address failed; this one was not looked at (S7).
     *
     * @param after when the next one will be
     */
    record Throttled(Duration after) implements Redemption {}
}
