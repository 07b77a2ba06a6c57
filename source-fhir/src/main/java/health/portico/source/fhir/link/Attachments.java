package health.portico.source.fhir.link;

import health.portico.api.record.Attachment;
import health.portico.source.fhir.read.Body.BinaryBody;
import health.portico.source.fhir.read.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The texts and documents that items show, each once. */
final class Attachments {
    private final Index index;

    Attachments(Index index) {
        this.index = index;
    }

    /** Return what the members of a group show together. */
    List<Attachment> of(List<Member> group) {
        var shown = new ArrayList<Attachment>();
        var seen = new HashSet<String>();
        for (var member : group) {
            for (var form : Copies.note(member).forms()) {
                add(form.binary().isPresent() ? binary(member, form) : form, seen, shown);
            }
        }
        return List.copyOf(shown);
    }

    private static void add(Form form, HashSet<String> seen, List<Attachment> shown) {
        if (form.content() != null && (form.digest().isEmpty() || seen.add(form.digest()))) {
            shown.add(new Attachment(form.mediaType(), form.language(), form.content()));
        }
    }

    private Form binary(Member member, Form form) {
        var target = index.find(form.binary(), member.resource().place(), Types.BINARY)
                .resource();
        return target != null && target.body() instanceof BinaryBody body ? body.content() : form;
    }
}
