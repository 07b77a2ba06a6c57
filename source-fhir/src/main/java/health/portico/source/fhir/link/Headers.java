package health.portico.source.fhir.link;

import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.ItemReference;
import health.portico.api.record.PatientId;
import health.portico.api.record.SensitivityLabel;
import health.portico.source.fhir.read.Body.EncounterBody;
import health.portico.source.fhir.read.Ref;
import health.portico.source.fhir.read.Relation;
import health.portico.source.fhir.read.Resource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every item has: who, what, when, how sensitive, and to what it points. Not thread-safe. */
final class Headers {
    private final Index index;
    private final Family family;
    private final Parts parts;
    private final Visits visits;
    private final Map<PatientId, ZoneId> zones;
    private final Map<Member, Member> shownAs;
    private final Shared shared = new Shared();

    /**
     * @param zones the zones of the patients' facilities
     * @param shownAs what is shown in place of a copy
     */
    Headers(Index index, Family family, Visits visits, Map<PatientId, ZoneId> zones, Map<Member, Member> shownAs) {
        this.index = index;
        this.family = family;
        this.parts = new Parts(family);
        this.visits = visits;
        this.zones = zones;
        this.shownAs = shownAs;
    }

    <T> T shared(T value) {
        return shared.one(value);
    }

    ItemHeader of(Member member) {
        return of(List.of(member), member.item().head().title());
    }

    ItemHeader of(Member member, String title) {
        return of(List.of(member), title);
    }

    /** Return the header of an item that was written several times; the first copy counts where they differ. */
    ItemHeader of(List<Member> copies, String title) {
        var first = copies.get(0);
        var labels = new HashSet<SensitivityLabel>();
        var references = new LinkedHashSet<ItemReference>();
        for (var copy : copies) {
            labels.addAll(copy.labels());
            addReferences(copy, references);
        }
        references.removeIf(r -> r.target().equals(id(first)));
        return new ItemHeader(
                id(first), owner(first), title, date(copies), shared(Set.copyOf(labels)), List.copyOf(references));
    }

    private ItemId id(Member member) {
        return shownAs.getOrDefault(member, member).id();
    }

    static PatientId owner(Member member) {
        if (member.patient() == null) {
            throw new IllegalStateException("an item without a patient was not refused");
        }
        return member.patient();
    }

    private Optional<OffsetDateTime> date(List<Member> copies) {
        for (var copy : copies) {
            var date = copy.item().head().date();
            if (date != null && date.moment(zone(copy)).isPresent()) {
                return shared(date.moment(zone(copy)));
            }
        }
        return Optional.empty();
    }

    /** Return the zone of the facility in which something took place. */
    ZoneId zone(Member member) {
        if (member.item() instanceof EncounterBody) {
            return visits.zone(member.resource());
        }
        var visit = visit(member);
        return visit == null ? zones.getOrDefault(owner(member), visits.portalZone()) : visits.zone(visit);
    }

    /** Return the one visit that an item names; null if it names none that is known, or several. */
    @Nullable
    Resource visit(Member member) {
        Resource only = null;
        for (Ref ref : member.item().head().encounters()) {
            if (ref.isPresent()) {
                var found = index.find(ref, member.resource().place(), Types.ENCOUNTER)
                        .resource();
                if (found == null
                        || !(found.body() instanceof EncounterBody)
                        || only != null && !only.key().equals(found.key())) {
                    return null;
                }
                only = found;
            }
        }
        return only;
    }

    private void addReferences(Member member, Set<ItemReference> references) {
        for (Ref ref : member.item().head().encounters()) {
            var visit = ref.isPresent() ? family.member(ref, member, Types.ENCOUNTER) : null;
            if (visit != null) {
                references.add(new ItemReference(ItemReference.ENCOUNTER, id(visit)));
            }
        }
        references.addAll(parts.of(member, this::id));
        for (Relation relation : member.item().head().relations()) {
            target(relation, member).ifPresent(id -> references.add(new ItemReference(relation.role(), id)));
        }
        for (var report : member.reports()) {
            references.add(new ItemReference(ItemReference.REPORT, id(report)));
        }
    }

    private Optional<ItemId> target(Relation relation, Member from) {
        var found = relation.role().equals(Relation.PART) ? null : family.member(relation.target(), from, Types.ITEM);
        return Optional.ofNullable(found).map(this::id);
    }
}
