package health.portico.sample.demo;

import health.portico.api.record.Answer;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.Message;
import health.portico.api.record.MessageParty;
import health.portico.api.record.MessageParty.Side;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the demo's patient, proxy and doctor wrote to each other before anybody looked. Immutable. */
final class DemoMessages {
    private final DemoManifest.Person patient;
    private final MessageParty self;
    private final MessageParty proxy;
    private final MessageParty doctor;
    private final Instant now;

    DemoMessages(DemoManifest manifest, Instant now) {
        this.patient = manifest.person("patient");
        this.self = MessageParty.of(Side.PATIENT, patient.name());
        this.proxy = MessageParty.of(Side.PROXY, manifest.person("proxy").name());
        this.doctor =
                MessageParty.clinician(manifest.doctor().id(), manifest.doctor().name());
        this.now = now;
    }

    /** Return them, the oldest first; their ids are the same on every day. */
    List<Message> all() {
        return List.of(
                message("refill", 1, "Refill before my trip", self, doctor, 20, Answer.NO, """
                        Good morning. I am away for six weeks from the end of the month.
                        Could my tablets be refilled before I leave?"""),
                message("refill", 2, "Refill before my trip", doctor, self, 18, Answer.NO, """
                        Yes. The pharmacy has the prescription for two months.
                        Please bring your blood pressure readings to your next visit."""),
                message("private", 1, "A question for you alone", self, doctor, 9, Answer.YES, """
                        I would rather not have my family read this one. Have you a minute at my next visit?"""),
                message("private", 2, "A question for you alone", doctor, self, 8, Answer.YES, """
                        Of course. Nobody but you and my team sees this conversation."""),
                message("form", 1, "Form for the insurance", proxy, doctor, 3, Answer.NO, """
                        I help with the paperwork. May I drop the insurance form off at the desk?"""));
    }

    private Message message(
            String thread,
            int ordinal,
            String subject,
            MessageParty from,
            MessageParty to,
            int daysAgo,
            Answer hidden,
            String body) {
        ItemHeader header = new ItemHeader(
                id(thread, ordinal),
                patient.id(),
                subject,
                Optional.of(now.minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC)),
                Set.of(),
                List.of());
        return new Message(
                header,
                id(thread, 1),
                hidden,
                from,
                to,
                Set.of(doctor.practitioner().orElseThrow()),
                body,
                List.of());
    }

    private static ItemId id(String thread, int ordinal) {
        return new ItemId(
                UUID.nameUUIDFromBytes(("portico demo message " + thread + ordinal).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }
}
