package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.ProxyGrant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** All combinations of what decides about a proxy, seen at noon of 20 May 2026 in Los Angeles. */
class ProxyCombinationsTest {
    private static final Set<String> GRANT = Set.of("proxy.valid-grant");
    private static final String LIMIT = "proxy.minor-limited";
    private static final String SCOPE = "proxy.outside-scope";

    @Test
    @DisplayName("R46 S41 S42 every combination of a grant's facts and the patient's age agrees with the formula")
    void decidesEveryCombinationByFormula() {
        int combinations = 0;
        for (boolean california : new boolean[] {false, true}) {
            var verdicts = california ? Verdicts.CALIFORNIA : Verdicts.DEFAULT;
            for (Combination c : Combination.all()) {
                var proxy = Viewers.ADULT.bornOn(c.born.day).proxy(c.grant());
                boolean limited = california && c.born.limited;

                assertEquals(
                        c.holds(california) ? GRANT : Set.of(), verdicts.granting(Samples.RESULT, proxy), c::toString);
                assertEquals(
                        reasons(limited, c.scope.lacks(Category.RESULTS)),
                        verdicts.hiding(Samples.RESULT, proxy),
                        c::toString);
                assertEquals(
                        reasons(false, c.scope.lacks(Category.DOCUMENTS)),
                        verdicts.hiding(Samples.DOCUMENT, proxy),
                        c::toString);
                combinations++;
            }
        }
        assertEquals(2 * 6 * 3 * 4 * 4 * 2 * 2 * 4, combinations);
    }

    private static Set<String> reasons(boolean limited, boolean outside) {
        return Stream.of(limited ? LIMIT : "", outside ? SCOPE : "")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What the form names. */
    private enum Scope {
        EVERYTHING,
        RESULTS,
        DOCUMENTS,
        BOTH;

        Set<Category> categories() {
            return switch (this) {
                case EVERYTHING -> Set.of();
                case RESULTS -> Set.of(Category.RESULTS);
                case DOCUMENTS -> Set.of(Category.DOCUMENTS);
                case BOTH -> Set.of(Category.RESULTS, Category.DOCUMENTS);
            };
        }

        boolean lacks(Category category) {
            return this != EVERYTHING && !categories().contains(category);
        }
    }

    private enum Born {
        UNKNOWN("", true),
        /** 8 years old. */
        CHILD("2018-01-01", false),
        /** 15 years old. */
        TEEN("2011-01-01", true),
        /** 18 tomorrow. */
        LAST_DAY("2008-05-21", true),
        /** 18 since yesterday. */
        JUST_ADULT("2008-05-19", false),
        ADULT("1980-03-14", false);

        private final String day;
        /** Whether proxies of such a patient are limited where the policy has a limit. */
        private final boolean limited;

        Born(String day, boolean limited) {
            this.day = day;
            this.limited = limited;
        }
    }

    private enum From {
        LONG_AGO("2015-01-01T00:00:00-08:00"),
        TODAY("2026-05-20T00:00:00-07:00"),
        TOMORROW("2026-05-21T00:00:00-07:00");

        private final OffsetDateTime moment;

        From(String moment) {
            this.moment = OffsetDateTime.parse(moment);
        }
    }

    private enum End {
        NONE,
        BEFORE,
        NOW,
        AFTER;

        Optional<OffsetDateTime> moment() {
            var now = OffsetDateTime.parse("2026-05-20T12:00:00-07:00");
            return switch (this) {
                case NONE -> Optional.empty();
                case BEFORE -> Optional.of(now.minusNanos(1));
                case NOW -> Optional.of(now);
                case AFTER -> Optional.of(now.plusNanos(1));
            };
        }
    }

    private record Combination(
            Born born, From from, End until, End revoked, boolean ownAccount, boolean ownPatient, Scope scope) {
        static List<Combination> all() {
            var all = new ArrayList<Combination>();
            for (Born born : Born.values()) {
                for (From from : From.values()) {
                    for (End until : End.values()) {
                        for (End revoked : End.values()) {
                            addAll(all, born, from, until, revoked);
                        }
                    }
                }
            }
            return all;
        }

        private static void addAll(List<Combination> all, Born born, From from, End until, End revoked) {
            for (Scope scope : Scope.values()) {
                for (int bits = 0; bits < 4; bits++) {
                    all.add(new Combination(born, from, until, revoked, bits % 2 == 0, bits < 2, scope));
                }
            }
        }

        ProxyGrant grant() {
            return new ProxyGrant(
                    "g1",
                    ownAccount ? "account-proxy" : "somebody",
                    ownPatient ? Viewers.PATIENT : new PatientId("p2"),
                    "parent",
                    "form-1",
                    from.moment,
                    until.moment(),
                    revoked.moment(),
                    scope.categories(),
                    Set.of());
        }

        /** What the requirements say, told without the books. */
        boolean holds(boolean california) {
            boolean running = from != From.TOMORROW && isAhead(until) && isAhead(revoked);
            return ownAccount && ownPatient && running && ageAllows(california);
        }

        private static boolean isAhead(End end) {
            return end == End.NONE || end == End.AFTER;
        }

        private boolean ageAllows(boolean california) {
            return switch (born) {
                case UNKNOWN -> false;
                case CHILD, TEEN, ADULT -> true;
                case LAST_DAY -> !california;
                case JUST_ADULT -> from != From.LONG_AGO;
            };
        }
    }
}
