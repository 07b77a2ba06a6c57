package health.portico.core.web;

/**
 * How large a request may be. Uploads have limits of their own.
 *
 * @param maxBodyBytes of a body, counted while it is read
 */
public record RequestLimits(long maxBodyBytes) {
    public static final RequestLimits STANDARD = new RequestLimits(64 * 1024);
}
