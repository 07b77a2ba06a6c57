package health.portico.core.wiring;

import health.portico.core.access.web.OwnProxiesResource;
import health.portico.core.access.web.ProxiesResource;
import health.portico.core.access.web.StaffProxiesResource;
import health.portico.core.app.web.AppOriginFilter;
import health.portico.core.app.web.AuthorizePage;
import health.portico.core.app.web.BearerFilter;
import health.portico.core.app.web.SmartConfigurationResource;
import health.portico.core.app.web.TokenResource;
import health.portico.core.attachment.web.AttachmentsResource;
import health.portico.core.audit.web.AuditResource;
import health.portico.core.contact.web.ContactResource;
import health.portico.core.desk.web.StaffRequestsResource;
import health.portico.core.desk.web.UpdateRequestsResource;
import health.portico.core.enrolment.web.AccountsResource;
import health.portico.core.enrolment.web.ActivatePage;
import health.portico.core.enrolment.web.ActivationsResource;
import health.portico.core.enrolment.web.RecoverPage;
import health.portico.core.enrolment.web.ResetPasswordPage;
import health.portico.core.enrolment.web.SignUpPage;
import health.portico.core.exchange.web.ExternalAccountsResource;
import health.portico.core.explain.web.DecisionsResource;
import health.portico.core.health.web.HealthResource;
import health.portico.core.helpdesk.web.HelpResource;
import health.portico.core.host.web.HeaderLogInFilter;
import health.portico.core.link.web.LinksResource;
import health.portico.core.messaging.web.MessagesResource;
import health.portico.core.messaging.web.StaffMessagesResource;
import health.portico.core.messaging.web.ThreadsResource;
import health.portico.core.openapi.web.OpenApiResource;
import health.portico.core.outbox.web.OutboxResource;
import health.portico.core.page.web.AssetsResource;
import health.portico.core.page.web.LogInPage;
import health.portico.core.page.web.LogOutPage;
import health.portico.core.page.web.PagesResource;
import health.portico.core.page.web.WidgetResource;
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
import health.portico.core.session.web.Gate;
import health.portico.core.session.web.OwnSessionsResource;
import health.portico.core.session.web.SessionFilter;
import health.portico.core.session.web.SessionResource;
import health.portico.core.settings.web.ConfirmEmailPage;
import health.portico.core.settings.web.PasswordResource;
import health.portico.core.settings.web.SettingsResource;
import health.portico.core.sharing.web.ShareCodesResource;
import health.portico.core.sharing.web.SharePage;
import health.portico.core.sharing.web.ShareRecordPage;
import health.portico.core.sharing.web.ShareSessionResource;
import health.portico.core.site.web.LimitsResource;
import health.portico.core.site.web.NavigationResource;
import health.portico.core.web.BodyFilter;
import health.portico.core.web.BodyReading;
import health.portico.core.web.CrossSiteFilter;
import health.portico.core.web.ForeignPageFilter;
import health.portico.core.web.SecurityHeadersFilter;
import health.portico.core.web.SubjectFilter;
import health.portico.core.worklist.web.StaffPatientsResource;
import health.portico.core.worklist.web.StaffResultsResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The REST classes of the core, each listed here: a class that is not listed is not served. */
@ApplicationScoped
public class CoreResources implements PortalResources {
    @Override
    public Set<Class<?>> classes() {
        return Set.of(
                AppOriginFilter.class,
                AuthorizePage.class,
                BearerFilter.class,
                SmartConfigurationResource.class,
                TokenResource.class,
                ProxiesResource.class,
                OwnProxiesResource.class,
                StaffProxiesResource.class,
                MessagesResource.class,
                StaffMessagesResource.class,
                ThreadsResource.class,
                AccountsResource.class,
                ActivatePage.class,
                ActivationsResource.class,
                HelpResource.class,
                RecoverPage.class,
                ResetPasswordPage.class,
                SignUpPage.class,
                AttachmentsResource.class,
                AuditResource.class,
                DecisionsResource.class,
                ExternalAccountsResource.class,
                HealthResource.class,
                HeaderLogInFilter.class,
                ProcessingMapper.class,
                ThrowableMapper.class,
                ValidationMapper.class,
                WebApplicationMapper.class,
                ItemWriter.class,
                PageWriter.class,
                OpenApiResource.class,
                OutboxResource.class,
                PatientResource.class,
                PatientsResource.class,
                RecordResource.class,
                RecordWriter.class,
                Gate.class,
                OwnSessionsResource.class,
                SessionFilter.class,
                SessionResource.class,
                PasswordResource.class,
                StaffRequestsResource.class,
                UpdateRequestsResource.class,
                SettingsResource.class,
                ConfirmEmailPage.class,
                AssetsResource.class,
                ForeignPageFilter.class,
                LogInPage.class,
                LogOutPage.class,
                ShareCodesResource.class,
                SharePage.class,
                ShareRecordPage.class,
                ShareSessionResource.class,
                PagesResource.class,
                WidgetResource.class,
                LimitsResource.class,
                LinksResource.class,
                ContactResource.class,
                NavigationResource.class,
                BodyFilter.class,
                BodyReading.class,
                CrossSiteFilter.class,
                SecurityHeadersFilter.class,
                SubjectFilter.class,
                StaffPatientsResource.class,
                StaffResultsResource.class);
    }
}
