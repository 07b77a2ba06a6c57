package health.portico.source.fhir.link;

import health.portico.source.fhir.read.Body.BinaryBody;
import health.portico.source.fhir.read.Body.DocumentBody;
import health.portico.source.fhir.read.Body.NoteBody;
import health.portico.source.fhir.read.Body.ReportBody;
import health.portico.source.fhir.read.Form;
import health.portico.source.fhir.read.Ref;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which documents and reports of one patient are the same note, written more than once: those that show the same text about the same
 * visit. One that names no visit, or one that nobody finds, is a copy of each. Not thread-safe.
 */
final class Copies {
    private final Index index;
    private final Map<String, List<Member>> byText = new LinkedHashMap<>();
    private final Map<Member, Set<String>> texts = new LinkedHashMap<>();

    /**
     * @param documents documents and reports
     */
    Copies(Index index, Collection<Member> documents) {
        this.index = index;
        for (var member : documents) {
            var digests = digests(member);
            texts.put(member, digests);
            digests.forEach(
                    d -> byText.computeIfAbsent(d, k -> new ArrayList<>()).add(member));
        }
    }

    static NoteBody note(Member member) {
        if (member.item() instanceof DocumentBody document) {
            return document.note();
        }
        return ((ReportBody) member.item()).note();
    }

    /** Return by what the texts of a document are known. */
    Set<String> texts(Member member) {
        return texts.getOrDefault(member, Set.of());
    }

    private Set<String> digests(Member member) {
        var digests = new HashSet<String>();
        for (Form form : note(member).forms()) {
            digests.add(digest(member, form));
        }
        digests.remove("");
        return digests;
    }

    String digest(Member member, Form form) {
        if (!form.binary().isPresent()) {
            return form.digest();
        }
        var target = index.find(form.binary(), member.resource().place(), Types.BINARY)
                .resource();
        return target != null && target.body() instanceof BinaryBody binary
                ? binary.content().digest()
                : "";
    }

    /** Return all documents by the text that they show; one without a copy stands alone. */
    List<List<Member>> byText() {
        var groups = new ArrayList<List<Member>>();
        var seen = new HashSet<Member>();
        for (var member : texts.keySet()) {
            if (seen.add(member)) {
                groups.add(sameText(member, seen));
            }
        }
        return groups;
    }

    private List<Member> sameText(Member first, Set<Member> seen) {
        var group = new ArrayList<>(List.of(first));
        for (int i = 0; i < group.size(); i++) {
            for (String digest : texts(group.get(i))) {
                byText.getOrDefault(digest, List.of()).stream()
                        .filter(seen::add)
                        .forEach(group::add);
            }
        }
        return group;
    }

    /** Tell the copies of one visit from those of another. */
    List<Note> byVisit(List<Member> group) {
        var visits = new TreeMap<String, List<Member>>();
        var anywhere = new ArrayList<Member>();
        for (var member : group) {
            if (namesVisit(member)) {
                visits.computeIfAbsent(String.join(" ", visits(member)), k -> new ArrayList<>())
                        .add(member);
            } else {
                anywhere.add(member);
            }
        }
        if (visits.size() < 2) {
            return List.of(new Note(sorted(group), List.of()));
        }
        return visits.values().stream()
                .map(own -> new Note(sorted(own), sorted(anywhere)))
                .toList();
    }

    private static List<Member> sorted(List<Member> copies) {
        return copies.stream().sorted(Copies::documentsFirst).toList();
    }

    private static int documentsFirst(Member one, Member other) {
        int order = Boolean.compare(one.item() instanceof ReportBody, other.item() instanceof ReportBody);
        return order != 0
                ? order
                : one.resource().key().compareTo(other.resource().key());
    }

    /** Tell whether a document names visits, and each of them is known. */
    private boolean namesVisit(Member member) {
        var named = member.item().head().encounters().stream()
                .filter(Ref::isPresent)
                .toList();
        return !named.isEmpty()
                && named.stream()
                        .noneMatch(ref -> index.find(ref, member.resource().place(), Types.ENCOUNTER)
                                        .resource()
                                == null);
    }

    /**
     * One note with all of its copies.
     *
     * @param own the copies of its visit, the one after which it is named first
     * @param anywhere copies of which nobody knows to which of several visits they belong: what they say holds for each
     */
    record Note(List<Member> own, List<Member> anywhere) {
        List<Member> all() {
            var all = new ArrayList<>(own);
            all.addAll(anywhere);
            return all;
        }
    }

    /** Return what the visits of a document are called; a reference that leads nowhere is told apart by its words. */
    List<String> visits(Member member) {
        var names = new ArrayList<String>();
        for (var ref : member.item().head().encounters()) {
            if (ref.isPresent()) {
                var found = index.find(ref, member.resource().place(), Types.ENCOUNTER)
                        .resource();
                names.add(found == null ? String.valueOf(ref.reference()) : found.key());
            }
        }
        return names;
    }
}
