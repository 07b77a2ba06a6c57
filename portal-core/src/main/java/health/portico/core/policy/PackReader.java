package health.portico.core.policy;

import health.portico.api.record.Category;
import health.portico.api.record.EncounterClass;
import health.portico.api.record.ResultClass;
import health.portico.api.record.UpcomingOrder.OrderType;
import health.portico.api.visibility.AgePolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a pack out of its file. The keys are explained in {@code packs/default-1.properties}. */
final class PackReader {
    private static final int ADULT = AgePolicy.ADULT;
    private static final Set<EncounterClass> SHOWN_VISITS =
            Set.of(EncounterClass.OFFICE, EncounterClass.HOME, EncounterClass.VIDEO);

    private final PackFile file;

    private PackReader(PackFile file) {
        this.file = file;
    }

    /** Read an edition; empty if there is none. */
    static Optional<PolicyPack> read(String name, int version) {
        return PackFile.read(name + "-" + version).map(file -> new PackReader(file).pack(name, version));
    }

    private PolicyPack pack(String name, int version) {
        var edition = edition(name, version);
        var notes = new NotePolicy(
                visits(),
                codes("notes.sensitive.labels").orUnknownTo(knownLabels()),
                codes("notes.specialties").besides(codes("notes.specialties.others")),
                codes("notes.departments").besides(codes("notes.departments.others")));
        var scopes = new ScopePolicy(
                letOut("share.categories"),
                letOut("apps.categories"),
                knownSorts("apps.results"),
                file.constants("upcoming.types", OrderType.class));
        var pack = new PolicyPack(edition, results(), notes, proxies(), scopes);
        file.refuseOthers();
        return pack;
    }

    private PolicyPack.Edition edition(String name, int version) {
        if (!file.text("name").equals(name)) {
            throw file.broken("name", "is not the name of the file");
        }
        if (file.number("version", 1, 9999) != version) {
            throw file.broken("version", "is not the version in the name of the file");
        }
        Optional<Instant> until = file.optional("effective.until").map(u -> file.moment("effective.until"));
        return new PolicyPack.Edition(name, version, file.text("citation"), file.moment("effective.from"), until);
    }

    /** Sorts of visits whose notes may be shown; the others always hide them (R58.4, R61). */
    private Set<EncounterClass> visits() {
        Set<EncounterClass> found = file.constants("notes.visits", EncounterClass.class);
        if (!SHOWN_VISITS.containsAll(found)) {
            throw file.broken("notes.visits", "names visits whose notes are never shown");
        }
        return found;
    }

    private Set<ResultClass> knownSorts(String key) {
        Set<ResultClass> found = file.constants(key, ResultClass.class);
        if (found.contains(ResultClass.UNKNOWN)) {
            throw file.broken(key, "names unknown, which is no sort");
        }
        return found;
    }

    private ResultPolicy results() {
        Map<ResultClass, Integer> days = new EnumMap<>(ResultClass.class);
        Map<ResultClass, ManualRelease> manual = new EnumMap<>(ResultClass.class);
        int shortest = allows("results.automatic.same-day") ? 0 : 1;
        for (ResultClass sort : ResultClass.values()) {
            manual.put(sort, file.constant("results.manual." + PackFile.word(sort), ManualRelease.class));
            String key = "results.automatic." + PackFile.word(sort) + ".days";
            if (sort != ResultClass.UNKNOWN && file.optional(key).isPresent()) {
                days.put(sort, file.number(key, shortest, 10));
            }
        }
        return new ResultPolicy(days, manual, sensitive(group("results.sensitive", "sensitive")), restricted());
    }

    private SpecialResults sensitive(SpecialResults named) {
        return new SpecialResults(
                named.name(),
                named.codes(),
                named.labels().orUnknownTo(knownLabels()),
                named.classes(),
                named.manual());
    }

    /** Return all labels of which the pack says what they mean. */
    private CodeSet knownLabels() {
        var keys = new ArrayList<>(List.of("labels.harmless", "notes.sensitive.labels", "results.sensitive.labels"));
        file.words("results.restricted").forEach(name -> keys.add("results.restricted." + name + ".labels"));
        Set<String> tokens = new HashSet<>();
        for (String key : keys) {
            file.optional(key).ifPresent(lists -> tokens.addAll(tokens(key)));
        }
        return CodeSet.of(tokens);
    }

    private boolean allows(String key) {
        if (!file.optional(key).orElse("allowed").equals("allowed")) {
            throw file.broken(key, "says something else than allowed");
        }
        return file.optional(key).isPresent();
    }

    private List<SpecialResults> restricted() {
        List<SpecialResults> groups = new ArrayList<>();
        for (String name : file.words("results.restricted")) {
            groups.add(group("results.restricted." + name, name));
        }
        return groups;
    }

    private SpecialResults group(String key, String name) {
        Optional<CodeSet> codes = file.optional(key + ".codes").map(c -> codes(key + ".codes"));
        Optional<CodeSet> labels = file.optional(key + ".labels").map(l -> codes(key + ".labels"));
        Optional<Set<ResultClass>> classes =
                file.optional(key + ".classes").map(c -> file.constants(key + ".classes", ResultClass.class));
        if (codes.isEmpty() && labels.isEmpty() && classes.isEmpty()) {
            throw file.broken(key, "has neither codes nor labels nor classes");
        }
        return new SpecialResults(
                name,
                codes.orElse(CodeSet.EMPTY),
                labels.orElse(CodeSet.EMPTY),
                classes.orElse(Set.of()),
                file.constant(key + ".manual", ManualRelease.class));
    }

    private ProxyPolicy proxies() {
        Optional<ProxyPolicy.Tier> tier = file.optional("proxies.minor.limited.from-age")
                .map(age -> new ProxyPolicy.Tier(
                        file.number("proxies.minor.limited.from-age", 0, ADULT - 1),
                        file.number("proxies.minor.limited.days-before", 0, 366),
                        categories("proxies.minor.limited.hides")));
        return new ProxyPolicy(file.number("proxies.minor.ends-days-before-adulthood", 0, 366), tier);
    }

    /** Categories that others than patient, proxy and staff may see: never notes (R60), never messages. */
    private Set<Category> letOut(String key) {
        Set<Category> found = categories(key);
        if (found.contains(Category.NOTES) || found.contains(Category.MESSAGES)) {
            throw file.broken(key, "names notes or messages, which are never let out");
        }
        return found;
    }

    private Set<Category> categories(String key) {
        Set<String> words = file.words(key);
        Set<Category> known = Category.ALL.stream()
                .filter(category -> words.contains(category.name()))
                .collect(Collectors.toSet());
        if (known.size() < words.size()) {
            throw file.broken(key, "has a word that is none of " + Category.ALL);
        }
        return known;
    }

    private CodeSet codes(String key) {
        return CodeSet.of(tokens(key));
    }

    private Set<String> tokens(String key) {
        Set<String> tokens = new HashSet<>();
        for (String list : file.words(key)) {
            try {
                tokens.addAll(CodeList.read(list).words().keySet());
            } catch (IllegalArgumentException e) {
                throw file.broken(key, e.getMessage());
            }
        }
        return tokens;
    }
}
