package health.portico.core.sharing;

import java.time.Duration;

/** What became of a patient's wish for a code. */
public sealed interface Issue {
    /**
     * The code waits to be redeemed.
     *
     * @param share as it is kept
     * @param code to be shown once
     */
    record Issued(Share share, ShareCode code) implements Issue {}

    /**
     * The patient has made as many as a day allows (S10).
     *
     * @param after when the next one can be made
     */
    record TooMany(Duration after) implements Issue {}

    /** The record has no birth date, so nobody could redeem a code. */
    record WithoutBirthDate() implements Issue {}
}
