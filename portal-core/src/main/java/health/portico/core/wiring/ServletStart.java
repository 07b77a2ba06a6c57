package health.portico.core.wiring;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Opens the portal on a Jakarta EE server when the web application starts; on Java SE portal-embedded does. */
@WebListener
public class ServletStart implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        CDI.current().select(PortalStartup.class).get().open();
    }
}
