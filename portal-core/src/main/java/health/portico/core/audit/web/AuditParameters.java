package health.portico.core.audit.web;

import health.portico.api.portal.PageRequest;
import health.portico.api.record.PatientId;
import health.portico.core.audit.AuditQuery;
import health.portico.core.database.RowId;
import health.portico.core.problem.InvalidRequestException;
import health.portico.core.web.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which entries a request for the audit log asks for, as it was written. */
public class AuditParameters {
    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("actor")
    private @Nullable String actor;

    @QueryParam("patient")
    private @Nullable String patient;

    @QueryParam("action")
    private @Nullable String action;

    @QueryParam("limit")
    private @Nullable String limit;

    @QueryParam("after")
    private @Nullable String after;

    /** Read which entries; without a limit a page of the usual size. */
    AuditQuery page() {
        return query(PageRequest.DEFAULT_LIMIT);
    }

    /** Read which entries a file has; without a limit all that match, read as many at a time as there may be. */
    AuditQuery file() {
        return query(AuditQuery.MAX_LIMIT);
    }

    boolean isLimited() {
        return limit != null;
    }

    private AuditQuery query(int usual) {
        return new AuditQuery(
                Parameters.moment("from", from),
                Parameters.moment("to", to),
                Parameters.optionalWords("actor", actor),
                Parameters.optionalWords("patient", patient).map(AuditParameters::patientId),
                Parameters.optionalWords("action", action).stream().toList(),
                Optional.empty(),
                Parameters.wholeNumber("limit", limit, AuditQuery.MAX_LIMIT, usual),
                Optional.ofNullable(after).map(RowId::of));
    }

    private static PatientId patientId(String text) {
        try {
            return new PatientId(text);
        } catch (IllegalArgumentException e) {
            throw InvalidRequestException.of("patient", "Must be the id of a patient.");
        }
    }
}
