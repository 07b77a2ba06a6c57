package health.portico.core.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.account.AccountDisabled;
import health.portico.core.database.Turns;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random walks over the state machine on a clock that moves, beside a model that knows nothing of the code; the seed makes a failure come back. */
class ShareWalksTest {
    private static final int WALKS = 6;
    private static final int STEPS = 50;

    /** What ends something, from just before it to just after it, in milliseconds. */
    private static final List<Integer> PAUSES =
            List.of(0, 1, 60_000, 299_999, 300_000, 300_001, 1_199_999, 1_200_000, 1_200_001, 3_600_000, 90_000_000);

    private final Random random = new Random(20260520);
    private final TestClock clock = new TestClock();

    static List<TestDatabase> databases() {
        return TestDatabase.all().toList();
    }

    /** What the requirements say of one code, in their words. */
    private static final class Model {
        final Issue.Issued issued;
        final OffsetDateTime made;
        int failures;
        String became = "";

        @Nullable
        OffsetDateTime used;

        @Nullable
        OffsetDateTime active;

        @Nullable
        String token;

        Model(Issue.Issued issued, OffsetDateTime now) {
            this.issued = issued;
            this.made = now;
        }

        boolean waits(OffsetDateTime now) {
            return became.isEmpty()
                    && used == null
                    && Duration.between(made, now).toMillis() <= 300_000;
        }

        boolean isOpen(OffsetDateTime now) {
            return became.isEmpty()
                    && used != null
                    && Duration.between(active, now).toMillis() < 1_200_000
                    && Duration.between(used, now).toMillis() < 3_600_000;
        }

        String state(OffsetDateTime now) {
            if (!became.isEmpty()) {
                return became;
            }
            if (used == null) {
                return waits(now) ? "issued" : "expired";
            }
            return isOpen(now) ? "redeemed" : "ended-by-time";
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R37 R39 S4 S6 S10 S11 whatever is done in whatever order, each code is in the state that the requirements say")
    void agreesWithTheModel(TestDatabase database) throws Exception {
        var desk = new Desk(database, clock);
        Set<ShareState> seen = EnumSet.noneOf(ShareState.class);
        for (var walk = 0; walk < WALKS; walk++) {
            var patient = Desk.somebody();
            List<Model> models = new ArrayList<>();
            for (var step = 0; step < STEPS; step++) {
                step(desk, database, patient, models);
                models.forEach(model -> seen.add(assertSame(desk, model)));
            }
        }
        assertEquals(EnumSet.allOf(ShareState.class), seen, "the walks miss a state");
    }

    private void step(Desk desk, TestDatabase database, PatientId patient, List<Model> models) throws Exception {
        var turn = random.nextInt(11);
        if (models.isEmpty() || turn == 0) {
            issue(desk, patient, models);
        } else if (turn <= 2) {
            clock.advance(Duration.ofMillis(PAUSES.get(random.nextInt(PAUSES.size()))));
        } else if (turn == 3) {
            database.run(desk.tidying::run);
        } else if (turn == 10) {
            disable(desk, patient, models);
        } else {
            act(desk, models.get(models.size() - 1 - random.nextInt(Math.min(2, models.size()))), turn);
        }
    }

    private void disable(Desk desk, PatientId patient, List<Model> models) {
        desk.disabled.end(new AccountDisabled(patient.value()));
        models.stream()
                .filter(model -> model.waits(clock.now()) || model.isOpen(clock.now()))
                .forEach(model -> model.became = "ended-by-hospital");
    }

    private void issue(Desk desk, PatientId patient, List<Model> models) {
        var day = clock.now().minusDays(1);
        var made = models.stream().filter(model -> model.made.isAfter(day)).count();
        var issue = Turns.of(8, () -> desk.tryToIssue(patient));
        assertEquals(made < 10, issue instanceof Issue.Issued);
        if (issue instanceof Issue.Issued issued) {
            models.stream().filter(model -> model.waits(clock.now())).forEach(model -> model.became = "replaced");
            models.add(new Model(issued, clock.now()));
        }
    }

    private void act(Desk desk, Model model, int turn) {
        switch (turn) {
            case 4, 5 -> redeem(desk, model);
            case 6 -> failOften(desk, model);
            case 7 -> look(desk, model);
            case 8 -> guestLeaves(desk, model);
            default -> patientEnds(desk, model);
        }
    }

    private void redeem(Desk desk, Model model) {
        var waited = model.waits(clock.now());
        var answer = desk.redeem(model.issued.code());
        assertEquals(waited, answer instanceof Redemption.Opened, answer::toString);
        if (answer instanceof Redemption.Opened opened) {
            model.used = clock.now();
            model.active = model.used;
            model.token = opened.token();
        }
    }

    private void failOften(Desk desk, Model model) {
        for (var tries = 1 + random.nextInt(5); tries > 0; tries--) {
            fail(desk, model);
        }
    }

    private void fail(Desk desk, Model model) {
        var wrongDate = random.nextBoolean();
        var typed = wrongDate ? model.issued.code() : Desk.wrong(model.issued.code());
        var answer = desk.guests.redeem(typed.shown(), wrongDate ? Desk.OTHER_DATE : Desk.BORN, Desk.somewhere());
        assertTrue(answer instanceof Redemption.Refused);
        if (model.waits(clock.now()) && ++model.failures == 5) {
            model.became = "killed";
        }
    }

    private void look(Desk desk, Model model) {
        if (model.token == null) {
            return;
        }
        var found = desk.guests.find(model.token);
        assertEquals(model.isOpen(clock.now()), found.isPresent());
        found.ifPresent(share -> {
            desk.guests.extend(share);
            model.active = clock.now();
        });
    }

    private void guestLeaves(Desk desk, Model model) {
        if (model.token == null) {
            return;
        }
        desk.guests.find(model.token).ifPresent(share -> {
            assertTrue(model.isOpen(clock.now()));
            desk.guests.end(share);
            model.became = "ended-by-guest";
        });
    }

    private void patientEnds(Desk desk, Model model) {
        var share = desk.store.byId(model.issued.share().id()).orElseThrow();
        var now = desk.guests.policy().stateAt(share, clock.now());
        if (now.isFinal()) {
            return;
        }
        var to = now == ShareState.ISSUED ? ShareState.REVOKED : ShareState.ENDED_BY_PATIENT;
        assertTrue(desk.transitions.end(share, to, Viewer.self(share.patient()).account()));
        model.became = to.word();
    }

    private ShareState assertSame(Desk desk, Model model) {
        var share = desk.store.byId(model.issued.share().id()).orElseThrow();
        var state = desk.guests.policy().stateAt(share, clock.now());
        assertEquals(model.state(clock.now()), state.word());
        return state;
    }
}
