package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Answer;
import health.portico.api.record.Category;
import health.portico.api.record.EncounterClass;
import health.portico.api.record.Observation;
import health.portico.api.record.RecordItem;
import health.portico.api.record.ResultFacts;
import health.portico.api.record.ResultStatus;
import health.portico.api.record.UpcomingOrder.OrderType;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.rules.NoteFacts.Label;
import health.portico.core.rules.NoteFacts.Place;
import health.portico.core.rules.NoteFacts.Specialty;
import health.portico.core.rules.ResultSamples.ByHand;
import health.portico.core.rules.ResultSamples.Mark;
import health.portico.core.rules.ResultSamples.Sorts;
import health.portico.core.rules.ResultSamples.StayKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold for any patient, item, grant and moment; the seed makes a failure come back. */
class NobodySeesMoreTest {
    private static final List<ViewerKind> OTHERS = List.of(ViewerKind.PROXY, ViewerKind.SHARE_GUEST, ViewerKind.APP);
    private static final int ROUNDS = 10_000;

    private final Random random = new Random(20260520);

    @ParameterizedTest
    @DisplayName("R46 R39 R40 R69 no proxy, guest or app ever sees what the patient does not see")
    @ValueSource(strings = {"default", "us-ca"})
    void showsNobodyMoreThanThePatient(String pack) {
        var verdicts = Verdicts.of(pack);
        Map<ViewerKind, Integer> seen = new EnumMap<>(ViewerKind.class);
        for (int round = 0; round < ROUNDS; round++) {
            var item = anyItem();
            var viewers = anyViewers();
            boolean patientSees = verdicts.visible(item, viewers.patient());
            for (AccessContext other :
                    List.of(viewers.proxy(anyGrant()), viewers.guest(anyScope()), viewers.app(anyScope()))) {
                if (verdicts.visible(item, other)) {
                    assertTrue(patientSees, () -> item.kind() + " for " + other.kind() + " in " + pack);
                    seen.merge(other.kind(), 1, Integer::sum);
                }
            }
        }
        for (ViewerKind kind : OTHERS) {
            assertTrue(seen.getOrDefault(kind, 0) > 200, () -> "too few visible items to prove anything: " + seen);
        }
    }

    @ParameterizedTest
    @DisplayName("R46 R40 by construction: what binds the patient binds proxies, guests and apps")
    @ValueSource(strings = {"default", "us-ca"})
    void bindsOthersWhereverItBindsThePatient(String pack) {
        var broken = RuleBooks.of(Verdicts.of(pack).pack()).restrictions().stream()
                .filter(rule -> rule.binds().contains(ViewerKind.PATIENT)
                        && !rule.binds().containsAll(OTHERS))
                .map(Object::toString)
                .collect(Collectors.joining(", "));

        assertEquals("", broken);
    }

    @ParameterizedTest
    @DisplayName("R58 R22 the rules of the FAQ never keep staff from what their grant opens")
    @ValueSource(strings = {"default", "us-ca"})
    void bindsNoStaff(String pack) {
        assertTrue(RuleBooks.of(Verdicts.of(pack).pack()).restrictions().stream()
                .allMatch(rule -> rule.binds().stream().noneMatch(ViewerKind::isStaff)));
    }

    private RecordItem anyItem() {
        return switch (random.nextInt(6)) {
            case 0 ->
                Samples.note(
                        Samples.header(any(Label.values()).labels()),
                        Samples.doctor(
                                mostly(Answer.YES),
                                rarely(any(Specialty.values()), Specialty.FAMILY)
                                        .codes()),
                        Samples.visit(
                                rarely(any(EncounterClass.values()), EncounterClass.OFFICE),
                                mostly(Answer.YES),
                                mostly(Answer.YES),
                                rarely(any(Place.values()), Place.PRIMARY_CARE).codes()),
                        mostly(Answer.NO));
            case 1, 2 -> anyResult();
            case 3 -> Samples.message(any(Answer.values()));
            case 4 -> Samples.order(random.nextBoolean() ? Set.of(any(OrderType.values())) : Set.of());
            default -> any(Samples.oneOfEach().toArray(RecordItem[]::new));
        };
    }

    private RecordItem anyResult() {
        var test = rarely(any(ResultSamples.Test.values()), ResultSamples.Test.SODIUM);
        var facts = new ResultFacts(
                rarely(any(ResultStatus.values()), ResultStatus.FINAL),
                random.nextInt(10) == 0 ? Optional.empty() : Optional.of(ResultSamples.ISSUED),
                rarely(any(Sorts.values()), Sorts.LABORATORY).classes(),
                test.codes(),
                rarely(any(StayKind.values()), StayKind.NONE).stay(),
                ZoneId.of("America/Los_Angeles"),
                any(Answer.values()),
                any(ByHand.values()).release());
        return new Observation(
                Samples.header(rarely(any(Mark.values()), Mark.NONE).labels()), facts, test.measurement());
    }

    private Viewers anyViewers() {
        Instant now = ResultSamples.ISSUED.plusHours(random.nextInt(24 * 20)).toInstant();
        var born = random.nextInt(10) == 0
                ? Optional.<LocalDate>empty()
                : Optional.of(LocalDate.of(2026, 5, 20).minusDays(random.nextInt(365 * 40)));
        return new Viewers(now, born, Viewers.LOS_ANGELES);
    }

    private ProxyGrant anyGrant() {
        var g = Viewers.grant("2020-01-01T00:00:00Z");
        return new ProxyGrant(
                g.id(), g.account(), g.patient(), g.relationship(), g.formReference(), anyMoment(), maybe(), maybe());
    }

    private OffsetDateTime anyMoment() {
        return ResultSamples.ISSUED.minusDays(random.nextInt(365 * 20)).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private Optional<OffsetDateTime> maybe() {
        return random.nextInt(5) == 0
                ? Optional.of(ResultSamples.ISSUED.plusDays(random.nextInt(20)))
                : Optional.empty();
    }

    private Set<Category> anyScope() {
        return Category.ALL.stream().filter(c -> random.nextInt(3) > 0).collect(Collectors.toCollection(HashSet::new));
    }

    private Answer mostly(Answer usual) {
        return rarely(any(Answer.values()), usual);
    }

    private <T> T rarely(T odd, T usual) {
        return random.nextInt(5) == 0 ? odd : usual;
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
