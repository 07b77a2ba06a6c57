package health.portico.source.fhir.read;

import health.portico.api.record.AllergyIntolerance;
import health.portico.api.record.Condition;
import health.portico.api.record.Immunization;
import health.portico.api.record.ItemReference;
import health.portico.api.record.Procedure;
import health.portico.source.fhir.json.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads problems, allergies, immunizations and procedures. */
final class ClinicalReader {
    private static final String IN_ERROR = "entered-in-error";
    private static final Set<String> NOT_CONFIRMED = Set.of("unconfirmed", "provisional", "differential", "refuted");

    private ClinicalReader() {}

    static Body condition(Node condition, Reading reading) {
        var code = Elements.concept(condition.object("code"));
        var date = Stream.of("onsetDateTime", "recordedDate")
                .map(name -> Optional.ofNullable(Elements.when(condition, name)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Elements.when(condition.object("onsetPeriod"), "start"));
        var head = head(condition, reading, "subject", code.words("Condition"), date);
        var status = clinicalStatus(condition);
        var abated = Elements.optional(condition, "abatementDateTime")
                .or(() -> Elements.optional(condition, "abatementString"))
                .or(() -> Elements.optional(condition.object("abatementPeriod"), "end"));
        return isInError(condition)
                ? new Body.LeftOut()
                : new Body.SimpleItem(head, (header, links) -> new Condition(header, code.codings(), status, abated));
    }

    static Body allergy(Node allergy, Reading reading) {
        var code = Elements.concept(allergy.object("code"));
        var date = Elements.first(Elements.when(allergy, "recordedDate"), Elements.when(allergy, "onsetDateTime"));
        var head = head(allergy, reading, "patient", code.words("Allergy"), date);
        var status = clinicalStatus(allergy);
        var criticality = Elements.optional(allergy, "criticality");
        var reactions = allergy.list("reaction").stream()
                .flatMap(r -> Elements.concepts(r, "manifestation").stream())
                .map(m -> m.words(""))
                .filter(words -> !words.isEmpty())
                .toList();
        return isInError(allergy)
                ? new Body.LeftOut()
                : new Body.SimpleItem(
                        head,
                        (header, links) ->
                                new AllergyIntolerance(header, code.codings(), status, criticality, reactions));
    }

    static Body immunization(Node immunization, Reading reading) {
        var code = Elements.concept(immunization.object("vaccineCode"));
        var date = Elements.when(immunization, "occurrenceDateTime");
        var head = head(immunization, reading, "patient", code.words("Immunization"), date);
        var status = Elements.optional(immunization, "status");
        var lot = Elements.optional(immunization, "lotNumber");
        return IN_ERROR.equals(status.orElse(""))
                ? new Body.LeftOut()
                : new Body.SimpleItem(head, (header, links) -> new Immunization(header, code.codings(), status, lot));
    }

    static Body procedure(Node procedure, Reading reading) {
        var code = Elements.concept(procedure.object("code"));
        var date = Elements.first(
                Elements.when(procedure, "performedDateTime"),
                Elements.when(procedure.object("performedPeriod"), "start"));
        var head = head(procedure, reading, "subject", code.words("Procedure"), date);
        var status = Elements.optional(procedure, "status");
        var performer =
                Elements.refs(procedure, "performer", "actor", reading).stream().findFirst();
        return IN_ERROR.equals(status.orElse(""))
                ? new Body.LeftOut()
                : new Body.SimpleItem(
                        head,
                        (header, links) -> new Procedure(
                                header,
                                code.codings(),
                                status,
                                performer.map(p -> links.clinician(p).name()).filter(name -> !name.isEmpty())));
    }

    static Head head(Node resource, Reading reading, String subject, String title, @Nullable When date) {
        var reasons = Elements.refs(resource, "reasonReference", reading);
        return new Head(
                reading.ref(resource, subject),
                List.of(reading.ref(resource, "encounter")),
                Elements.labels(resource),
                title,
                date,
                Elements.relations(ItemReference.REASON, reasons));
    }

    private static boolean isInError(Node resource) {
        return Elements.concept(resource.object("verificationStatus")).codings().stream()
                .anyMatch(c -> c.code().equals(IN_ERROR));
    }

    /** What has not been confirmed says so in the place of its status. */
    private static Optional<String> clinicalStatus(Node resource) {
        var verification = Elements.concept(resource.object("verificationStatus"));
        return Stream.concat(
                        verification.codings().stream().filter(c -> NOT_CONFIRMED.contains(c.code())),
                        Elements.concept(resource.object("clinicalStatus")).codings().stream())
                .map(c -> c.code())
                .findFirst();
    }
}
