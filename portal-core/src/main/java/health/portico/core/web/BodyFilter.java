package health.portico.core.web;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses a body that is too large, by its announced length or while it is read, and one that does not say what it is. Whether a
 * resource takes the type that it says is decided by the resource.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 50)
@ApplicationScoped
public class BodyFilter implements ContainerRequestFilter {
    private static final long MAX = RequestLimits.STANDARD.maxBodyBytes();

    @Override
    public void filter(ContainerRequestContext request) {
        checkNegotiation(request);
        boolean announced = announcedLength(request) > 0 || request.getHeaderString("Transfer-Encoding") != null;
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (announced && type == null) {
            throw new PortalException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (type != null && isUpload(type)) {
            return;
        }
        if (announcedLength(request) > MAX) {
            throw new PortalException(ProblemType.PAYLOAD_TOO_LARGE);
        }
        if (announced) {
            request.setEntityStream(new CountedInput(request.getEntityStream(), MAX));
        }
    }

    /** A header that is no media type would be answered by each server in its own way. */
    private static void checkNegotiation(ContainerRequestContext request) {
        try {
            request.getMediaType();
        } catch (ProcessingException | IllegalArgumentException | WebApplicationException e) {
            throw new PortalException(ProblemType.UNSUPPORTED_MEDIA_TYPE, e);
        }
        try {
            request.getAcceptableMediaTypes();
        } catch (ProcessingException | IllegalArgumentException | WebApplicationException e) {
            throw new PortalException(ProblemType.NOT_ACCEPTABLE, e);
        }
    }

    private static boolean isUpload(String type) {
        return type.regionMatches(true, 0, MediaType.MULTIPART_FORM_DATA, 0, MediaType.MULTIPART_FORM_DATA.length());
    }

    private static long announcedLength(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            throw new PortalException(ProblemType.MALFORMED_REQUEST, e);
        }
    }
}
