package health.portico.benchmarks.decide;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationInterceptor;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRuleBuilder;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRuleTester;
import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import ca.uhn.fhir.rest.server.interceptor.auth.RuleBuilder;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Observation;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Restriction;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;

/**
 * HAPI FHIR's {@code AuthorizationInterceptor}: one rule that denies for each restriction, with a tester, and one that allows. Each resource
 * carries its item, whose facts the testers read; that a server reads facts from FHIR elements is not counted. The first rule that matches
 * decides, so it tells one cause at most.
 */
final class FhirPeer extends AuthorizationInterceptor implements Peer {
    private static final String ITEM = "item";
    private final List<IAuthRule> rules;
    private final SystemRequestDetails request = new SystemRequestDetails();
    private final List<Resource> resources;

    FhirPeer(BoundRules bound, List<? extends RecordItem> items) {
        this.rules = rules(bound);
        this.resources = items.stream().map(FhirPeer::resource).toList();
        request.setFhirContext(FhirContext.forR4Cached());
    }

    private static List<IAuthRule> rules(BoundRules bound) {
        IAuthRuleBuilder builder = new RuleBuilder();
        for (Restriction<RecordItem> rule : bound.rules()) {
            var denied = builder.deny(rule.id().value()).read();
            var type = rule.itemType().equals(ClinicalNote.class)
                    ? denied.resourcesOfType("DocumentReference")
                    : rule.itemType().equals(RecordItem.class)
                            ? denied.allResources()
                            : denied.resourcesOfType("Observation");
            builder = type.withAnyId().withTester(tester(bound, rule)).andThen();
        }
        return bound.isGranted()
                ? builder.allowAll("granted").build()
                : builder.denyAll("not granted").build();
    }

    private static IAuthRuleTester tester(BoundRules bound, Restriction<RecordItem> rule) {
        return new IAuthRuleTester() {
            @Override
            public boolean matchesOutput(
                    RestOperationTypeEnum operation, RequestDetails request, IBaseResource resource) {
                return bound.hides(rule, (RecordItem) ((Resource) resource).getUserData(ITEM));
            }
        };
    }

    private static Resource resource(RecordItem item) {
        Resource resource = item instanceof ClinicalNote
                ? new DocumentReference()
                : item instanceof Observation ? new org.hl7.fhir.r4.model.Observation() : new Encounter();
        resource.setId(item.id().value());
        resource.setUserData(ITEM, item);
        return resource;
    }

    @Override
    public List<IAuthRule> buildRuleList(RequestDetails details) {
        return rules;
    }

    @Override
    public boolean[] decide() {
        boolean[] visible = new boolean[resources.size()];
        for (int i = 0; i < visible.length; i++) {
            Resource resource = resources.get(i);
            visible[i] = applyRulesAndReturnDecision(
                                    RestOperationTypeEnum.READ,
                                    request,
                                    null,
                                    resource.getIdElement(),
                                    resource,
                                    Pointcut.STORAGE_PRESHOW_RESOURCES)
                            .getDecision()
                    == PolicyEnum.ALLOW;
        }
        return visible;
    }
}
