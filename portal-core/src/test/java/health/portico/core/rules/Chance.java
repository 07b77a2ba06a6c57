package health.portico.core.rules;

import health.portico.api.record.Answer;
import health.portico.api.record.Category;
import health.portico.api.record.EncounterClass;
import health.portico.api.record.Observation;
import health.portico.api.record.RecordItem;
import health.portico.api.record.ResultFacts;
import health.portico.api.record.ResultStatus;
import health.portico.api.record.UpcomingOrder.OrderType;
import health.portico.api.visibility.ProxyGrant;
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
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Patients, items, viewers and moments by chance: mostly what nothing hides, now and then something odd. The seed makes a failure come back. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    RecordItem item() {
        return switch (random.nextInt(6)) {
            case 0 ->
                Samples.note(
                        Samples.header(any(Label.values()).labels()),
                        Samples.doctor(
                                mostly(Answer.YES),
                                rarely(any(Specialty.values()), Specialty.FAMILY)
                                        .sorts()),
                        Samples.visit(
                                rarely(any(EncounterClass.values()), EncounterClass.OFFICE),
                                mostly(Answer.YES),
                                mostly(Answer.YES),
                                rarely(any(Place.values()), Place.PRIMARY_CARE).sorts()),
                        mostly(Answer.NO));
            case 1, 2 -> result();
            case 3 -> Samples.message(any(Answer.values()));
            case 4 -> Samples.order(random.nextBoolean() ? Set.of(any(OrderType.values())) : Set.of());
            default -> any(Samples.oneOfEach().toArray(RecordItem[]::new));
        };
    }

    private Observation result() {
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

    Viewers viewers() {
        Instant now = ResultSamples.ISSUED.plusHours(random.nextInt(24 * 20)).toInstant();
        var born = random.nextInt(10) == 0
                ? Optional.<LocalDate>empty()
                : Optional.of(LocalDate.of(2026, 5, 20).minusDays(random.nextInt(365 * 40)));
        return new Viewers(now, born, Viewers.LOS_ANGELES);
    }

    ProxyGrant grant() {
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

    Set<Category> scope() {
        return Category.ALL.stream().filter(c -> random.nextInt(3) > 0).collect(Collectors.toCollection(HashSet::new));
    }

    private Answer mostly(Answer usual) {
        return rarely(any(Answer.values()), usual);
    }

    private <T> T rarely(T odd, T usual) {
        return random.nextInt(5) == 0 ? odd : usual;
    }

    @SafeVarargs
    final <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
