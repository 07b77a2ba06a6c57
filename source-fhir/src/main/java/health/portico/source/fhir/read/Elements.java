package health.portico.source.fhir.read;

import health.portico.api.record.CodeableConcept;
import health.portico.api.record.Coding;
import health.portico.api.record.SensitivityLabel;
import health.portico.source.fhir.json.Node;
import health.portico.source.fhir.json.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        return each(resource.list(name), Elements::concept);
    }

    /** Return what each of some nodes or notions says; a loop, since this is what reading an export does most. */
    static <F, T> List<T> each(List<F> nodes, Function<F, T> reader) {
        if (nodes.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<T>(nodes.size());
        for (F node : nodes) {
            found.add(reader.apply(node));
        }
        return found;
    }

    static List<Coding> codings(List<Node> codings) {
        if (codings.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Coding>(codings.size());
        for (var coding : codings) {
            String code = Codes.code(coding);
            if (code != null) {
                found.add(new Coding(Codes.system(coding), code, orEmpty(coding.text("display"))));
            }
        }
        return List.copyOf(found);
    }

    /** Return the codes of all notions together, each once. */
    static List<Coding> allCodings(List<Concept> concepts) {
        var all = new LinkedHashSet<Coding>();
        for (var concept : concepts) {
            all.addAll(concept.codings());
        }
        return List.copyOf(all);
    }

    /** Return the notions without their words. */
    static Set<CodeableConcept> coded(List<Concept> concepts) {
        return Set.copyOf(each(concepts, Concept::coded));
    }

    /** Tell whether each notion has a code. */
    static boolean areCoded(List<Concept> concepts) {
        return concepts.stream().noneMatch(c -> c.codings().isEmpty());
    }

    /** Read the security labels of a resource. A label that cannot be understood makes the resource unreadable. */
    static Set<SensitivityLabel> labels(Node resource) {
        var security = resource.object("meta").list("security");
        if (security.isEmpty() && !resource.has("securityLabel")) {
            return Set.of();
        }
        var labels = new LinkedHashSet<SensitivityLabel>();
        addLabels(security, labels);
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
            String system = Codes.system(coding);
            String code = Codes.code(coding);
            if (system.isEmpty() || code == null) {
                throw new Unreadable("security has a label without system or code");
            }
            labels.add(new SensitivityLabel(system, code));
        }
    }

    /** Return the references of a list in which each element holds one under a name. */
    static List<Ref> refs(Node resource, String list, String name, Reading reading) {
        return each(resource.list(list), element -> reading.ref(element.object(name)));
    }

    static List<Ref> refs(Node resource, String list, Reading reading) {
        return each(resource.list(list), reading::ref);
    }

    static List<Relation> relations(String role, List<Ref> targets) {
        if (targets.isEmpty()) {
            return List.of();
        }
        var relations = new ArrayList<Relation>(targets.size());
        for (var target : targets) {
            if (target.isPresent()) {
                relations.add(new Relation(role, target));
            }
        }
        return relations;
    }

    /** Return the extensions of one URL under the portal's own address. */
    static List<Node> extensions(Node resource, String name) {
        return resource.has("extension") ? extensionsOf(resource, STRUCTURE + name) : List.of();
    }

    static List<Node> extensionsOf(Node resource, String url) {
        var found = new ArrayList<Node>();
        for (var extension : resource.list("extension")) {
            if (url.equals(Codes.trimmed(orEmpty(extension.text("url"))))) {
                found.add(extension);
            }
        }
        return found;
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
