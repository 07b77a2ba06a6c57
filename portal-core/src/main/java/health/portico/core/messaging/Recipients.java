package health.portico.core.messaging;

import health.portico.api.host.PortalClock;
import health.portico.api.host.Provider;
import health.portico.api.host.ProviderDirectory;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Appointment;
import health.portico.api.record.Category;
import health.portico.api.record.Clinician;
import health.portico.api.record.Encounter;
import health.portico.api.record.Message;
import health.portico.api.record.PractitionerId;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.VisibleItem;
import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import health.portico.core.host.FromHost;
import health.portico.core.record.RecordView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whom a patient may write to (R49): generated from what the viewer sees of the record, so that the list tells nobody of a visit or a
 * conversation that is hidden. Nobody adds or removes a recipient (R50).
 */
@ApplicationScoped
public class Recipients {
    /** FHIR R4, Appointment.status: nobody will meet. */
    private static final Set<String> CALLED_OFF = Set.of("cancelled", "noshow", "entered-in-error");

    private static final Comparator<Recipient> ORDER =
            Comparator.comparing(Recipient::name).thenComparing(one -> one.id().value());

    private final ProviderDirectory providers;
    private final PortalClock clock;
    private final Configuration configuration;

    @Inject
    public Recipients(@FromHost ProviderDirectory providers, PortalClock clock, Configuration configuration) {
        this.providers = providers;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected Recipients() {
        this(null, null, null);
    }

    /** List them by name. */
    List<Recipient> of(RecordView view) {
        return contacts(view).entrySet().stream()
                .flatMap(known -> provider(known.getKey()).stream()
                        .filter(provider -> Contact.mayBeWrittenTo(provider, known.getValue()))
                        .map(provider -> new Recipient(
                                provider.id(), provider.displayName(), provider.department(), known.getValue())))
                .sorted(ORDER)
                .toList();
    }

    /** @throws PortalException {@code recipient-not-available} if the list of this moment does not hold the clinician */
    Recipient require(RecordView view, PractitionerId id) {
        return find(view, id).orElseThrow(() -> new PortalException(ProblemType.RECIPIENT_NOT_AVAILABLE));
    }

    /** Return the clinician if the list of this moment holds them. */
    Optional<Recipient> find(RecordView view, PractitionerId id) {
        return of(view).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Map<PractitionerId, Set<Contact>> contacts(RecordView view) {
        Map<PractitionerId, Set<Contact>> found = new TreeMap<>(Comparator.comparing(PractitionerId::value));
        OffsetDateTime now = clock.clock().instant().atOffset(ZoneOffset.UTC);
        OffsetDateTime since = now.minus(lookBack());
        for (Category category : List.of(Category.ENCOUNTERS, Category.MESSAGES, Category.UPCOMING)) {
            for (VisibleItem<RecordItem> visible : view.visibleItems(category)) {
                RecordItem item = visible.item();
                contact(item, since, now).ifPresent(contact -> clinicians(item)
                        .forEach(id -> found.computeIfAbsent(id, first -> EnumSet.noneOf(Contact.class))
                                .add(contact)));
            }
        }
        return found;
    }

    private static Optional<Contact> contact(RecordItem item, OffsetDateTime since, OffsetDateTime now) {
        if (item.date().isEmpty()) {
            return Optional.empty();
        }
        OffsetDateTime date = item.date().get();
        boolean ahead = date.isAfter(now);
        if (item instanceof Appointment appointment) {
            boolean stands = appointment.status().filter(CALLED_OFF::contains).isEmpty();
            return ahead && stands ? Optional.of(Contact.UPCOMING) : Optional.empty();
        }
        if (ahead) {
            return item instanceof Encounter ? Optional.of(Contact.UPCOMING) : Optional.empty();
        }
        if (date.isBefore(since)) {
            return Optional.empty();
        }
        return Optional.of(item instanceof Message ? Contact.MESSAGE : Contact.VISIT);
    }

    private static Collection<PractitionerId> clinicians(RecordItem item) {
        if (item instanceof Message message) {
            return Stream.of(message.from(), message.to())
                    .flatMap(party -> party.practitioner().stream())
                    .toList();
        }
        List<Clinician> named = item instanceof Encounter visit
                ? visit.participants()
                : item instanceof Appointment appointment ? appointment.participants() : List.of();
        return named.stream().flatMap(clinician -> clinician.id().stream()).toList();
    }

    private Optional<Provider> provider(PractitionerId id) {
        try {
            return providers.provider(id);
        } catch (RuntimeException e) {
            throw new PortalException(ProblemType.SOURCE_NOT_AVAILABLE, e);
        }
    }

    /** How far back a visit or message makes its clinician a recipient. */
    public Period lookBack() {
        return Period.ofMonths(configuration.integer(CoreKeys.MESSAGES_LOOK_BACK));
    }
}
