package health.portico.source.fhir.read;

import health.portico.api.record.Answer;
import health.portico.api.record.Classification;
import health.portico.api.record.CodeableConcept;
import health.portico.api.record.Coding;
import health.portico.source.fhir.json.Node;
import health.portico.source.fhir.json.Unreadable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads patients and practitioners. */
final class PersonReader {
    /** Names by which nobody is addressed, unless there is no other. */
    private static final Set<String> FORMER = Set.of("old", "maiden", "anonymous", "temp", "nickname");

    private static final String PROVIDER_TAXONOMY = "http://nucc.org/provider-taxonomy";

    private PersonReader() {}

    static Body patient(Node patient, Reading reading) {
        return new Body.PatientBody(
                name(patient, false),
                birthDate(patient),
                patient.text("gender"),
                telecom(patient, "phone"),
                telecom(patient, "email"),
                addresses(patient),
                Elements.refs(patient, "generalPractitioner", reading),
                reading.ref(patient, "managingOrganization"),
                links(patient, "replaced-by", reading),
                links(patient, "replaces", reading));
    }

    private static List<Ref> links(Node patient, String type, Reading reading) {
        return patient.list("link").stream()
                .filter(link -> type.equals(link.text("type")))
                .map(link -> reading.ref(link, "other"))
                .toList();
    }

    /** A birth date that is not said to the day, or that cannot be read, is unknown. */
    private static @Nullable LocalDate birthDate(Node patient) {
        try {
            var date = Elements.when(patient, "birthDate");
            return date == null || date.precision() != When.Precision.DAY ? null : date.first();
        } catch (Unreadable e) {
            return null;
        }
    }

    static Body practitioner(Node practitioner) {
        return new Body.PractitionerBody(
                name(practitioner, true),
                answer(practitioner, "portal-participation", Answer.UNKNOWN),
                answer(practitioner, "messages-opt-out", Answer.NO),
                qualifications(practitioner.list("qualification")));
    }

    /**
     * A qualification is a specialty if it is one of the provider taxonomy. Any other may hint at one, as a degree in psychology does;
     * it leaves open what the clinician does with it, so it makes no specialty known (R58.6, R59).
     */
    private static Classification qualifications(List<Node> qualifications) {
        var specialties = new HashSet<CodeableConcept>();
        var hints = new HashSet<Coding>();
        for (var qualification : qualifications) {
            var code = Elements.concept(qualification.object("code"));
            if (code.codings().stream().anyMatch(c -> c.system().equals(PROVIDER_TAXONOMY))) {
                specialties.add(code.coded());
            } else {
                hints.addAll(code.codings());
            }
        }
        return new Classification(specialties, hints);
    }

    /**
     * Whatever is not clearly yes or no, or both, is unknown.
     *
     * @param unsaid what it means that nothing is said
     */
    private static Answer answer(Node practitioner, String extension, Answer unsaid) {
        var said = Elements.extensions(practitioner, extension);
        return said.isEmpty() ? unsaid : said.size() == 1 ? answerIn(said.get(0)) : Answer.UNKNOWN;
    }

    private static Answer answerIn(Node extension) {
        try {
            return switch (Elements.orEmpty(extension.text("valueCode"))) {
                case "yes" -> Answer.YES;
                case "no" -> Answer.NO;
                default -> Answer.UNKNOWN;
            };
        } catch (Unreadable e) {
            return Answer.UNKNOWN;
        }
    }

    static Body role(Node role, Reading reading) {
        var specialties = Elements.concepts(role, "specialty");
        return new Body.RoleBody(
                reading.ref(role, "practitioner"), Elements.coded(specialties), Elements.areCoded(specialties));
    }

    private static String name(Node person, boolean withPrefix) {
        return person.list("name").stream()
                .min(Comparator.comparingInt(PersonReader::rank))
                .map(n -> words(n, withPrefix))
                .orElse("");
    }

    private static int rank(Node name) {
        String use = Elements.orEmpty(name.text("use"));
        if (name.object("period").has("end") || FORMER.contains(use)) {
            return 3;
        }
        return use.equals("official") ? 0 : use.equals("usual") ? 1 : 2;
    }

    private static String words(Node name, boolean withPrefix) {
        var parts = new ArrayList<String>();
        if (withPrefix) {
            parts.addAll(name.texts("prefix"));
        }
        parts.addAll(name.texts("given"));
        parts.add(Elements.orEmpty(name.text("family")));
        String joined = join(parts.stream(), " ");
        return joined.isEmpty() ? Elements.orEmpty(name.text("text")) : joined;
    }

    private static List<String> telecom(Node patient, String system) {
        return patient.list("telecom").stream()
                .filter(t -> system.equals(t.text("system")) && isCurrent(t))
                .map(t -> Elements.orEmpty(t.text("value")))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static List<String> addresses(Node patient) {
        return patient.list("address").stream()
                .filter(PersonReader::isCurrent)
                .map(PersonReader::address)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static boolean isCurrent(Node contact) {
        return !"old".equals(contact.text("use")) && !contact.object("period").has("end");
    }

    private static String address(Node address) {
        String region = join(Stream.of(orEmpty(address, "state"), orEmpty(address, "postalCode")), " ");
        var parts = new ArrayList<>(address.texts("line"));
        parts.addAll(List.of(orEmpty(address, "city"), region, orEmpty(address, "country")));
        String joined = join(parts.stream(), ", ");
        return joined.isEmpty() ? orEmpty(address, "text") : joined;
    }

    private static String orEmpty(Node node, String name) {
        return Elements.orEmpty(node.text(name));
    }

    private static String join(Stream<String> parts, String separator) {
        return String.join(
                separator,
                parts.map(String::strip).filter(part -> !part.isEmpty()).toList());
    }
}
