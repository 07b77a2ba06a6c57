package health.portico.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.host.DemographicsUpdates;
import health.portico.api.portal.PageRequest;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.PortalAccounts;
import health.portico.core.account.StoredAccount;
import health.portico.core.account.store.JpaAccountStore;
import health.portico.core.database.RowPage;
import health.portico.core.desk.store.SqlRequests;
import health.portico.core.fixture.MemoryAudit;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What staff see at their own desk and may do there. */
class StaffDeskTest {
    private final String other = "o" + UUID.randomUUID().toString().substring(0, 8);

    private final TestClock clock = new TestClock();
    private final MemoryAudit audit = new MemoryAudit();
    private final PatientId patient = new PatientId("p" + UUID.randomUUID());

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R15 S40 what lies at another desk is neither listed here nor touched, as if it were not there")
    void keepsToItsDesk(TestDatabase database) throws Exception {
        var desk = desk(database);
        var mine = submitted(database, other, Map.of());

        assertEquals(List.of(), listed(desk, ViewerKind.RECORDS, Optional.empty()));
        assertEquals(
                ProblemType.RECORD_NOT_AVAILABLE,
                refusal(() ->
                        desk.step(staff(ViewerKind.RECORDS), mine.id(), Step.of(Transition.TAKE), Optional.empty())));
        assertEquals(
                ProblemType.RECORD_NOT_AVAILABLE, refusal(() -> desk.handOver(staff(ViewerKind.RECORDS), mine.id())));
        assertEquals(List.of(), audit.entries());

        assertEquals(List.of(mine), listed(desk, ViewerKind.SUPPORT, Optional.empty()));
        assertEquals(List.of("request.list SUCCESS"), audit.actions());
        assertEquals(Optional.of(patient), audit.entries().get(0).patient());
        assertEquals("staff", audit.entries().get(0).actor());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R15 a request is given to an enabled account of the same desk, found by its log-in name, and to nobody else")
    void assignsToColleagues(TestDatabase database) throws Exception {
        var desk = desk(database);
        var request = submitted(database, other, Map.of());
        var colleague = person(database, ViewerKind.SUPPORT);
        var elsewhere = person(database, ViewerKind.RECORDS);
        for (var wrong : List.of(Optional.<String>empty(), Optional.of("nobody"), Optional.of(elsewhere.username()))) {
            assertEquals(ProblemType.INVALID_REQUEST, refusal(() -> assign(desk, request, wrong)));
        }
        var given = assign(desk, request, Optional.of(colleague.username().toUpperCase(Locale.ROOT)));
        assertEquals(Optional.of(colleague.id()), given.assignee());
        assertEquals(List.of(given), listed(desk, ViewerKind.SUPPORT, Optional.of(colleague.id())));
        assertEquals(List.of(), listed(desk, ViewerKind.SUPPORT, Optional.of(elsewhere.id())));

        database.run(() -> people(database).enable(colleague.id(), false));
        assertEquals(
                ProblemType.INVALID_REQUEST, refusal(() -> assign(desk, request, Optional.of(colleague.username()))));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R15 a name alone and a birth date alone each need evidence, nothing else does")
    void asksForEvidence(TestDatabase database) throws Exception {
        var desk = desk(database);
        for (var field : List.of(UpdateRequests.NAME, UpdateRequests.BIRTH_DATE)) {
            var request = submitted(database, UpdateRequests.KIND, Map.of(field, List.of("1980-02-29")));
            assertEquals(ProblemType.EVIDENCE_REQUIRED, refusal(() -> accept(desk, request, Optional.empty())));
            assertEquals(
                    RequestState.COMPLETED,
                    accept(desk, request, Optional.of("passport seen")).state());
        }
        var phones = submitted(database, UpdateRequests.KIND, Map.of(UpdateRequests.PHONES, List.of("555-0100")));
        assertEquals(
                RequestState.COMPLETED, accept(desk, phones, Optional.empty()).state());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R15 pages of the desk lose and repeat nothing, also of one moment, when a line before them goes and one after them comes")
    void pagesWhatWaits(TestDatabase database) throws Exception {
        var desk = desk(database);
        var waiting = new ArrayList<UUID>();
        for (var one = 0; one < 6; one++) {
            waiting.add(submitted(database, other, Map.of()).id());
        }
        var first = page(desk, Optional.empty(), 2, Optional.empty());
        assertEquals(2, first.items().size());
        reject(desk, first.items().get(1).id());
        clock.advance(Duration.ofNanos(1_000));
        waiting.add(submitted(database, other, Map.of()).id());

        var seen = new ArrayList<>(first.items());
        for (var next = first.next(); next.isPresent(); ) {
            var page = page(desk, Optional.empty(), 2, next);
            seen.addAll(page.items());
            next = page.next();
        }
        assertEquals(7, seen.size());
        assertEquals(Set.copyOf(waiting), seen.stream().map(PatientRequest::id).collect(Collectors.toSet()));
        assertEquals(waiting.get(6), seen.get(6).id(), "the shortest wait last");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R15 pages of what was decided go from the latest change backwards, each decision on one of them")
    void pagesWhatWasDecided(TestDatabase database) throws Exception {
        var desk = desk(database);
        var decided = new ArrayList<UUID>();
        for (var one = 0; one < 5; one++) {
            decided.add(0, submitted(database, other, Map.of()).id());
            reject(desk, decided.get(0));
            clock.advance(Duration.ofMillis(one % 2));
        }
        var state = Optional.of(RequestState.REJECTED);
        var first = page(desk, state, 3, Optional.empty());
        var second = page(desk, state, 3, first.next());

        var all = new ArrayList<>(first.items());
        all.addAll(second.items());
        assertEquals(Optional.empty(), second.next());
        assertEquals(Set.copyOf(decided), all.stream().map(PatientRequest::id).collect(Collectors.toSet()));
        assertEquals(5, all.size());
        var moments = all.stream().map(PatientRequest::changedAt).toList();
        assertEquals(moments.stream().sorted(Comparator.reverseOrder()).toList(), moments);

        var foreign = refusal(() -> page(desk, Optional.empty(), 3, first.next()));
        assertEquals(ProblemType.INVALID_CURSOR, foreign, "the cursor of another list");
        assertEquals(ProblemType.INVALID_CURSOR, refusal(() -> page(desk, state, 3, Optional.of("%"))));
    }

    private static void reject(RequestDesk desk, UUID request) {
        var step = new Step(Transition.REJECT, Optional.empty(), Optional.empty(), Optional.of("no"), Optional.empty());
        desk.step(staff(ViewerKind.SUPPORT), request, step, Optional.empty());
    }

    private List<PatientRequest> listed(RequestDesk desk, ViewerKind role, Optional<String> assignee) {
        return desk.list(staff(role), Optional.of(other), Optional.empty(), assignee, PageRequest.FIRST)
                .items();
    }

    private RowPage<PatientRequest> page(
            RequestDesk desk, Optional<RequestState> state, int limit, Optional<String> cursor) {
        return desk.list(
                staff(ViewerKind.SUPPORT), Optional.of(other), state, Optional.empty(), new PageRequest(limit, cursor));
    }

    private static PatientRequest accept(RequestDesk desk, PatientRequest request, Optional<String> evidence) {
        var step = new Step(Transition.ACCEPT, Optional.empty(), Optional.empty(), Optional.empty(), evidence);
        return desk.step(staff(ViewerKind.RECORDS), request.id(), step, Optional.empty());
    }

    private static PatientRequest assign(RequestDesk desk, PatientRequest request, Optional<String> colleague) {
        return desk.step(staff(ViewerKind.SUPPORT), request.id(), Step.of(Transition.ASSIGN), colleague);
    }

    private static ProblemType refusal(Callable<?> work) {
        return assertThrows(PortalException.class, work::call).type();
    }

    private static Viewer staff(ViewerKind role) {
        return new Viewer("staff", role, "Staff", Optional.empty(), Optional.empty(), Set.of());
    }

    private static JpaAccountStore people(TestDatabase database) {
        return database.inject(new JpaAccountStore(new TestClock()));
    }

    private static Account person(TestDatabase database, ViewerKind role) throws Exception {
        var account = new Account(
                UUID.randomUUID().toString(),
                "u" + UUID.randomUUID(),
                "Robin Example",
                role,
                Optional.empty(),
                Optional.empty(),
                true);
        database.run(() -> people(database).insert(new StoredAccount(account, "hash")));
        return account;
    }

    private PatientRequest submitted(TestDatabase database, String kind, Map<String, List<String>> fields)
            throws Exception {
        var request = new PatientRequest(
                UUID.randomUUID(),
                kind,
                patient,
                "account-1",
                RequestState.SUBMITTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                fields,
                clock.now(),
                clock.now(),
                0);
        database.run(() -> new SqlRequests(database.sql()).insert(request));
        return request;
    }

    private RequestDesk desk(TestDatabase database) {
        var store = new SqlRequests(database.sql());
        var machine = new RequestMachine(store, people(database), (account, template, about) -> {}, audit, clock);
        List<RequestKind> kinds =
                List.of(new UpdateRequests(update -> DemographicsUpdates.Outcome.APPLIED), new OtherKind(other));
        var accounts = new PortalAccounts(people(database), null, null, null, audit);
        return new RequestDesk(() -> kinds, store, machine, accounts, null, audit);
    }

    /** A kind that lies at the desk of technical support. */
    private record OtherKind(String word) implements RequestKind {
        @Override
        public Set<ViewerKind> desk() {
            return Set.of(ViewerKind.SUPPORT);
        }

        @Override
        public boolean needsEvidence(PatientRequest request) {
            return false;
        }

        @Override
        public boolean carryOut(PatientRequest accepted, String acceptedBy) {
            return false;
        }
    }
}
