package health.portico.core.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.account.Account;
import health.portico.core.enrolment.ResetSteps.Look;
import health.portico.core.fixture.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What recovery does to an account waits for others who change it: each test holds one side at the worst moment and lets the other one
 * try. Whoever is locked out does not come within {@link #PATIENCE}, and the first goes on.
 */
class AccountLockTest {
    private static final long PATIENCE = 400;

    private final ExecutorService others = Executors.newFixedThreadPool(2);

    static List<TestDatabase> databases() {
        return TestDatabase.all().toList();
    }

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S18 of two recoveries that two nodes answer at the same moment one counts the other's letter: three an hour")
    void countsWhatAnotherNodeMails(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = somebody(clinic);
        ask(clinic, account);
        ask(clinic, account);
        clinic.passTime();
        var letters = "select count(*) from portico_recovery where account_id = '" + account.id() + "'";
        assertEquals(2, database.count(letters));
        ask(clinic, account);
        ask(clinic, account);

        var bothHaveCounted = new CyclicBarrier(2);
        clinic.beforeRecovery = method -> {
            if (method.equals("told")) {
                await(bothHaveCounted);
            }
        };
        var answers = new ArrayList<CompletableFuture<Void>>();
        for (var claimed : claimed(clinic)) {
            var recovery = (Wish.Recovery) claimed.wish();
            answers.add(CompletableFuture.runAsync(
                    () -> clinic.wishSteps.lead(claimed, recovery, List.of(account.id())), others));
        }
        for (var answer : answers) {
            answer.get();
        }

        assertEquals(3, database.count(letters));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "S18 S36 an account that is disabled while its link is used is disabled before or after, never in between")
    void disablesBeforeOrAfter(TestDatabase database) throws Exception {
        var clinic = Clinic.on(database);
        var account = somebody(clinic);
        RecoveryTest.byName(clinic, account.username(), Clinic.BORN);
        var link = ((Look.Right) clinic.resetSteps.look(clinic.token(), true, Clinic.somewhere())).link();
        var disabling = new ArrayList<CompletableFuture<Boolean>>();
        var wasDisabledFirst = new ArrayList<Boolean>();
        clinic.beforeRecovery = method -> {
            if (method.equals("use")) {
                disabling.add(CompletableFuture.supplyAsync(() -> clinic.people.enable(account.id(), false), others));
                wasDisabledFirst.add(comes(disabling.get(0)));
            }
        };

        assertTrue(clinic.resetSteps.use(link, "a new hash"));
        assertEquals(List.of(false), wasDisabledFirst, "it was disabled after the account had been looked at");
        assertTrue(disabling.get(0).get());
        var kept = clinic.people.byId(account.id()).orElseThrow();
        assertFalse(kept.account().enabled());
        assertEquals("a new hash", kept.passwordHash());
    }

    private static Account somebody(Clinic clinic) {
        var account = clinic.enrolled();
        clinic.passTime();
        clinic.mail.clear();
        return account;
    }

    /** Take a wish for the log-in name, and look at it later. */
    private static void ask(Clinic clinic, Account account) {
        var wish = new Wish.Recovery(Optional.empty(), account.email(), Clinic.BORN, Locale.ENGLISH);
        clinic.door.take(wish, Clinic.somewhere());
    }

    private static List<ClaimedWish> claimed(Clinic clinic) {
        var now = clinic.clock.now();
        return clinic.wishes.due(now, 2).stream()
                .map(id -> clinic.wishes.claim(id, now, now.plusMinutes(5)).orElseThrow())
                .toList();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | BrokenBarrierException e) {
            return; // the other one is locked out
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tell whether something comes to its end although this thread holds what it may need. */
    private static boolean comes(CompletableFuture<?> other) {
        try {
            other.get(PATIENCE, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
