package health.portico.core.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.PatientId;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Subject;
import health.portico.core.proxy.PlacedGrant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Random walks of grants, revocations, merges, unmerges and confirmations over a small hospital. Whatever happens, nobody sees what came
 * from a record for which nobody gave or confirmed them a grant, and taking records apart brings back what was before.
 */
class MergeLawsTest {
    private static final int WALKS = 150;
    private static final int STEPS = 40;

    private int looks;

    @Test
    @DisplayName(
            "S42 R46 through any merges and unmerges no account sees a record without a grant given or confirmed for all of it")
    void opensNothingUnconfirmed() {
        for (int seed = 0; seed < WALKS; seed++) {
            var random = new Random(seed);
            var hospital = new MergingHospital();
            List<String> walk = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                walk.add(step(hospital, random));
                checkEverybody(hospital, walk);
            }
        }
        assertTrue(looks > 1_000, "too few open records to prove anything: " + looks);
    }

    @Test
    @DisplayName("S42 an unmerge right after a merge restores exactly what everybody saw")
    void restoresWhatWas() {
        int merges = 0;
        for (int seed = 0; seed < WALKS; seed++) {
            var random = new Random(seed);
            var hospital = new MergingHospital();
            List<String> walk = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                walk.add(step(hospital, random));
                Set<String> before = hospital.everythingOpen();
                if (hospital.merge(random)) {
                    checkEverybody(hospital, walk);
                    hospital.undoLastMerge();
                    merges++;
                }
                assertEquals(before, hospital.everythingOpen(), "seed " + seed);
            }
        }
        assertTrue(merges > 500, "too few merges to prove anything: " + merges);
    }

    @Test
    @DisplayName(
            "R45 S42 through any merges and unmerges the end of a grant, whatever its scope, shows nobody more than before")
    void endsOpenNothing() {
        int ends = 0;
        for (int seed = 0; seed < WALKS; seed++) {
            var random = new Random(seed);
            var hospital = new MergingHospital();
            List<String> walk = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                walk.add(step(hospital, random));
                Set<String> before = hospital.everythingSeen();
                for (PlacedGrant one : hospital.aliveAt(OffsetDateTime.MIN, Optional.empty(), Integer.MAX_VALUE)) {
                    Set<String> after = hospital.seenWithout(one.grant());
                    assertTrue(before.containsAll(after), () -> one + " hid " + after + ": " + walk);
                    ends++;
                }
            }
        }
        assertTrue(ends > 5_000, "too few ends to prove anything: " + ends);
    }

    private static String step(MergingHospital hospital, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "merge " + hospital.merge(random);
            case 1 -> "unmerge " + hospital.unmerge(random);
            case 2 -> "revoke " + hospital.revoke(random);
            case 3, 4 -> "confirm " + hospital.confirm(random);
            default -> "grant " + hospital.give(random);
        };
    }

    /** The model knows of each grant for which records somebody gave or confirmed it, and asks no rule. */
    private void checkEverybody(MergingHospital hospital, List<String> walk) {
        for (String account : MergingHospital.PROXIES) {
            for (PatientId patient : MergingHospital.PATIENTS) {
                if (hospital.isOpen(account, patient)) {
                    looks++;
                    Subject record = hospital.subject(patient);
                    assertTrue(!record.isReplaced(), () -> patient + " was merged: " + walk);
                    assertTrue(
                            hospital.grants().stream().anyMatch(grant -> allows(grant, account, record)),
                            () -> account + " sees " + record.records() + ": " + walk);
                }
            }
        }
    }

    private static boolean allows(ProxyGrant grant, String account, Subject record) {
        Set<PatientId> agreed = new HashSet<>(grant.confirmed());
        agreed.add(grant.patient());
        return grant.account().equals(account)
                && grant.revokedAt().isEmpty()
                && record.records().contains(grant.patient())
                && agreed.containsAll(record.records());
    }
}
