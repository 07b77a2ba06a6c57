package health.portico.source.fhir.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.portico.source.fhir.file.SourceFile;
import health.portico.source.fhir.read.Broken;
import health.portico.source.fhir.read.Names;
import health.portico.source.fhir.read.Place;
import health.portico.source.fhir.read.Ref;
import health.portico.source.fhir.read.Resource;
import java.net.URLDecoder;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All resources by all the names that references use. Not thread-safe. */
final class Index {
    private static final String CONDITION = "?identifier=";
    private static final String URN = "urn:uuid:";
    private static final String AMBIGUOUS = "";

    private final Map<String, Resource> byKey = new LinkedHashMap<>();
    private final Map<String, String> byUrl = new HashMap<>();
    private final Map<SourceFile, Map<String, String>> byLocalUrl = new IdentityHashMap<>();
    private final Map<String, String> byIdentifier = new HashMap<>();
    private final Set<String> brokenNames = new HashSet<>();

    /**
     * Where a reference leads.
     *
     * @param resource what it leads to, if that can be read
     * @param broken whether it leads to something that is there and cannot be read
     */
    record Target(@Nullable Resource resource, boolean broken) {
        static final Target NOWHERE = new Target(null, false);
    }

    void add(Resource resource) {
        byKey.put(resource.key(), resource);
        if (resource.fullUrl() != null) {
            name(urls(resource.fullUrl(), resource.place().file()), resource.fullUrl(), resource.key());
        }
        for (String identifier : resource.identifiers()) {
            name(byIdentifier, resource.type() + "?" + identifier, resource.key());
        }
    }

    /** Two resources of one name make the name worthless. */
    private static void name(Map<String, String> names, String name, String key) {
        names.merge(name, key, (one, other) -> one.equals(other) ? one : AMBIGUOUS);
    }

    /** Take a resource out, so that only the fact remains that there is one which cannot be read. */
    void breakUp(Resource resource) {
        byKey.remove(resource.key());
        brokenNames.add(resource.key());
    }

    void add(Broken broken) {
        for (String name : broken.names()) {
            brokenNames.add(
                    Names.relativeLength(name) > 0
                            ? name
                            : url(name, broken.place().file()));
        }
    }

    @Nullable
    Resource get(String key) {
        return byKey.get(key);
    }

    Collection<Resource> resources() {
        return byKey.values();
    }

    /** Follow a reference; what is not of one of the types counts as not there. */
    Target find(Ref ref, Place from, List<String> types) {
        String name =
                ref.reference() == null ? identified(ref.identifier(), types) : named(ref.reference(), from, types);
        if (name == null) {
            return Target.NOWHERE;
        }
        var found = byKey.get(name);
        if (found != null) {
            return types.contains(found.type()) ? new Target(found, false) : Target.NOWHERE;
        }
        return new Target(null, brokenNames.contains(name));
    }

    private @Nullable String named(String reference, Place from, List<String> types) {
        int relative = Names.relativeLength(reference);
        if (relative > 0) {
            return relative == reference.length() ? reference : reference.substring(0, relative);
        }
        int condition = reference.indexOf(CONDITION);
        if (condition > 0) {
            String value = reference.substring(condition + CONDITION.length());
            return byIdentifier.get(reference.substring(0, condition) + "?" + decoded(value));
        }
        if (reference.indexOf('#') > 0 && byKey.containsKey(reference)) {
            return reference;
        }
        var urls = urls(reference, from.file());
        String key = urls.get(reference);
        if (key == null) {
            key = otherFile(reference, from.file(), types);
            if (byKey.containsKey(key)) {
                urls.put(reference, key);
            }
        }
        return key;
    }

    /** Whoever splits a bundle into files keeps its references by UUID; a UUID means the same everywhere. */
    private String otherFile(String reference, SourceFile file, List<String> types) {
        String url = url(reference, file);
        if (reference.startsWith(URN) && !brokenNames.contains(url)) {
            for (String type : types) {
                String key = type + "/" + reference.substring(URN.length());
                if (byKey.containsKey(key) || brokenNames.contains(key)) {
                    return key;
                }
            }
        }
        return url;
    }

    private @Nullable String identified(@Nullable String identifier, List<String> types) {
        for (String type : types) {
            String key = identifier == null ? null : byIdentifier.get(type + "?" + identifier);
            if (key != null) {
                return key;
            }
        }
        return null;
    }

    /** Return the identifier that a reference names, {@code system|value}; empty if it names none. */
    static String identifier(Ref ref) {
        int condition = ref.reference() == null ? -1 : ref.reference().indexOf(CONDITION);
        if (condition > 0) {
            return decoded(ref.reference().substring(condition + CONDITION.length()));
        }
        return ref.identifier() == null ? "" : ref.identifier();
    }

    private static String decoded(String value) {
        try {
            return value.indexOf('%') < 0 ? value : URLDecoder.decode(value.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private Map<String, String> urls(String url, SourceFile file) {
        return url.startsWith("http") ? byUrl : byLocalUrl.computeIfAbsent(file, k -> new HashMap<>());
    }

    /** Names that are valid within one bundle only are told apart by the file. */
    private static String url(String url, SourceFile file) {
        return url.startsWith("http") ? url : file.name() + " " + url;
    }
}
