package health.portico.source.fhir.link;

import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.source.fhir.read.Body.AppointmentBody;
import health.portico.source.fhir.read.Body.DocumentBody;
import health.portico.source.fhir.read.Body.EncounterBody;
import health.portico.source.fhir.read.Body.MedicationRequestBody;
import health.portico.source.fhir.read.Body.ObservationBody;
import health.portico.source.fhir.read.Body.PatientBody;
import health.portico.source.fhir.read.Body.ReportBody;
import health.portico.source.fhir.read.Body.SimpleItem;
import health.portico.source.fhir.read.FileContents;
import health.portico.source.fhir.read.Resource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts records together out of what the files hold. Used once; not thread-safe. */
public final class Linker {
    private final List<FileContents> files;
    private final Catalog catalog;
    private final Index index;
    private final Family family;
    private final ResultDocuments resultDocuments;
    private final Clinicians clinicians;
    private final Patients patients;
    private final Visits visits;
    private final Assembly assembly = new Assembly();

    private Linker(List<FileContents> files, ZoneId portalZone) {
        this.files = files;
        this.catalog = new Catalog(files);
        this.index = catalog.index();
        this.family = new Family(index, catalog.broken());
        this.resultDocuments = new ResultDocuments(index, family);
        this.clinicians = new Clinicians(index, catalog.broken());
        var facilities = new Facilities(index);
        this.patients = new Patients(clinicians, facilities, portalZone);
        this.visits = new Visits(index, facilities, portalZone);
    }

    /** @param portalZone the zone of facilities that name none */
    public static Records link(List<FileContents> files, ZoneId portalZone) {
        return new Linker(files, portalZone).link();
    }

    private Records link() {
        var notes = notes();
        var shownAs = new HashMap<Member, Member>();
        notes.forEach(n -> shownAs.putAll(n.shownAs()));
        var headers = new Headers(index, family, visits, zones(), shownAs);
        var attachments = new Attachments(index);
        var noteItems = new NoteItems(headers, visits, new Authorship(clinicians), attachments);
        for (var each : notes) {
            each.notes().forEach(copies -> assembly.add(noteItems.note(copies), copies.get(0)));
            each.documents().stream().filter(Linker::isShown).forEach(d -> assembly.add(noteItems.document(d), d));
        }
        var results = new Results(
                headers, new Stays(index, visits, family.members()), attachments, resultDocuments, new Parts(family));
        notes.stream()
                .flatMap(n -> n.reports().stream())
                .filter(Linker::isShown)
                .forEach(r -> assembly.add(results.report(r), r));
        addOthers(results, new OtherItems(index, headers, visits, clinicians));
        return new Records(records(), clinicians.providers(), assembly.places(), rejected());
    }

    private void addOthers(Results results, OtherItems others) {
        for (var member : family.members()) {
            patients.meet(member);
            if (isShown(member)) {
                other(member, results, others).ifPresent(item -> assembly.add(item, member));
            }
        }
    }

    private static Optional<RecordItem> other(Member member, Results results, OtherItems others) {
        if (member.item() instanceof ObservationBody observation) {
            return results.observation(member, observation);
        }
        if (member.item() instanceof EncounterBody visit) {
            return Optional.of(others.visit(member, visit));
        }
        if (member.item() instanceof MedicationRequestBody medication) {
            return Optional.of(others.medication(member, medication));
        }
        if (member.item() instanceof AppointmentBody appointment) {
            return Optional.of(others.appointment(member, appointment));
        }
        return member.item() instanceof SimpleItem simple
                ? Optional.of(others.simple(member, simple))
                : Optional.empty();
    }

    private static boolean isShown(Member member) {
        return member.refusal() == null;
    }

    /** Sort the documents and reports of each patient. */
    private List<Notes> notes() {
        var documents = new LinkedHashMap<PatientId, List<Member>>();
        for (var member : family.members()) {
            boolean document = member.item() instanceof DocumentBody || member.item() instanceof ReportBody;
            if (document && member.patient() != null) {
                documents
                        .computeIfAbsent(member.patient(), k -> new ArrayList<>())
                        .add(member);
            }
        }
        var lost = new LostNotes(index, catalog.broken());
        return documents.values().stream()
                .map(ofPatient -> new Notes(new Copies(index, ofPatient), lost, resultDocuments))
                .toList();
    }

    private Map<PatientId, ZoneId> zones() {
        var zones = new HashMap<PatientId, ZoneId>();
        for (var resource : index.resources()) {
            if (resource.body() instanceof PatientBody body && !resource.isContained()) {
                zones.put(Patients.id(resource), patients.zone(resource, body));
            }
        }
        return zones;
    }

    private Map<PatientId, PatientRecord> records() {
        var records = new TreeMap<PatientId, PatientRecord>(Comparator.comparing(PatientId::value));
        var merges = new Merges(index);
        for (Resource resource : index.resources()) {
            if (resource.body() instanceof PatientBody body && !resource.isContained()) {
                var patient = patients.patient(resource, body).linked(merges.of(Patients.id(resource)));
                records.put(
                        patient.id(),
                        new PatientRecord(patient, patients.team(patient.id()), assembly.of(patient.id())));
            }
        }
        return records;
    }

    private List<Rejected> rejected() {
        var rejected = new ArrayList<Rejected>();
        catalog.broken().forEach(b -> rejected.add(new Rejected(b.place(), b.reason())));
        for (var member : family.members()) {
            if (member.refusal() != null) {
                rejected.add(new Rejected(member.resource().place(), member.refusal()));
            }
        }
        var order = files.stream().map(FileContents::file).toList();
        rejected.sort(
                Comparator.<Rejected>comparingInt(r -> order.indexOf(r.place().file()))
                        .thenComparingInt(r -> r.place().entry()));
        return List.copyOf(rejected);
    }
}
