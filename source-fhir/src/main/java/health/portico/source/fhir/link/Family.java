package health.portico.source.fhir.link;

import health.portico.api.record.PatientId;
import health.portico.source.fhir.read.Body.AppointmentBody;
import health.portico.source.fhir.read.Body.BinaryBody;
import health.portico.source.fhir.read.Body.DocumentBody;
import health.portico.source.fhir.read.Body.EncounterBody;
import health.portico.source.fhir.read.Body.Item;
import health.portico.source.fhir.read.Body.ObservationBody;
import health.portico.source.fhir.read.Body.ReportBody;
import health.portico.source.fhir.read.Broken;
import health.portico.source.fhir.read.Form;
import health.portico.source.fhir.read.Ref;
import health.portico.source.fhir.read.Resource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All resources that may become items, each with its patient and with what it inherits: a member has the labels of its report, all
 * that was done in a visit has those of the visit. Where the labels of one cannot be read, its heirs are not shown. Not thread-safe.
 */
final class Family {
    private final Index index;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Suspects suspects;

    Family(Index index, List<Broken> broken) {
        this.index = index;
        for (var resource : index.resources()) {
            if (resource.body() instanceof Item item && !resource.isContained()) {
                members.put(resource.key(), new Member(resource, item));
            }
        }
        members.values().forEach(this::findPatient);
        members.values().forEach(this::refuseStrangers);
        suspects = new Suspects(index, members.values());
        members.values().forEach(this::findHeirs);
        broken.forEach(this::refuseNamed);
        handDown();
    }

    Collection<Member> members() {
        return members.values();
    }

    /** Return the member to which a reference leads. */
    @Nullable
    Member member(Ref ref, Member from, List<String> types) {
        var found = index.find(ref, from.resource().place(), types).resource();
        return found == null ? null : members.get(found.key());
    }

    private void findPatient(Member member) {
        var subjects = subjects(member);
        if (subjects.isEmpty()) {
            member.refuse("subject is missing");
            return;
        }
        for (Ref subject : subjects) {
            var target = index.find(subject, member.resource().place(), Types.PATIENT);
            if (target.resource() == null || target.resource().isContained()) {
                member.refuse(
                        target.broken() ? "its patient cannot be read" : "its subject is no patient of this export");
            } else {
                setPatient(member, Patients.id(target.resource()));
            }
        }
    }

    private static void setPatient(Member member, PatientId patient) {
        if (member.patient() != null && !member.patient().equals(patient)) {
            member.refuse("it has several patients");
        }
        member.belongsTo(patient);
    }

    private List<Ref> subjects(Member member) {
        if (member.item() instanceof AppointmentBody appointment) {
            return appointment.actors().stream()
                    .filter(actor -> isPatient(actor, member))
                    .toList();
        }
        var subject = member.item().head().subject();
        return subject.isPresent() ? List.of(subject) : List.of();
    }

    private boolean isPatient(Ref actor, Member member) {
        var target = index.find(actor, member.resource().place(), Types.PATIENT);
        return target.resource() != null
                || target.broken()
                || actor.reference() != null && actor.reference().startsWith("Patient");
    }

    private void refuseStrangers(Member member) {
        var head = member.item().head();
        for (Ref visit : head.encounters()) {
            refuseStranger(member, visit);
        }
        for (var relation : head.relations()) {
            refuseStranger(member, relation.target());
        }
    }

    private void refuseStranger(Member member, Ref ref) {
        var other = ref.isPresent() ? member(ref, member, Types.ITEM) : null;
        if (other != null && !other.mayShareRecordWith(member)) {
            member.refuse("it refers to a resource of another patient");
        }
    }

    private void findHeirs(Member member) {
        member.item().head().encounters().forEach(visit -> inherit(member, visit, Types.ENCOUNTER));
        if (member.item() instanceof EncounterBody visit) {
            inherit(member, visit.partOf(), Types.ENCOUNTER);
        }
        if (member.item() instanceof ObservationBody observation) {
            observation.sources().forEach(source -> inherit(member, source, Types.ITEM));
            observation.members().forEach(part -> bequeath(member, part));
        }
        if (member.item() instanceof DocumentBody document) {
            inheritFromBinaries(member, document.note().forms());
        }
        if (member.item() instanceof ReportBody report) {
            report.results().forEach(result -> bequeath(member, result));
            inheritFromBinaries(member, report.note().forms());
        }
    }

    private void inherit(Member heir, Ref ref, List<String> types) {
        if (!ref.isPresent()) {
            return;
        }
        var target = index.find(ref, heir.resource().place(), types);
        if (target.broken()) {
            heir.refuse("what it belongs to cannot be read");
        }
        var holder = target.resource();
        if (holder != null && holder.body() instanceof Item item) {
            heir.label(item.head().labels());
            var member = members.get(holder.key());
            if (member != null && member.mayShareRecordWith(heir)) {
                member.bequeathTo(heir);
            }
        }
    }

    private void bequeath(Member holder, Ref ref) {
        var heir = member(ref, holder, Types.OBSERVATION);
        if (heir == null && !ref.excludes(Types.OBSERVATION)) {
            suspects.of(holder, ref).forEach(holder::bequeathTo);
        } else if (heir != null && heir.mayShareRecordWith(holder)) {
            holder.bequeathTo(heir);
            if (holder.item() instanceof ReportBody) {
                heir.reports().add(holder);
            }
        }
    }

    private void inheritFromBinaries(Member member, List<Form> forms) {
        for (var form : forms) {
            if (form.binary().isPresent()) {
                var target = index.find(form.binary(), member.resource().place(), Types.BINARY);
                if (target.broken()) {
                    member.refuse("what it shows cannot be read");
                }
                if (target.resource() != null && target.resource().body() instanceof BinaryBody binary) {
                    member.label(binary.labels());
                }
            }
        }
    }

    /** A report that cannot be read may have said of its results that they are sensitive. */
    private void refuseNamed(Broken broken) {
        boolean report = broken.type() == null || broken.type().equals("DiagnosticReport");
        if (report) {
            suspects.bearing(broken.identifiers()).forEach(Family::refuseMember);
        }
        if (!report && !broken.type().equals("Observation")) {
            return;
        }
        for (String reference : broken.references()) {
            Resource named = index.find(new Ref(reference, null, ""), broken.place(), Types.OBSERVATION)
                    .resource();
            var member = named == null ? null : members.get(named.key());
            if (member != null) {
                refuseMember(member);
            }
        }
    }

    private static void refuseMember(Member member) {
        member.refuse("a report that names it cannot be read");
    }

    private void handDown() {
        var next = new ArrayDeque<Member>();
        for (var member : members.values()) {
            if (!member.labels().isEmpty() || member.refusal() != null) {
                next.add(member);
            }
        }
        while (!next.isEmpty()) {
            next.addAll(next.remove().handOn());
        }
    }
}
