package health.portico.embedded.http;

import health.portico.core.problem.EdgeProblem;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/**
 * The listening socket with its bounded pool of workers. Connections are kept alive for 30 s, request heads are limited to 16 KiB,
 * requests beyond the pool and its queue are refused by closing the connection. Started once, closed once.
 */
public final class HttpListener {
    private static final Logger LOG = Logger.getLogger(HttpListener.class.getName());
    private static final int MAX_HEAD_BYTES = 16 * 1024;
    private static final int MAX_HEADERS = 100;
    private static final int QUEUE = 1_000;
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final HttpServer server = new HttpServer();
    private final NetworkListener listener;

    /** @param port 0 for a free one */
    public HttpListener(InetAddress address, int port, int threads) {
        listener = new NetworkListener("portico-http", address.getHostAddress(), port);
        var transport = listener.getTransport();
        transport.setSelectorRunnersCount(1);
        transport.setWorkerThreadPoolConfig(ThreadPoolConfig.defaultConfig()
                .setPoolName("portico-http")
                .setDaemon(true)
                .setCorePoolSize(threads)
                .setMaxPoolSize(threads)
                .setQueueLimit(QUEUE));
        listener.getKeepAlive().setIdleTimeoutInSeconds(KEEP_ALIVE_SECONDS);
        listener.getFileCache().setEnabled(false);
        listener.registerAddOn((network, chain) -> chain.set(
                chain.indexOfType(org.glassfish.grizzly.http.HttpServerFilter.class),
                new ProblemCodec(MAX_HEAD_BYTES, network.getKeepAlive(), MAX_HEADERS)));
        server.addListener(listener);
    }

    /** Run the application and begin to listen. */
    public void start(Application application, ValidatorFactory validation, ClassLoader loader) throws IOException {
        var configuration = ResourceConfig.forApplication(application)
                .register(MultiPartFeature.class)
                .register(new SharedValidation(validation))
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                .property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL")
                .property(ServerProperties.WADL_FEATURE_DISABLE, true);
        var http = server.getServerConfiguration();
        http.setName("portico");
        http.setJmxEnabled(false);
        http.setPassTraceRequest(true);
        http.setDefaultErrorPageGenerator((request, status, reason, description, exception) -> {
            SafetyHeaders.set(request.getResponse().getResponse());
            request.getResponse().setContentType(EdgeProblem.MEDIA_TYPE);
            return new String(EdgeProblem.ofStatus(status).body(), StandardCharsets.UTF_8);
        });
        http.addHttpHandler(new PortalHandler(configuration, loader), "/");
        server.start();
    }

    /** Return the port that is listened on. */
    public int port() {
        return listener.getPort();
    }

    /** Accept nothing more, let what runs finish within the bound, then close all connections. */
    public void stop(Duration bound) {
        try {
            server.shutdown(bound.toMillis(), TimeUnit.MILLISECONDS).get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warning("Requests that still ran at the end of the grace period were cut off");
        } finally {
            server.shutdownNow();
        }
    }
}
