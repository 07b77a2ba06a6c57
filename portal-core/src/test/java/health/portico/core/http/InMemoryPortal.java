package health.portico.core.http;

import health.portico.core.access.web.OwnProxiesResource;
import health.portico.core.access.web.ProxiesResource;
import health.portico.core.access.web.StaffProxiesResource;
import health.portico.core.attachment.web.AttachmentsResource;
import health.portico.core.audit.web.AuditResource;
import health.portico.core.config.Configuration;
import health.portico.core.contact.web.ContactResource;
import health.portico.core.desk.web.StaffRequestsResource;
import health.portico.core.desk.web.UpdateRequestsResource;
import health.portico.core.enrolment.web.ActivationsResource;
import health.portico.core.exchange.web.ExternalAccountsResource;
import health.portico.core.explain.web.DecisionsResource;
import health.portico.core.health.web.HealthResource;
import health.portico.core.helpdesk.web.HelpResource;
import health.portico.core.link.web.LinksResource;
import health.portico.core.messaging.web.MessagesResource;
import health.portico.core.messaging.web.StaffMessagesResource;
import health.portico.core.messaging.web.ThreadsResource;
import health.portico.core.openapi.web.OpenApiResource;
import health.portico.core.outbox.web.OutboxResource;
import health.portico.core.problem.Problems;
import health.portico.core.problem.ProcessingMapper;
import health.portico.core.problem.ThrowableMapper;
import health.portico.core.problem.ValidationMapper;
import health.portico.core.problem.WebApplicationMapper;
import health.portico.core.record.web.ItemWriter;
import health.portico.core.record.web.PageWriter;
import health.portico.core.record.web.PatientResource;
import health.portico.core.record.web.PatientsResource;
import health.portico.core.record.web.RecordResource;
import health.portico.core.record.web.RecordWriter;
import health.portico.core.request.CurrentRequest;
import health.portico.core.session.ActiveSession;
import health.portico.core.sharing.web.ShareCodesResource;
import health.portico.core.site.Disclaimers;
import health.portico.core.site.Navigation;
import health.portico.core.site.PortalTexts;
import health.portico.core.site.web.LimitsResource;
import health.portico.core.site.web.NavigationResource;
import health.portico.core.text.Texts;
import health.portico.core.web.BodyFilter;
import health.portico.core.web.BodyReading;
import health.portico.core.web.CrossSiteFilter;
import health.portico.core.web.ForeignPageFilter;
import health.portico.core.web.SecurityHeadersFilter;
import health.portico.core.wiring.CoreResources;
import health.portico.core.worklist.web.StaffPatientsResource;
import health.portico.core.worklist.web.StaffResultsResource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The resources, filters and mappers of the core behind Jakarta REST, on fakes, without a server: one call is one request. */
final class InMemoryPortal {
    private static final URI BASE = URI.create("http://localhost:8080/portal/");

    final FakeServices services = new FakeServices();
    private final ApplicationHandler rest;

    /** @param foreignPages origins that may hold the widget */
    InMemoryPortal(String... foreignPages) {
        rest = new ApplicationHandler(configuration(Set.of(foreignPages)));
    }

    /** A request before it is sent. */
    final class Call {
        private final String method;
        private final String path;
        private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Host", "localhost:8080"));
        private byte[] body = new byte[0];

        private Call(String method, String path) {
            this.method = method;
            this.path = path;
        }

        Call header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Call json(String text) {
            return header("Content-Type", "application/json").body(text.getBytes(StandardCharsets.UTF_8));
        }

        Call body(byte[] bytes) {
            body = bytes;
            headers.put("Content-Length", Integer.toString(bytes.length));
            return this;
        }

        /** Send the body in pieces whose number nobody announces. */
        Call chunked() {
            headers.remove("Content-Length");
            return header("Transfer-Encoding", "chunked");
        }

        /** Send the body without a word about it, as HTTP/2 allows. */
        Call unannounced() {
            headers.remove("Content-Length");
            return this;
        }

        Answer send() {
            ContainerRequest request = new ContainerRequest(
                    BASE, BASE.resolve(path), method, null, new MapPropertiesDelegate(), rest.getConfiguration());
            headers.forEach(request::header);
            request.setEntityStream(new ByteArrayInputStream(body));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                ContainerResponse response = rest.apply(request, out).get();
                return new Answer(
                        response.getStatus(), response.getStringHeaders(), out.toString(StandardCharsets.UTF_8));
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
        }
    }

    Call call(String method, String path) {
        return new Call(method, path);
    }

    Answer get(String path) {
        return call("GET", path).send();
    }

    private ResourceConfig configuration(Set<String> foreignPages) {
        Problems problems = new Problems(new CurrentRequest());
        Texts texts = PortalTexts.of(services.plugins.texts());
        return new ResourceConfig()
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                .registerInstances(
                        new ThrowableMapper(problems),
                        new WebApplicationMapper(problems),
                        new ValidationMapper(problems),
                        new ProcessingMapper(problems),
                        new SecurityHeadersFilter(),
                        new CrossSiteFilter(),
                        new ForeignPageFilter(foreignPages),
                        new BodyFilter(),
                        new BodyReading(),
                        new PageWriter(),
                        new ItemWriter(),
                        new RecordWriter())
                .registerInstances(
                        new RecordResource(services, services.records, new Disclaimers(texts), services.notices),
                        new PatientsResource(services, services.access),
                        new PatientResource(services, services.access, services.looks),
                        new StaffPatientsResource(services, services.access),
                        new StaffResultsResource(services, services.releases),
                        new OutboxResource(services, services.outbox),
                        new DecisionsResource(services, services.explanations),
                        new AuditResource(
                                services,
                                services.report,
                                services.audit::add,
                                services.accounts,
                                actor -> Optional.empty()),
                        new MessagesResource(
                                services,
                                new ActiveSession(),
                                services.records,
                                services.conversations,
                                null,
                                new Disclaimers(texts)),
                        new AttachmentsResource(services, new ActiveSession(), null, null, null),
                        new ActivationsResource(services, services.activations),
                        new HelpResource(services, services.help),
                        new ExternalAccountsResource(services, services.externalAccounts),
                        new ShareCodesResource(services, services.codes),
                        new ProxiesResource(services, services.proxies),
                        new OwnProxiesResource(services, services.proxies),
                        new StaffProxiesResource(services, services.proxies),
                        new UpdateRequestsResource(services, services.ownRequests),
                        new StaffRequestsResource(services, services.desk),
                        new ThreadsResource(
                                services, services.conversations, services.contexts, new Disclaimers(texts)),
                        new StaffMessagesResource(services, new ActiveSession(), services.inbox, null),
                        new HealthResource(() -> services.health),
                        new NavigationResource(services, new Navigation(services.plugins, services.unread), texts),
                        new LinksResource(services, services.links, texts),
                        new LimitsResource(
                                services.sessions,
                                services.recipients,
                                Configuration.of(Map.of("portico.mode", "demo"))),
                        new ContactResource(Configuration.of(Map.of("portico.mode", "demo")), texts),
                        new OpenApiResource(() -> new CoreResources().classes()),
                        new TroubleResource());
    }
}
