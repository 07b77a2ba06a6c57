package health.portico.api.host;

import java.util.List;

/**
 * What the person at the console reads when the portal runs by itself and not on an application server: the log-ins of a demo hospital,
 * for instance. Implemented by beans of the host; called once, on the main thread, when requests are served; what it throws stops the
 * start.
 *
 * @since 0.1
 */
public interface StartNotice {
    /** Return the lines; they are printed after the portal's own. */
    List<String> lines();
}
