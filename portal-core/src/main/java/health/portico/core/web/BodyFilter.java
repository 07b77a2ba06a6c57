package health.portico.core.web;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.attachment.AttachmentPolicy;
import health.portico.core.problem.FileError;
import health.portico.core.problem.RefusedFilesException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses a body that is too large, by its announced length or while it is read, and one that does not say what it is. At the one address
 * that takes uploads a form with files may be larger (S51). Every body is counted, as HTTP/2 need not announce one. Whether a resource takes the type that it says is decided by the resource.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 50)
@ApplicationScoped
public class BodyFilter implements ContainerRequestFilter {
    private static final long MAX = RequestLimits.STANDARD.maxBodyBytes();
    private static final long MAX_UPLOAD = AttachmentPolicy.STANDARD.maxRequestBytes();
    private static final Pattern UPLOADS = Pattern.compile("/?api/v1/patients/[^/]+/attachments/?");

    @Override
    public void filter(ContainerRequestContext request) {
        checkNegotiation(request);
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            refuseAnnounced(request);
            request.setEntityStream(CountedInput.nothing(request.getEntityStream()));
            return;
        }
        boolean isUpload = isUpload(type, request);
        long most = isUpload ? MAX_UPLOAD : MAX;
        if (announcedLength(request) > most) {
            throw isUpload ? uploadTooLarge() : new PortalException(ProblemType.PAYLOAD_TOO_LARGE);
        }
        request.setEntityStream(CountedInput.atMost(most, request.getEntityStream()));
    }

    private static void refuseAnnounced(ContainerRequestContext request) {
        if (announcedLength(request) > 0 || request.getHeaderString("Transfer-Encoding") != null) {
            throw new PortalException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    /** Nothing was read, so no file can be named: with fewer bytes each of four could still be too large. */
    private static PortalException uploadTooLarge() {
        return new RefusedFilesException(List.of(new FileError(
                Optional.empty(),
                ProblemType.ATTACHMENT_TOO_LARGE,
                "Together the files are larger than one message holds.")));
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

    private static boolean isUpload(String type, ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.POST)
                && UPLOADS.matcher(request.getUriInfo().getPath()).matches()
                && type.regionMatches(
                        true, 0, MediaType.MULTIPART_FORM_DATA, 0, MediaType.MULTIPART_FORM_DATA.length());
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
