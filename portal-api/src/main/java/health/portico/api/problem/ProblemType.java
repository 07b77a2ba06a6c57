package health.portico.api.problem;

/**
 * A sort of error with its stable code (RFC 9457). The page {@code docs/reference/problems.md} has a section for each. Plugins may
 * make their own, with codes that start with the plugin's id.
 *
 * @param code lower-case words joined by hyphens; never changes its meaning
 * @param status HTTP status, 400 to 599
 * @param title a short sentence for a person, without any data of the request
 * @since 0.1
 */
public record ProblemType(String code, int status, String title) {
    public static final ProblemType RECORD_NOT_AVAILABLE =
            new ProblemType("record-not-available", 404, "There is nothing here that you can see.");
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "There is no such address.");
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", 405, "This address does not answer to that method.");
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", 406, "This address cannot answer in the form you asked for.");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", 415, "Send the body as application/json.");
    public static final ProblemType PAYLOAD_TOO_LARGE =
            new ProblemType("payload-too-large", 413, "The request is larger than this address accepts.");
    public static final ProblemType MALFORMED_REQUEST =
            new ProblemType("malformed-request", 400, "The request cannot be read.");
    public static final ProblemType INVALID_REQUEST =
            new ProblemType("invalid-request", 400, "The request has a value that is not allowed.");
    public static final ProblemType INVALID_CURSOR =
            new ProblemType("invalid-cursor", 400, "The cursor is not one that this list gave out.");
    public static final ProblemType SESSION_ENDED =
            new ProblemType("session-ended", 401, "Your session has ended. Log in again.");
    public static final ProblemType ACCESS_TOKEN_NOT_ACCEPTED =
            new ProblemType("access-token-not-accepted", 401, "This access token is not good any more, or never was.");
    public static final ProblemType CREDENTIALS_NOT_ACCEPTED =
            new ProblemType("credentials-not-accepted", 401, "The log-in name and password do not match.");
    public static final ProblemType PASSWORD_NOT_ACCEPTED = new ProblemType(
            "password-not-accepted", 422, "Choose another password: a longer one, and not one that others can guess.");
    public static final ProblemType LOG_IN_BUSY =
            new ProblemType("log-in-busy", 503, "Too many people log in at this moment. Try again in a few seconds.");
    public static final ProblemType TOO_MANY_ATTEMPTS =
            new ProblemType("too-many-attempts", 429, "There were too many attempts. Wait and try again.");
    public static final ProblemType ROLE_NOT_ALLOWED =
            new ProblemType("role-not-allowed", 403, "Your role does not allow this.");
    public static final ProblemType REQUEST_FORGED =
            new ProblemType("cross-site-request", 403, "This request came from another site and was refused.");
    public static final ProblemType DEMO_IS_LOCAL = new ProblemType(
            "demo-is-local", 403, "The demo answers on the machine on which it runs, and nowhere else.");
    public static final ProblemType RELEASE_NOT_ALLOWED =
            new ProblemType("release-not-allowed", 422, "This result cannot be released by hand.");
    public static final ProblemType ALREADY_RELEASED =
            new ProblemType("already-released", 409, "This result has been released already.");
    public static final ProblemType ATTESTATION_REQUIRED =
            new ProblemType("attestation-required", 422, "This result needs an attestation to be released.");
    public static final ProblemType ATTACHMENT_TOO_LARGE =
            new ProblemType("attachment-too-large", 413, "A file is larger than what can be attached.");
    public static final ProblemType ATTACHMENT_TYPE_NOT_ALLOWED =
            new ProblemType("attachment-type-not-allowed", 415, "A file is not of a type that can be attached.");
    public static final ProblemType ATTACHMENT_EXTENSION_MISMATCH = new ProblemType(
            "attachment-extension-mismatch", 422, "A file is something else than its name or its type says.");
    public static final ProblemType ATTACHMENT_CORRUPT =
            new ProblemType("attachment-corrupt", 422, "A file is damaged or not complete.");
    public static final ProblemType ATTACHMENT_EMPTY = new ProblemType("attachment-empty", 422, "A file is empty.");
    public static final ProblemType ATTACHMENT_NAME_INVALID =
            new ProblemType("attachment-name-invalid", 422, "A file has a name that cannot be kept.");
    public static final ProblemType ATTACHMENT_INFECTED =
            new ProblemType("attachment-infected", 422, "A file was refused by the virus scanner.");
    public static final ProblemType TOO_MANY_ATTACHMENTS =
            new ProblemType("too-many-attachments", 422, "There are more files than one message can hold.");
    public static final ProblemType ATTACHMENT_NOT_AVAILABLE = new ProblemType(
            "attachment-not-available", 422, "An attachment is not there any more. Attach the file again.");
    public static final ProblemType SCANNER_NOT_AVAILABLE =
            new ProblemType("scanner-not-available", 503, "Files cannot be checked at the moment. Try again later.");
    public static final ProblemType RECIPIENT_NOT_AVAILABLE =
            new ProblemType("recipient-not-available", 422, "You cannot write to this recipient.");
    public static final ProblemType HIDING_NOT_ALLOWED = new ProblemType(
            "hiding-not-allowed", 422, "Whether proxies see a conversation is chosen by who begins it.");
    public static final ProblemType SHARE_CODE_NOT_ACCEPTED = new ProblemType(
            "share-code-not-accepted", 403, "The code and the birth date were not accepted. Ask for a new code.");
    public static final ProblemType SHARE_SESSION_ENDED =
            new ProblemType("share-session-ended", 401, "What was shared with you has ended. Ask for a new code.");
    public static final ProblemType TOO_MANY_SHARE_CODES =
            new ProblemType("too-many-share-codes", 429, "You have made as many codes as one day allows.");
    public static final ProblemType BIRTH_DATE_MISSING =
            new ProblemType("birth-date-missing", 422, "The record has no birth date, and a code needs one.");
    public static final ProblemType PROXY_NOT_AVAILABLE =
            new ProblemType("proxy-not-available", 422, "No account with this log-in name can be a proxy.");
    public static final ProblemType PROXY_NOT_ALLOWED =
            new ProblemType("proxy-not-allowed", 422, "This access cannot be given.");
    public static final ProblemType PROXY_ALREADY_GRANTED = new ProblemType(
            "proxy-already-granted", 409, "This account is a proxy of this patient at that time already.");
    public static final ProblemType ACTIVATION_NOT_ACCEPTED = new ProblemType(
            "activation-not-accepted", 403, "The code and the birth date were not accepted. Ask for a new code.");
    public static final ProblemType ACCOUNT_EXISTS =
            new ProblemType("account-exists", 409, "This patient has an account already.");
    public static final ProblemType USERNAME_NOT_AVAILABLE = new ProblemType(
            "username-not-available", 422, "Choose another log-in name: this one is taken or has other characters.");
    public static final ProblemType EMAIL_NOT_ACCEPTED =
            new ProblemType("email-not-accepted", 422, "Enter an e-mail address such as name@example.org.");
    public static final ProblemType EMAIL_NOT_AVAILABLE = new ProblemType(
            "email-not-available", 422, "There is no e-mail address on file that mail can go to. Print a code.");
    public static final ProblemType TOO_MANY_ACTIVATIONS = new ProblemType(
            "too-many-activations", 429, "This patient was sent as many letters as an hour allows. Print a code.");
    public static final ProblemType RESET_NOT_ACCEPTED = new ProblemType(
            "reset-not-accepted",
            403,
            "This link was not accepted. It works once and for a short time: ask for a new one.");
    public static final ProblemType ANSWER_REQUIRED =
            new ProblemType("answer-required", 422, "Answer the security question of the account.");
    public static final ProblemType CURRENT_PASSWORD_NOT_ACCEPTED =
            new ProblemType("current-password-not-accepted", 422, "The current password is not right.");
    public static final ProblemType ACCOUNT_KEPT_ELSEWHERE = new ProblemType(
            "account-kept-elsewhere", 409, "Your log-in is kept by the hospital, and is changed there.");
    public static final ProblemType EMAIL_NOT_CONFIRMABLE = new ProblemType(
            "email-not-confirmable", 422, "This portal sends no e-mail, so a new address cannot be confirmed.");
    public static final ProblemType SECURITY_QUESTIONS_OFF =
            new ProblemType("security-questions-off", 422, "This portal asks no security questions.");
    public static final ProblemType CHANGED_MEANWHILE =
            new ProblemType("changed-meanwhile", 409, "This was changed meanwhile. Look at it again.");
    public static final ProblemType ADDRESS_NOT_ON_FILE = new ProblemType(
            "address-not-on-file", 409, "This address is not on file any more. Look at the list again.");
    public static final ProblemType ADDRESS_IN_USE =
            new ProblemType("address-in-use", 409, "The account uses this address already.");
    public static final ProblemType RECORD_MERGED = new ProblemType(
            "record-merged", 409, "This record was merged into another one. Its account opens nothing.");
    public static final ProblemType TRANSITION_NOT_ALLOWED =
            new ProblemType("transition-not-allowed", 409, "This request is not in a state that allows that.");
    public static final ProblemType EVIDENCE_REQUIRED = new ProblemType(
            "evidence-required", 422, "A name or a birth date is changed only with evidence that you have seen.");
    public static final ProblemType TOO_MANY_OPEN_REQUESTS = new ProblemType(
            "too-many-open-requests", 409, "There are as many open requests as the hospital takes at once.");
    public static final ProblemType EXTERNAL_ACCOUNT_NOT_MATCHED = new ProblemType(
            "external-account-not-matched", 409, "No matching record was found there. Nothing was connected.");
    public static final ProblemType CHANNEL_NOT_SUPPORTED = new ProblemType(
            "channel-not-supported",
            422,
            "This source cannot be connected in this way. Try the website or the mobile app.");
    public static final ProblemType MEASUREMENT_NOT_SUPPORTED = new ProblemType(
            "measurement-not-supported", 422, "This source sends none of the types of data that you chose.");
    public static final ProblemType SOURCE_NOT_AVAILABLE =
            new ProblemType("source-not-available", 503, "The record cannot be read at the moment. Try again later.");
    public static final ProblemType NOT_READY = new ProblemType("not-ready", 503, "The portal is not ready.");
    public static final ProblemType INTERNAL_ERROR =
            new ProblemType("internal-error", 500, "Something went wrong on our side. Nothing was changed.");

    public ProblemType {
        if (!code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || status < 400 || status > 599) {
            throw new IllegalArgumentException("not a problem type: " + code + " " + status);
        }
    }
}
