package health.portico.core.app;

/** What an app is told when it gets no token (RFC 6749, 5.2). */
public enum TokenError {
    INVALID_REQUEST(400, "invalid_request"),
    INVALID_CLIENT(401, "invalid_client"),
    INVALID_GRANT(400, "invalid_grant"),
    INVALID_SCOPE(400, "invalid_scope"),
    UNSUPPORTED_GRANT_TYPE(400, "unsupported_grant_type");

    private final int status;
    private final String code;

    TokenError(int status, String code) {
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
