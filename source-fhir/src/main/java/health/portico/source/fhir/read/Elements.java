package health.portico.source.fhir.read;

import health.portico.api.record.Coding;
import health.portico.api.record.SensitivityLabel;
import health.portico.source.fhir.json.Node;
import health.portico.source.fhir.json.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the FHIR datatypes that many resources share. */
final class Elements {
    static final String STRUCTURE = "https://portico.health/fhir/StructureDefinition/";
    static final String V3 = "http://terminology.hl7.org/CodeSystem/v3-";

    private Elements() {}

    static Concept concept(Node concept) {
        if (!concept.isPresent()) {
            return Concept.NONE;
        }
        return new Concept(orEmpty(concept.text("text")), codings(concept.list("coding")));
    }

    static List<Concept> concepts(Node resource, String name) {
        return resource.list(name).stream().map(Elements::concept).toList();
    }

    static List<Coding> codings(List<Node> codings) {
        var found = new ArrayList<Coding>();
        for (var coding : codings) {
            String code = coding.text("code");
            if (code != null) {
                found.add(new Coding(orEmpty(coding.text("system")), code, orEmpty(coding.text("display"))));
            }
        }
        return List.copyOf(found);
    }

    /** Return the codes of all notions together, each once. */
    static List<Coding> allCodings(List<Concept> concepts) {
        return concepts.stream().flatMap(c -> c.codings().stream()).distinct().toList();
    }

    /** Tell whether each notion has a code. */
    static boolean areCoded(List<Concept> concepts) {
        return concepts.stream().noneMatch(c -> c.codings().isEmpty());
    }

    /** Read the security labels of a resource. A label that cannot be understood makes the resource unreadable. */
    static Set<SensitivityLabel> labels(Node resource) {
        var labels = new LinkedHashSet<SensitivityLabel>();
        addLabels(resource.object("meta").list("security"), labels);
        for (var concept : resource.list("securityLabel")) {
            if (concept.list("coding").isEmpty()) {
                throw new Unreadable("securityLabel has no code");
            }
            addLabels(concept.list("coding"), labels);
        }
        return Set.copyOf(labels);
    }

    private static void addLabels(List<Node> codings, Set<SensitivityLabel> labels) {
        for (var coding : codings) {
            String system = coding.text("system");
            String code = coding.text("code");
            if (system == null || code == null) {
                throw new Unreadable("security has a label without system or code");
            }
            labels.add(new SensitivityLabel(system, code));
        }
    }

    /** Return the references of a list in which each element holds one under a name. */
    static List<Ref> refs(Node resource, String list, String name, Reading reading) {
        return resource.list(list).stream()
                .map(each -> reading.ref(each.object(name)))
                .toList();
    }

    static List<Ref> refs(Node resource, String list, Reading reading) {
        return resource.list(list).stream().map(reading::ref).toList();
    }

    static List<Relation> relations(String role, List<Ref> targets) {
        return targets.stream()
                .filter(Ref::isPresent)
                .map(target -> new Relation(role, target))
                .toList();
    }

    /** Return the extensions of one URL under the portal's own address. */
    static List<Node> extensions(Node resource, String name) {
        return extensionsOf(resource, STRUCTURE + name);
    }

    static List<Node> extensionsOf(Node resource, String url) {
        return resource.list("extension").stream()
                .filter(e -> url.equals(e.text("url")))
                .toList();
    }

    static @Nullable When when(Node resource, String name) {
        String text = resource.text(name);
        return text == null ? null : When.parse(text, name);
    }

    /** Return the first of two that is there. */
    static @Nullable When first(@Nullable When one, @Nullable When other) {
        return one == null ? other : one;
    }

    static Optional<String> optional(Node resource, String name) {
        return Optional.ofNullable(resource.text(name));
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
