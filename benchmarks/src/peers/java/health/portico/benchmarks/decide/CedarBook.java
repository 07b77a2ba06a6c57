package health.portico.benchmarks.decide;

import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Coded;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Result;
import health.portico.api.record.Stay;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of {@link Book} in the language of Cedar, and items as its entities. */
final class CedarBook {
    /** A line each: effect, id, kind of item, condition. */
    private static final String LINES = """
            permit ; patient.own-record       ;        ; context.kind == "PATIENT" && context.self
            permit ; proxy.grant              ;        ; context.kind == "PROXY" && context.proxy
            permit ; staff.in-care            ;        ; context.kind == "CLINICIAN" && context.inCare
            forbid ; labels.sensitive         ;        ; resource.labels.containsAny(["urn:label|c0", "urn:label|c1"])
            forbid ; notes.participation      ; Note   ; resource.participation != "YES"
            forbid ; notes.not-closed         ; Note   ; resource.closed != "YES"
            forbid ; notes.hidden             ; Note   ; resource.hidden != "NO"
            forbid ; notes.visit              ; Note   ; !(["OFFICE", "VIDEO"].contains(resource.visit) && resource.scheduled == "YES")
            forbid ; notes.specialty-unknown  ; Note   ; resource.specialties.isEmpty()
            forbid ; notes.specialty          ; Note   ; resource.specialties.containsAny(["urn:specialty|c0", "urn:specialty|c1"])
            forbid ; notes.department-unknown ; Note   ; resource.departments.isEmpty()
            forbid ; notes.department         ; Note   ; resource.departments.containsAny(["urn:department|c0", "urn:department|c1"])
            forbid ; notes.under-18           ; Note   ; !context.adult
            forbid ; notes.proxy              ; Note   ; context.kind == "PROXY"
            forbid ; results.not-complete     ; Result ; !resource.complete
            forbid ; results.class            ; Result ; !resource.classes.contains("LABORATORY")
            forbid ; results.stay             ; Result ; resource.stayOpen
            forbid ; results.restricted       ; Result ; resource.codes.containsAny(["urn:test|c0", "urn:test|c1"])
            forbid ; results.window           ; Result ; !(resource has issued) || context.now < resource.issued + 86400
            """;

    private CedarBook() {}

    static Set<Policy> policies() {
        return LINES.lines().map(CedarBook::policy).collect(Collectors.toSet());
    }

    private static Policy policy(String line) {
        String[] parts = line.split(";", -1);
        String effect = parts[0].strip();
        String type = parts[2].isBlank() ? "resource" : "resource is " + parts[2].strip();
        String binding = effect.equals("forbid") ? "context.outside && (" : "(";
        return new Policy(
                effect + "(principal, action, " + type + ") when { " + binding + parts[3].strip() + ") };",
                parts[1].strip());
    }

    static Entity entity(RecordItem item) {
        Map<String, Value> facts = new HashMap<>();
        facts.put("labels", tokens(item.labels()));
        String type = "Visit";
        if (item instanceof ClinicalNote note) {
            type = "Note";
            addNote(note, facts);
        } else if (item instanceof Result result) {
            type = "Result";
            addResult(result, facts);
        }
        return new Entity(CedarPeer.type(type).of(item.id().value()), facts, Set.of());
    }

    private static void addNote(ClinicalNote note, Map<String, Value> facts) {
        facts.put("participation", name(note.author().participation()));
        facts.put("closed", name(note.encounter().closed()));
        facts.put("hidden", name(note.hiddenByAuthor()));
        facts.put("visit", name(note.encounter().encounterClass()));
        facts.put("scheduled", name(note.encounter().scheduled()));
        facts.put("specialties", tokens(note.author().specialties().codings()));
        facts.put("departments", tokens(note.encounter().department().sorts().codings()));
    }

    private static void addResult(Result result, Map<String, Value> facts) {
        facts.put("complete", new PrimBool(result.facts().status().isComplete()));
        facts.put("stayOpen", new PrimBool(result.facts().stay() instanceof Stay.Open));
        facts.put("codes", tokens(result.facts().codes()));
        CedarList classes = new CedarList();
        result.facts().classes().forEach(one -> classes.add(name(one)));
        facts.put("classes", classes);
        result.facts().issued().ifPresent(issued -> facts.put("issued", new PrimLong(issued.toEpochSecond())));
    }

    private static Value name(Enum<?> value) {
        return new PrimString(value.name());
    }

    private static Value tokens(Collection<? extends Coded> codes) {
        CedarList tokens = new CedarList();
        codes.forEach(code -> tokens.add(new PrimString(code.token())));
        return tokens;
    }
}
