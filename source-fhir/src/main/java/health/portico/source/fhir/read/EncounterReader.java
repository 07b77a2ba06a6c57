package health.portico.source.fhir.read;

import health.portico.api.record.Answer;
import health.portico.api.record.Coding;
import health.portico.api.record.EncounterClass;
import health.portico.api.record.ItemReference;
import health.portico.source.fhir.json.Node;
import health.portico.source.fhir.json.Unreadable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads visits (R58.2, R58.4, R58.7, R61). */
final class EncounterReader {
    private static final String SNOMED = "http://snomed.info/sct";
    private static final String CPT = "http://www.ama-assn.org/go/cpt";
    private static final Set<String> ACT_CODE = Set.of(Elements.V3 + "ActCode", "http://hl7.org/fhir/v3/ActCode");
    private static final Set<String> OUTPATIENT = Set.of("AMB", "EMER", "HH", "FLD");
    private static final Set<String> INPATIENT = Set.of("IMP", "ACUTE", "NONACUTE", "OBSENC", "SS");

    /** Telephone encounter, telephone consultation, telephone call by physician to patient. */
    private static final Set<String> TELEPHONE = Set.of("185317003", "386472008", "11797002");

    /** Telephone evaluation and management, by a physician or by another professional; since 2025 audio-only visits. */
    private static final Set<String> TELEPHONE_CPT = Set.of(
            "99441", "99442", "99443", "98966", "98967", "98968", "98008", "98009", "98010", "98011", "98012", "98013",
            "98014", "98015", "98016");

    /** Systems whose codes for the telephone stand here. */
    private static final Set<String> KNOWN = Set.of(SNOMED, CPT);

    private static final Pattern PHONE = Pattern.compile("(?i)tele(?:ph|f)on|\\bphone|\\baudio[- ]only");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    /** Telemedicine consultation with patient. */
    private static final String VIDEO = "448337001";

    private EncounterReader() {}

    static Body read(Node encounter, Reading reading) {
        String status = encounter.text("status");
        if (status == null) {
            throw new Unreadable("status is missing");
        }
        if (status.equals("entered-in-error")) {
            return new Body.LeftOut();
        }
        var types = Elements.concepts(encounter, "type");
        var period = encounter.object("period");
        var start = Elements.when(period, "start");
        var end = Elements.when(period, "end");
        checkOrder(start, end);
        var service = Elements.concept(encounter.object("serviceType"));
        String act = actCode(encounter.object("class"));
        var words = words(encounter, types, service);
        var encounterClass = encounterClass(act, types, words);
        return new Body.EncounterBody(
                head(encounter, reading, types, start),
                encounterClass,
                inpatient(act, encounterClass),
                status,
                scheduled(encounter, reading),
                end,
                Elements.allCodings(types),
                service,
                encounter.has("serviceType") && service.codings().isEmpty(),
                Elements.refs(encounter, "location", "location", reading),
                reading.ref(encounter, "serviceProvider"),
                reading.ref(encounter, "partOf"),
                Elements.refs(encounter, "participant", "individual", reading));
    }

    private static void checkOrder(@Nullable When start, @Nullable When end) {
        if (start == null || end == null || start.moment() == null || end.moment() == null) {
            return;
        }
        if (end.moment().isBefore(start.moment())) {
            throw new Unreadable("period ends before it begins");
        }
    }

    private static Head head(Node encounter, Reading reading, List<Concept> types, @Nullable When start) {
        var relations = new ArrayList<Relation>();
        relations.addAll(
                Elements.relations(ItemReference.REASON, Elements.refs(encounter, "reasonReference", reading)));
        relations.addAll(
                Elements.relations(ItemReference.REASON, Elements.refs(encounter, "diagnosis", "condition", reading)));
        relations.addAll(Elements.relations("part-of", List.of(reading.ref(encounter, "partOf"))));
        String title = types.isEmpty() ? "Encounter" : types.get(0).words("Encounter");
        return new Head(
                reading.ref(encounter, "subject"), List.of(), Elements.labels(encounter), title, start, relations);
    }

    private static String actCode(Node coding) {
        String code = Elements.orEmpty(Codes.code(coding));
        return ACT_CODE.contains(Codes.system(coding)) ? code : "";
    }

    private static Answer inpatient(String act, EncounterClass encounterClass) {
        if (INPATIENT.contains(act)) {
            return Answer.YES;
        }
        boolean remote = encounterClass == EncounterClass.TELEPHONE || encounterClass == EncounterClass.VIDEO;
        return remote || OUTPATIENT.contains(act) ? Answer.NO : Answer.UNKNOWN;
    }

    private static EncounterClass encounterClass(String act, List<Concept> types, Stream<String> words) {
        if (hasTelephone(types) || words.anyMatch(EncounterReader::speaksOfTelephone)) {
            return EncounterClass.TELEPHONE;
        }
        if (INPATIENT.contains(act)) {
            return EncounterClass.INPATIENT;
        }
        // A type in a system that is not known here, or in other words, may mean the telephone.
        return types.stream().allMatch(EncounterReader::isKnown) ? ofAct(act, types) : EncounterClass.UNKNOWN;
    }

    private static EncounterClass ofAct(String act, List<Concept> types) {
        return switch (act) {
            case "AMB" -> EncounterClass.OFFICE;
            case "EMER" -> EncounterClass.EMERGENCY;
            case "HH", "FLD" -> EncounterClass.HOME;
            case "VR" ->
                types.stream().anyMatch(t -> t.has(SNOMED, VIDEO)) ? EncounterClass.VIDEO : EncounterClass.UNKNOWN;
            default -> EncounterClass.UNKNOWN;
        };
    }

    private static boolean isKnown(Concept type) {
        return type.codings().stream().anyMatch(c -> KNOWN.contains(c.system()));
    }

    /** Return all words in which a visit says how they met. */
    private static Stream<String> words(Node encounter, List<Concept> types, Concept service) {
        var act = Stream.of(Elements.orEmpty(encounter.object("class").text("display")));
        var concepts = Stream.concat(types.stream(), Stream.of(service));
        return Stream.concat(
                act,
                concepts.flatMap(c ->
                        Stream.concat(Stream.of(c.text()), c.codings().stream().map(Coding::display))));
    }

    /** Telephone in English, Spanish, French and German, whatever its accents. */
    private static boolean speaksOfTelephone(String words) {
        return !words.isEmpty()
                && PHONE.matcher(MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                                .replaceAll(""))
                        .find();
    }

    private static boolean hasTelephone(List<Concept> types) {
        for (var coding : Elements.allCodings(types)) {
            if (coding.system().equals(SNOMED) && TELEPHONE.contains(coding.code())
                    || coding.system().equals(CPT) && TELEPHONE_CPT.contains(coding.code())) {
                return true;
            }
        }
        return false;
    }

    private static Answer scheduled(Node encounter, Reading reading) {
        return Answer.of(
                Elements.refs(encounter, "appointment", reading).stream().anyMatch(Ref::isPresent));
    }
}
