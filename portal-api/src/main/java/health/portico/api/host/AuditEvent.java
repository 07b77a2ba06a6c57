package health.portico.api.host;

import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.RuleId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry of the audit log (S54; FHIR AuditEvent). Immutable; never holds clinical content.
 *
 * @param id unique, made by the portal
 * @param at UTC
 * @param draft what happened
 * @param onBehalfOf the patient for whom the actor acted, if the actor is a proxy of that patient
 * @param plugin the id of the plugin whose action it was; absent for the portal's own
 * @param sessionHash SHA-256 of the session id, hexadecimal; absent outside a session
 * @param address of the client as the portal saw it; absent outside a request
 * @param requestId the request, equal to {@code instance} of a problem answer; absent outside a request
 * @since 0.1
 */
public record AuditEvent(
        UUID id,
        OffsetDateTime at,
        Draft draft,
        Optional<PatientId> onBehalfOf,
        Optional<String> plugin,
        Optional<String> sessionHash,
        Optional<String> address,
        Optional<String> requestId) {

    /** How it ended. */
    public enum Outcome {
        SUCCESS,
        DENIED,
        FAILED
    }

    /**
     * What whoever records an entry has to say.
     *
     * @param action dot-separated lower-case words, for instance {@code record.view}; a plugin's starts with {@code plugin.{id}.}
     * @param outcome how it ended
     * @param actor the account, {@code anonymous} where nobody was logged in, {@code system} for the portal itself
     * @param patient whose record it was about
     * @param items the items that were shown or changed, their ids alone
     * @param rules the rules that made a decision
     * @param detail stable words for a machine, for instance the category; no clinical content, at most 500 characters; no name but
     *     the one to which a patient gives a share code, which the trail has to keep (R36b)
     */
    public record Draft(
            String action,
            Outcome outcome,
            String actor,
            Optional<PatientId> patient,
            List<ItemId> items,
            List<RuleId> rules,
            String detail) {
        public Draft {
            items = List.copyOf(items);
            rules = List.copyOf(rules);
        }

        public static Draft of(String action, Outcome outcome, String actor) {
            return new Draft(action, outcome, actor, Optional.empty(), List.of(), List.of(), "");
        }

        public Draft about(PatientId whom) {
            return new Draft(action, outcome, actor, Optional.of(whom), items, rules, detail);
        }

        public Draft items(List<ItemId> shown) {
            return new Draft(action, outcome, actor, patient, shown, rules, detail);
        }

        public Draft rules(List<RuleId> causes) {
            return new Draft(action, outcome, actor, patient, items, causes, detail);
        }

        public Draft detail(String words) {
            return new Draft(action, outcome, actor, patient, items, rules, words);
        }
    }
}
