package health.portico.sample.house;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The arrows between modules as the poms declare them; Maven's test scope counts. */
final class DeclaredEdges {
    private DeclaredEdges() {}

    /** Return what the pom declares and the house does not allow, as {@code from -> to (scope)}. */
    static List<String> forbidden(String pom) {
        var project = parse(pom);
        var module = text(project, "artifactId");
        var found = new ArrayList<String>();
        for (var dependency : dependencies(project)) {
            var target = text(dependency, "artifactId");
            var scope = text(dependency, "scope");
            if (text(dependency, "groupId").equals("health.portico") && !allowed(module, target, scope)) {
                found.add(module + " -> " + target + " (" + scope + ")");
            }
        }
        return found;
    }

    private static boolean allowed(String module, String target, String scope) {
        if (module.startsWith("plugin-") || module.startsWith("source-")) {
            return target.equals("portal-api") || (target.equals("portal-tck") && scope.equals("test"));
        }
        return switch (module) {
            case "portal-api" -> false;
            case "portal-core" -> target.equals("portal-api");
            case "portal-embedded" -> Set.of("portal-api", "portal-core").contains(target);
            case "portal-tck" -> Set.of("portal-api", "portal-embedded").contains(target);
            default -> true;
        };
    }

    private static Element parse(String pom) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(pom)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<Element> dependencies(Element project) {
        return children(project, "dependencies").stream()
                .flatMap(list -> children(list, "dependency").stream())
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast)
                .toList();
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream()
                .map(element -> element.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}
