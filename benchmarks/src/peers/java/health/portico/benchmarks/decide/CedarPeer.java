package health.portico.benchmarks.decide;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.ViewerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cedar through {@code cedar-java}: the policies of {@link CedarBook}, parsed once and kept in its cache, and one call into its native library
 * for each item, whose facts were made an entity beforehand. Tells all causes.
 */
final class CedarPeer implements Peer {
    private static final EntityUID VIEWER = type("Viewer").of("viewer");
    private static final EntityUID VIEW = type("Action").of("view");
    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies = new PolicySet(CedarBook.policies());
    private final Map<String, Value> request;
    private final List<Entity> entities;
    private final List<Set<String>> causes = new ArrayList<>();

    CedarPeer(AccessContext context, List<? extends RecordItem> items) {
        this.request = request(context);
        this.entities = items.stream().map(CedarBook::entity).toList();
        try {
            policies.cache();
        } catch (CacheException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static EntityTypeName type(String name) {
        return EntityTypeName.parse(name).orElseThrow();
    }

    private static Map<String, Value> request(AccessContext context) {
        return Map.of(
                "kind", new PrimString(context.kind().name()),
                "outside", new PrimBool(ViewerKind.OUTSIDE.contains(context.kind())),
                "self", new PrimBool(context.viewer().self().equals(java.util.Optional.of(Items.PATIENT))),
                "proxy", new PrimBool(context.proxyGrant().isPresent()),
                "inCare", new PrimBool(context.inCare()),
                "adult", new PrimBool(context.patientIsAdult()),
                "now", new PrimLong(context.now().getEpochSecond()));
    }

    @Override
    public boolean[] decide() {
        causes.clear();
        boolean[] visible = new boolean[entities.size()];
        for (int i = 0; i < visible.length; i++) {
            AuthorizationSuccessResponse answer = ask(entities.get(i));
            visible[i] = answer.isAllowed();
            causes.add(answer.isAllowed() ? Set.of() : answer.getReason());
        }
        return visible;
    }

    private AuthorizationSuccessResponse ask(Entity entity) {
        try {
            var answer = engine.isAuthorized(
                    new AuthorizationRequest(VIEWER, VIEW, entity.getEUID(), request), policies, Set.of(entity));
            return answer.success.orElseThrow(() -> new IllegalStateException(answer.toString()));
        } catch (AuthException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public List<Set<String>> causes() {
        return List.copyOf(causes);
    }
}
