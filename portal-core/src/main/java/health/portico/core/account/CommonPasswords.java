package health.portico.core.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Which passwords guessing programs try first (S21): those that zxcvbn expects to be found within 10,000,000,000 guesses, its best mark
 * aside. It knows lists of leaked passwords, of names and of English words, keyboards, dates and repetitions. Its work grows fast with the
 * length of a password, so it looks at pieces of 16 characters: a password that holds one good piece is good (ADR 80). One at a time, so
 * that no storm of them takes more than one processor; a few wait (S24). Thread-safe; the lists, some 15 MB, are read at the first use.
 */
final class CommonPasswords {
    private static final int PIECE = 16;
    private static final int WAITING = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final double FEWEST_GUESSES_LOG_10 = 10;

    /** Neither keeps the password nor writes a log. */
    private static final class Lists {
        static final Zxcvbn ALL = new Zxcvbn();
    }

    private final BoundedWork work = new BoundedWork(1, WAITING, PATIENCE);
    private final Predicate<String> good;

    CommonPasswords() {
        this(CommonPasswords::isGood);
    }

    /** @param good which pieces of a password nobody guesses soon */
    CommonPasswords(Predicate<String> good) {
        this.good = good;
    }

    /** @throws health.portico.api.problem.PortalException {@code log-in-busy} */
    boolean contains(String password) {
        return work.run(() -> isCommon(password));
    }

    private boolean isCommon(String password) {
        var end = 0;
        for (var start = 0; start < password.length(); start = end) {
            var left = password.codePointCount(start, password.length());
            end = password.offsetByCodePoints(start, Math.min(PIECE, left));
            if (good.test(password.substring(start, end))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGood(String piece) {
        return Lists.ALL.measure(piece).getGuessesLog10() >= FEWEST_GUESSES_LOG_10;
    }
}
