package health.portico.benchmarks.decide;

import static health.portico.api.visibility.Restriction.hide;

import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Coding;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Result;
import health.portico.api.visibility.Fact;
import health.portico.api.visibility.Restriction;
import health.portico.core.visibility.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** 784 restrictions that plugins add, none of which changes a decision: what is measured is what they cost. */
final class PluginRules {
    private static final int COUNT = 784;

    private PluginRules() {}

    /** Declared as equalities, which the engine looks up. */
    static RuleSet keyed() {
        List<Restriction<?>> rules = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            String id = "plugin.p" + i % 14 + ".keyed-" + i;
            String code = "|plugin-" + i;
            rules.add(
                    switch (i % 4) {
                        case 0 -> hide(id, Fact.NOTE_DEPARTMENT, Set.of(Book.DEPARTMENTS + code));
                        case 1 -> hide(id, Fact.NOTE_SPECIALTY, Set.of(Book.SPECIALTIES + code));
                        case 2 -> hide(id, Fact.RESULT_CODE, Set.of(Book.TESTS + code));
                        default -> hide(id, Fact.LABEL, Set.of(Book.LABELS + code));
                    });
        }
        return new RuleSet(List.of(), rules);
    }

    /** Declared as tests, which the engine must ask one by one. */
    static RuleSet asked() {
        List<Restriction<?>> rules = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            String id = "plugin.p" + i % 14 + ".asked-" + i;
            String code = "plugin-" + i;
            Coding type = new Coding("urn:type", code);
            rules.add(
                    switch (i % 4) {
                        case 0 -> hide(ClinicalNote.class, id, n -> isName(n, code));
                        case 1 -> hide(ClinicalNote.class, id, n -> n.types().contains(type));
                        case 2 -> hide(Result.class, id, r -> r.title().equals(code));
                        default ->
                            hide(RecordItem.class, id, item -> item.title().equals(code));
                    });
        }
        return new RuleSet(List.of(), rules);
    }

    private static boolean isName(ClinicalNote note, String name) {
        return note.author().name().equals(name);
    }
}
