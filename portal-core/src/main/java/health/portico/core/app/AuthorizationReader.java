package health.portico.core.app;

import health.portico.core.app.AuthorizationQuestion.Right;
import health.portico.core.app.AuthorizationQuestion.Unsafe;
import health.portico.core.app.AuthorizationQuestion.Wrong;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads one authorization request. Used once. */
public final class AuthorizationReader {
    /** The parameters that mean something; each may be there once (RFC 6749, 3.1). */
    public static final List<String> PARAMETERS = List.of(
            "response_type",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "aud",
            "code_challenge",
            "code_challenge_method");

    private static final String INVALID = "invalid_request";
    private static final String CHALLENGE = "[A-Za-z0-9_-]{43}";
    private static final String STATE = "[\\x20-\\x7e]{1,500}";

    private final RegisteredApps apps;
    private final Set<String> audiences;
    private final Function<String, List<String>> values;

    /**
     * @param audiences what an app may call the portal's API
     * @param values of a parameter, none where it is missing
     */
    public AuthorizationReader(RegisteredApps apps, Set<String> audiences, Function<String, List<String>> values) {
        this.apps = apps;
        this.audiences = Set.copyOf(audiences);
        this.values = values;
    }

    public AuthorizationQuestion read() {
        Optional<RegisteredApp> app = single("client_id").flatMap(apps::find);
        Optional<String> redirect = single("redirect_uri")
                .filter(uri -> app.filter(one -> one.sendsTo(uri)).isPresent());
        if (app.isEmpty() || redirect.isEmpty()) {
            return new Unsafe();
        }
        Optional<String> state = single("state").filter(text -> text.matches(STATE));
        AppScope scope = AppScope.read(single("scope").orElse(""));
        return fault(scope, state)
                .<AuthorizationQuestion>map(
                        fault -> new Wrong(redirect.get(), state, fault.error(), fault.description()))
                .orElseGet(() -> new Right(new AuthorizationRequest(
                        app.get(),
                        redirect.get(),
                        scope,
                        state,
                        single("code_challenge").orElseThrow())));
    }

    private Optional<Fault> fault(AppScope scope, Optional<String> state) {
        Optional<String> twice = PARAMETERS.stream()
                .filter(name -> values.apply(name).size() > 1)
                .findFirst();
        if (twice.isPresent()) {
            return fault(INVALID, twice.get() + " is there more than once");
        }
        if (!single("response_type").equals(Optional.of("code"))) {
            return single("response_type").isEmpty()
                    ? fault(INVALID, "response_type is missing")
                    : fault("unsupported_response_type", "response_type has to be code");
        }
        if (state.isEmpty() && single("state").isPresent()) {
            return fault(INVALID, "state has to be 1 to 500 printable ASCII characters");
        }
        return proof().or(() -> single("aud").filter(audiences::contains).isEmpty()
                        ? fault(INVALID, "aud has to be the portal's address, as its configuration says")
                        : Optional.empty())
                .or(() -> scope.categories().isEmpty()
                        ? fault("invalid_scope", "scope names nothing that a patient may allow")
                        : Optional.empty());
    }

    private Optional<Fault> proof() {
        boolean proves = single("code_challenge")
                        .filter(text -> text.matches(CHALLENGE))
                        .isPresent()
                && single("code_challenge_method").filter("S256"::equals).isPresent();
        return proves ? Optional.empty() : fault(INVALID, "code_challenge with the method S256 is needed");
    }

    private Optional<String> single(String name) {
        List<String> all = values.apply(name);
        return all.size() == 1 ? Optional.of(all.get(0)).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    private static Optional<Fault> fault(String error, String description) {
        return Optional.of(new Fault(error, description));
    }

    private record Fault(String error, String description) {}
}
