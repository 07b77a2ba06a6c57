package health.portico.embedded.http;

import health.portico.core.problem.EdgeProblem;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import org.glassfish.grizzly.asyncqueue.AsyncQueueWriter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/**
 * The listening socket with its bounded pool of workers, which work on whole requests alone: what is still on its way, in or out, holds
 * no worker and has a deadline. Request heads are limited to 16 KiB, requests beyond the pool and its queue are refused by closing the
 * connection. Prepared, started
 * and stopped once.
 */
public final class HttpListener {
    private static final Logger LOG = Logger.getLogger(HttpListener.class.getName());
    private static final int MAX_HEAD_BYTES = 16 * 1024;
    private static final int MAX_HEADERS = 100;
    private static final int QUEUE = 1_000;

    /** Grizzly would close each connection after 256 requests. */
    private static final int ANY_NUMBER = -1;

    /** No worker waits until a client takes in its answer, which is whole in memory anyway. */
    private static final int PENDING_BYTES = AsyncQueueWriter.UNLIMITED_SIZE;

    private final HttpServer server = new HttpServer();
    private final NetworkListener listener;
    private final Exchanges exchanges;

    /**
     * @param port 0 for a free one
     * @param spool directory for large bodies, which exists
     */
    public HttpListener(InetAddress address, int port, int threads, Path spool, ConnectionLimits limits) {
        exchanges = new Exchanges(limits);
        listener = new NetworkListener("portico-http", address.getHostAddress(), port);
        var transport = listener.getTransport();
        transport.setSelectorRunnersCount(1);
        transport.setWorkerThreadPoolConfig(ThreadPoolConfig.defaultConfig()
                .setPoolName("portico-http")
                .setDaemon(true)
                .setCorePoolSize(threads)
                .setMaxPoolSize(threads)
                .setQueueLimit(QUEUE));
        listener.setMaxPendingBytes(PENDING_BYTES);
        listener.getFileCache().setEnabled(false);
        listener.getKeepAlive().setMaxRequestsCount(ANY_NUMBER);
        listener.registerAddOn((network, chain) -> replaceFilters(chain, new Spool(spool)));
        server.addListener(listener);
    }

    private void replaceFilters(FilterChainBuilder chain, Spool spool) {
        chain.set(
                chain.indexOfType(org.glassfish.grizzly.http.HttpServerFilter.class),
                new ProblemCodec(MAX_HEAD_BYTES, listener.getKeepAlive(), MAX_HEADERS, exchanges));
        chain.set(chain.indexOfType(IdleTimeoutFilter.class), new RequestCollector(exchanges, spool));
    }

    /** Take in the application; nobody is listened to yet. */
    public void prepare(Application application, ValidatorFactory validation, ClassLoader loader) {
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
    }

    /** Begin to listen. */
    public void start() throws IOException {
        exchanges.start();
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
            exchanges.stop();
        }
    }
}
