package health.portico.core.site;

import static health.portico.api.visibility.ViewerKind.CLINICIAN;
import static health.portico.api.visibility.ViewerKind.COMPLIANCE;
import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;
import static health.portico.api.visibility.ViewerKind.RECORDS;
import static health.portico.api.visibility.ViewerKind.SUPPORT;

import health.portico.api.plugin.NavigationEntry;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.messaging.UnreadMessages;
import health.portico.core.plugin.Plugins;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The menu: entries of the portal and of its plugins. */
@ApplicationScoped
public class Navigation {
    private static final String MESSAGES = "messages";
    private static final String STAFF_MESSAGES = "staff-messages";
    private static final Set<ViewerKind> OUTSIDE = Set.of(PATIENT, PROXY);
    private static final Set<ViewerKind> READERS = Set.of(PATIENT, PROXY, CLINICIAN);

    /** The portal's own entries; plugins stand between them by their order. */
    static final List<NavigationEntry> OWN = List.of(
            own("results", 100, READERS),
            own("encounters", 200, READERS),
            own("notes", 300, Set.of(PATIENT, CLINICIAN)),
            own("medications", 400, READERS),
            own("problems", 500, READERS),
            own("allergies", 600, READERS),
            own("immunizations", 700, READERS),
            own("procedures", 800, READERS),
            own("vitals", 900, READERS),
            own("reminders", 1000, READERS),
            own("upcoming", 1100, READERS),
            own("documents", 1200, Set.of(PATIENT, PROXY, CLINICIAN, RECORDS)),
            own(MESSAGES, 1300, OUTSIDE),
            own("share", 1350, Set.of(PATIENT)),
            own("proxies", 1360, OUTSIDE),
            own("people", 1370, OUTSIDE),
            own("external-accounts", 1390, Set.of(PATIENT)),
            own("access-log", 1400, Set.of(PATIENT)),
            own("update", 1500, Set.of(PATIENT)),
            own("staff-patients", 2000, ViewerKind.STAFF),
            own(STAFF_MESSAGES, 2050, Set.of(CLINICIAN)),
            own("staff-proxies", 2080, Set.of(CLINICIAN, RECORDS)),
            own("staff-results", 2100, Set.of(CLINICIAN)),
            own("staff-decisions", 2200, Set.of(CLINICIAN, RECORDS, COMPLIANCE)),
            own("staff-requests", 2250, Set.of(RECORDS)),
            own("staff-audit", 2300, Set.of(COMPLIANCE)),
            own("staff-outbox", 2400, Set.of(SUPPORT)),
            own("account-settings", 3000, Roles.ACCOUNTS),
            own("account-links", 3050, Set.of(PATIENT)),
            own("account-sessions", 3100, Roles.ACCOUNTS));

    private static final Comparator<NavigationEntry> ORDER =
            Comparator.comparingInt(NavigationEntry::order).thenComparing(NavigationEntry::id);

    private final Plugins plugins;
    private final UnreadMessages unread;

    @Inject
    public Navigation(Plugins plugins, UnreadMessages unread) {
        this.plugins = plugins;
        this.unread = unread;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected Navigation() {
        this(null, null);
    }

    /** Return what a viewer of this role may open, in the order of the menu. */
    public List<NavigationEntry> of(ViewerKind role) {
        return Stream.concat(OWN.stream(), plugins.navigation().stream())
                .filter(entry -> entry.viewers().contains(role))
                .sorted(ORDER)
                .toList();
    }

    /** Return how many things behind an entry the viewer has not read. */
    public int unread(NavigationEntry entry, Viewer viewer) {
        boolean messages = entry.id().equals(MESSAGES) || entry.id().equals(STAFF_MESSAGES);
        return messages ? unread.of(viewer) : plugins.unread(entry, viewer);
    }

    private static NavigationEntry own(String id, int order, Set<ViewerKind> viewers) {
        return new NavigationEntry(id, "navigation." + id, id.replaceFirst("^(staff|account)-", "$1/"), order, viewers);
    }
}
