package health.portico.core.http;

import health.portico.api.host.AuditEvent;
import health.portico.api.portal.PageRequest;
import health.portico.api.portal.SessionViewer;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Attestation;
import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
import health.portico.api.record.ItemKind;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.record.Release;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.access.HeldProxy;
import health.portico.core.access.Proxies;
import health.portico.core.account.Accounts;
import health.portico.core.audit.AuditQuery;
import health.portico.core.audit.AuditReport;
import health.portico.core.database.RowPage;
import health.portico.core.desk.OwnRequests;
import health.portico.core.desk.PatientRequest;
import health.portico.core.desk.RequestDesk;
import health.portico.core.desk.RequestState;
import health.portico.core.enrolment.Activations;
import health.portico.core.enrolment.Delivery;
import health.portico.core.exchange.ExternalAccounts;
import health.portico.core.explain.Explanations;
import health.portico.core.explain.ItemDecision;
import health.portico.core.explain.Perspective;
import health.portico.core.fixture.NamedAccount;
import health.portico.core.health.HealthStatus;
import health.portico.core.helpdesk.HelpDesk;
import health.portico.core.helpdesk.HelpView;
import health.portico.core.link.LinkList;
import health.portico.core.link.Links;
import health.portico.core.messaging.Contact;
import health.portico.core.messaging.Conversation;
import health.portico.core.messaging.ConversationPage;
import health.portico.core.messaging.Conversations;
import health.portico.core.messaging.Recipient;
import health.portico.core.messaging.Recipients;
import health.portico.core.messaging.StaffInbox;
import health.portico.core.messaging.UnreadMessages;
import health.portico.core.outbox.NoticeState;
import health.portico.core.outbox.OutboxDesk;
import health.portico.core.outbox.OutboxEntry;
import health.portico.core.policy.ManualRelease;
import health.portico.core.record.AccessContexts;
import health.portico.core.record.AccessLog;
import health.portico.core.record.AccessLogEntry;
import health.portico.core.record.AccessLogPage;
import health.portico.core.record.AccessiblePatient;
import health.portico.core.record.Notices;
import health.portico.core.record.PatientAccess;
import health.portico.core.session.Sessions;
import health.portico.core.sharing.ShareCodes;
import health.portico.core.site.PortalTexts;
import health.portico.core.worklist.ResultReleases;
import health.portico.core.worklist.WithheldPage;
import health.portico.core.worklist.WithheldResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the resources call, as plain values; a test sets them and looks at what was asked. */
final class FakeServices implements SessionViewer {
    static final OffsetDateTime MOMENT = OffsetDateTime.of(2026, 3, 1, 8, 0, 0, 0, ZoneOffset.UTC);
    static final Patient ROBIN = new Patient(
            new PatientId("p1"),
            "Robin Sample",
            Optional.of(LocalDate.of(1980, 2, 29)),
            Optional.of("female"),
            List.of("555-0100"),
            List.of(),
            List.of("1 Main Street"),
            ZoneOffset.UTC,
            Set.of());

    final FakeRecords records = new FakeRecords();
    final FakePlugins plugins = new FakePlugins();
    final Sessions sessions = FakeSessions.withTimesAlone();
    final List<AuditEvent> entries = new ArrayList<>();
    final List<AuditEvent.Draft> audit = new ArrayList<>();
    final List<Integer> pages = new ArrayList<>();
    List<HealthStatus> health = List.of(HealthStatus.up("database"), HealthStatus.up("plugin:notes"));

    @Nullable
    AuditQuery asked;

    @Nullable
    Viewer viewer;

    final PatientAccess access = new PatientAccess(null, null, null, null) {
        @Override
        public List<AccessiblePatient> patients(Viewer who) {
            return List.of(
                    new AccessiblePatient(ROBIN, "self", Optional.empty()),
                    new AccessiblePatient(ROBIN, "proxy", Optional.of(MOMENT)));
        }

        @Override
        public Patient demographics(Viewer who, PatientId patient) {
            return Optional.of(ROBIN)
                    .filter(one -> one.id().equals(patient))
                    .orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
        }

        @Override
        public List<Patient> find(Viewer staff, String query) {
            return ROBIN.displayName().contains(query) ? List.of(ROBIN) : List.of();
        }
    };

    final UnreadMessages unread = new UnreadMessages(null, null, null, null) {
        @Override
        public int of(Viewer who) {
            return 0;
        }
    };

    final Recipients recipients = new Recipients(null, null, null) {
        @Override
        public Period lookBack() {
            return Period.ofMonths(36);
        }
    };

    final Conversations conversations = new Conversations(null, null, null, null, null, null) {
        @Override
        public ConversationPage list(Viewer who, PatientId patient, PageRequest page) {
            return new ConversationPage(List.of(), 0, Optional.empty());
        }

        @Override
        public Conversation one(Viewer who, PatientId patient, ItemId thread) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }

        @Override
        public void read(Viewer who, PatientId patient, ItemId thread) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }

        @Override
        public List<Recipient> recipients(Viewer who, PatientId patient) {
            return List.of(new Recipient(new PractitionerId("d1"), "Dr. Lee", "", Set.of(Contact.VISIT)));
        }

        @Override
        public Set<ItemId> unread(Viewer who, Collection<ItemId> messages) {
            return Set.copyOf(messages);
        }
    };

    final StaffInbox inbox = new StaffInbox(null, null, null, null, null, null) {
        @Override
        public Page page(Viewer clinician, PageRequest request) {
            return new Page(List.of(), Optional.empty());
        }
    };

    final AccessContexts contexts = new AccessContexts(null, null, null, null) {
        @Override
        public Patient person(PatientId patient) {
            return ROBIN;
        }
    };

    final Proxies proxies = new Proxies(null, null, null, null, null, null, null) {
        @Override
        public List<HeldProxy> of(Viewer who, PatientId patient) {
            return List.of();
        }

        @Override
        public List<HeldProxy> heldBy(Viewer who) {
            return List.of();
        }

        @Override
        public RowPage<HeldProxy> waiting(Viewer staff, PageRequest page) {
            return new RowPage<>(List.of(), Optional.empty());
        }

        @Override
        public ZoneId zone(Viewer staff, PatientId patient) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }

        @Override
        public void end(Viewer who, PatientId patient, String id) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
    };

    final Links links = new Links(null, null, null, null, null) {
        @Override
        public LinkList of(Viewer who, PatientId patient) {
            return new LinkList(List.of(), List.of());
        }

        @Override
        public void end(Viewer who, PatientId patient, String source, String link) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
    };

    final ShareCodes codes = new ShareCodes() {
        @Override
        public Patient own(Viewer who, PatientId patient) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
    };

    final ExternalAccounts externalAccounts = new ExternalAccounts(null, null, null, null, null, null) {
        @Override
        public void requireOwn(Viewer who, PatientId patient) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
    };

    final Activations activations = new Activations(null, null, null, null) {
        @Override
        public ForStaff issue(Viewer staff, PatientId patient, Delivery delivery, Locale language) {
            throw new PortalException(ProblemType.ACCOUNT_EXISTS);
        }
    };

    final HelpDesk help = new HelpDesk(null, null, null, null, null, null) {
        @Override
        public HelpView look(Viewer staff, PatientId patient) {
            return new HelpView(ROBIN, List.of(), List.of(), true);
        }
    };

    final OwnRequests ownRequests = new OwnRequests(null, null, null, null) {
        @Override
        public void requireOwn(Viewer who, PatientId patient) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
    };

    final RequestDesk desk = new RequestDesk(null, null, null, null, null, null) {
        @Override
        public RowPage<PatientRequest> list(
                Viewer staff,
                Optional<String> kind,
                Optional<RequestState> state,
                Optional<String> assignee,
                PageRequest page) {
            return new RowPage<>(List.of(), Optional.empty());
        }
    };

    final AccessLog looks = new AccessLog(null, null, null, null, null) {
        @Override
        public AccessLogPage of(Viewer who, PatientId patient, PageRequest page) {
            return new AccessLogPage(
                    List.of(new AccessLogEntry(MOMENT, "Dr. Lee", "CLINICIAN", "record.view", "results")),
                    Optional.of("after-" + page.limit() + page.cursor().orElse("")));
        }
    };

    final Notices notices = new Notices(null, null, PortalTexts.of(List.of()), null) {
        @Override
        public List<String> of(Viewer who, PatientId patient, Category category, Locale language) {
            return who.role().isStaff() ? List.of() : List.of(category + " in " + language);
        }
    };

    final ResultReleases releases = new ResultReleases(null, null, null, null, null) {
        @Override
        public WithheldPage withheld(Viewer clinician, Optional<PageRequest> part) {
            WithheldResult line = new WithheldResult(
                    new ItemId("o1"),
                    ROBIN,
                    "HIV antibody",
                    Optional.of(MOMENT),
                    List.of(RuleId.of("results.restricted-by-law")),
                    ManualRelease.ATTESTED);
            return new WithheldPage(List.of(line), 1, part.map(page -> "after-" + page.limit()));
        }

        @Override
        public Release release(Viewer clinician, ItemId id, String reason, Attestation attestation) {
            if (!attestation.isComplete()) {
                throw new PortalException(ProblemType.ATTESTATION_REQUIRED);
            }
            return new Release(clinician.account(), MOMENT, reason, attestation);
        }
    };

    final OutboxDesk outbox = new OutboxDesk(null, null, null) {
        @Override
        public RowPage<OutboxEntry> list(Viewer staff, Optional<NoticeState> state, PageRequest page) {
            var entries = List.of(
                    entry(new UUID(0, 1), NoticeState.DEAD, "smtp-550", Optional.empty()),
                    entry(new UUID(0, 2), NoticeState.WAITING, "", Optional.empty()),
                    entry(new UUID(0, 3), NoticeState.SENT, "", Optional.of(MOMENT)));
            return new RowPage<>(entries, Optional.of("after-" + page.limit()));
        }

        @Override
        public int count(Optional<NoticeState> state) {
            return state.isPresent() ? 1 : 3;
        }

        @Override
        public void retry(Viewer staff, UUID id) {
            if (!id.equals(new UUID(0, 1))) {
                throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
            }
        }
    };

    final Explanations explanations = new Explanations(null, null, null, null) {
        @Override
        public List<ItemDecision> decisions(
                Viewer staff, PatientId patient, String through, Optional<Instant> at, Optional<Category> category) {
            Decision hidden = new Decision(List.of(RuleId.of("patient.self")), List.of(RuleId.of("results.sensitive")));
            return List.of(
                    decision("o1", Optional.empty(), hidden),
                    decision("o2", Optional.of("Glucose"), Decision.NOT_GRANTED));
        }

        @Override
        public List<Perspective> perspectives(Viewer staff, PatientId patient) {
            ProxyGrant grant = new ProxyGrant(
                    "g1", "account-2", patient, "parent", "F-1", MOMENT, Optional.of(MOMENT), Optional.empty());
            return List.of(
                    new Perspective("self", "self", Optional.of(ROBIN.displayName()), Optional.empty()),
                    new Perspective("proxy:g1", "proxy", Optional.of("Kim Sample"), Optional.of(grant)),
                    new Perspective("share", "share", Optional.empty(), Optional.empty()));
        }
    };

    final Accounts accounts = new NamedAccount("account-1", "Robin Sample", ViewerKind.PATIENT);

    final AuditReport report = query -> {
        asked = query;
        int start = query.after()
                .map(last -> (int) last.getLeastSignificantBits() + 1)
                .orElse(0);
        List<AuditEvent> page = entries.subList(start, Math.min(entries.size(), start + query.limit()));
        pages.add(page.size());
        return List.copyOf(page);
    };

    private static OutboxEntry entry(UUID id, NoticeState state, String code, Optional<OffsetDateTime> sentAt) {
        return new OutboxEntry(id, Optional.of("account-1"), "mail.message", state, 2, code, MOMENT, MOMENT, sentAt);
    }

    private static ItemDecision decision(String item, Optional<String> title, Decision decision) {
        return new ItemDecision(new ItemId(item), Category.RESULTS, ItemKind.OBSERVATION, title, decision);
    }

    void logIn(ViewerKind role) {
        viewer = new Viewer("account-1", role, "Robin Sample", Optional.empty(), Optional.empty(), Set.of());
    }

    void addEntry(String action, String detail) {
        entries.add(new AuditEvent(
                new UUID(0, entries.size()),
                MOMENT,
                AuditEvent.Draft.of(action, AuditEvent.Outcome.SUCCESS, "account-1")
                        .about(ROBIN.id())
                        .items(List.of(new ItemId("o1"), new ItemId("o2")))
                        .detail(detail),
                Optional.of(ROBIN.id()),
                Optional.of("bills"),
                Optional.empty(),
                Optional.of("127.0.0.1"),
                Optional.empty()));
    }

    @Override
    public Viewer require() {
        return Optional.ofNullable(viewer).orElseThrow(() -> new PortalException(ProblemType.SESSION_ENDED));
    }

    @Override
    public Viewer require(Set<ViewerKind> roles) {
        Viewer present = require();
        if (!roles.contains(present.role())) {
            throw new PortalException(ProblemType.ROLE_NOT_ALLOWED);
        }
        return present;
    }
}
