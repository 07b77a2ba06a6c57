package health.portico.source.fhir.read;

import health.portico.api.record.Reminder;
import health.portico.api.record.UpcomingOrder;
import health.portico.api.record.UpcomingOrder.OrderType;
import health.portico.source.fhir.json.Node;
import health.portico.source.fhir.json.Unreadable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads prescriptions, orders, reminders and appointments (R27, R29, R30, R32). */
final class OrderReader {
    private static final String SNOMED = "http://snomed.info/sct";
    private static final Set<String> NO_PRESCRIPTION = Set.of("draft", "entered-in-error");
    private static final Set<String> NO_ORDER = Set.of("proposal", "option");
    private static final Set<String> AHEAD = Set.of("booked", "pending");

    /** The categories that FHIR proposes for orders (value set servicerequest-category). */
    private static final Map<String, OrderType> TYPES = Map.of(
            "108252007", OrderType.LABORATORY,
            "363679005", OrderType.IMAGING,
            "387713003", OrderType.SURGERY,
            "409063005", OrderType.OTHER,
            "409073007", OrderType.OTHER);

    private OrderReader() {}

    static Body medication(Node request, Reading reading) {
        String status = Elements.orEmpty(request.text("status"));
        if (NO_PRESCRIPTION.contains(status)
                || NO_ORDER.contains(Elements.orEmpty(request.text("intent")))
                || Boolean.TRUE.equals(request.truth("doNotPerform"))) {
            return new Body.LeftOut();
        }
        var inline = Elements.concept(request.object("medicationCodeableConcept"));
        var reference = reading.ref(request, "medicationReference");
        var head = ClinicalReader.head(
                request, reading, "subject", inline.words("Medication"), Elements.when(request, "authoredOn"));
        var prescription = new Body.Prescription(
                status, dosage(request.list("dosageInstruction")), refills(request.object("dispenseRequest")));
        return new Body.MedicationRequestBody(head, inline, reference, reading.ref(request, "requester"), prescription);
    }

    private static Optional<String> dosage(List<Node> instructions) {
        var words = instructions.stream()
                .map(d -> Elements.orEmpty(d.text(d.has("patientInstruction") ? "patientInstruction" : "text")))
                .filter(text -> !text.isEmpty())
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", words));
    }

    private static OptionalInt refills(Node dispense) {
        var number = dispense.number("numberOfRepeatsAllowed");
        if (number == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(number.intValueExact());
        } catch (ArithmeticException e) {
            throw new Unreadable("numberOfRepeatsAllowed is no whole number");
        }
    }

    static Body service(Node request, Reading reading) {
        boolean active = "active".equals(request.text("status"));
        boolean never = Boolean.TRUE.equals(request.truth("doNotPerform"));
        String intent = Elements.orEmpty(request.text("intent"));
        if (!active || never || !intent.equals("order") && !intent.equals("proposal")) {
            return new Body.LeftOut();
        }
        var code = Elements.concept(request.object("code"));
        var date = Elements.first(occurrence(request), Elements.when(request, "authoredOn"));
        var head = ClinicalReader.head(request, reading, "subject", code.words("Order"), date);
        return intent.equals("proposal")
                ? new Body.SimpleItem(head, reminder(request, code))
                : new Body.SimpleItem(head, order(request, code, reading.ref(request, "requester")));
    }

    private static Body.Builder reminder(Node request, Concept code) {
        var status = Elements.optional(request, "status");
        // The notes of an order are for staff.
        var words = Elements.optional(request, "patientInstruction");
        return (header, links) -> new Reminder(header, code.codings(), status, words);
    }

    private static Body.Builder order(Node request, Concept code, Ref requester) {
        var types = types(Elements.concepts(request, "category"));
        var instruction = Elements.optional(request, "patientInstruction");
        return (header, links) ->
                new UpcomingOrder(header, code.codings(), types, links.clinician(requester), instruction);
    }

    private static @Nullable When occurrence(Node request) {
        return Elements.first(
                Elements.when(request, "occurrenceDateTime"),
                Elements.when(request.object("occurrencePeriod"), "start"));
    }

    /** A category that is not known makes the sort of the order unknown: it might be surgery. */
    private static Set<OrderType> types(List<Concept> categories) {
        var types = EnumSet.noneOf(OrderType.class);
        for (var category : categories) {
            var known = category.codings().stream()
                    .filter(c -> c.system().equals(SNOMED) && TYPES.containsKey(c.code()))
                    .map(c -> TYPES.get(c.code()))
                    .toList();
            if (known.isEmpty()) {
                return Set.of();
            }
            types.addAll(known);
        }
        return types;
    }

    static Body appointment(Node appointment, Reading reading) {
        String status = Elements.orEmpty(appointment.text("status"));
        if (!AHEAD.contains(status)) {
            return new Body.LeftOut();
        }
        var service = Elements.concepts(appointment, "serviceType");
        var kind = Elements.concept(appointment.object("appointmentType"));
        String title = service.isEmpty() ? kind.words("") : service.get(0).words(kind.words(""));
        var actors = Elements.refs(appointment, "participant", "actor", reading);
        var head = new Head(
                Ref.NONE,
                List.of(),
                Elements.labels(appointment),
                title.isEmpty() ? Elements.optional(appointment, "description").orElse("Appointment") : title,
                Elements.when(appointment, "start"),
                Elements.relations("reason", Elements.refs(appointment, "reasonReference", reading)));
        return new Body.AppointmentBody(head, actors, Elements.allCodings(service), status);
    }
}
