package health.portico.core.web;

import health.portico.api.visibility.ViewerKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Who may ask what over HTTP; what they then see is decided by rules. */
public final class Roles {
    /** May ask for a patient's record. */
    public static final Set<ViewerKind> READERS =
            of(ViewerKind.PATIENT, ViewerKind.PROXY, ViewerKind.CLINICIAN, ViewerKind.RECORDS);

    /** May ask for lists and items of a record: the same, and apps that the patient linked (R69). */
    public static final Set<ViewerKind> READERS_AND_APPS =
            of(ViewerKind.PATIENT, ViewerKind.PROXY, ViewerKind.APP, ViewerKind.CLINICIAN, ViewerKind.RECORDS);

    /** May read conversations of a patient, and send and fetch the files of them. */
    public static final Set<ViewerKind> CORRESPONDENTS = of(ViewerKind.PATIENT, ViewerKind.PROXY, ViewerKind.CLINICIAN);

    /** Whoever may have a record of their own: a proxy's account may be a patient, too. */
    public static final Set<ViewerKind> OUTSIDE = of(ViewerKind.PATIENT, ViewerKind.PROXY);

    /** May make somebody a proxy of a patient (R44). */
    public static final Set<ViewerKind> PROXY_STAFF = of(ViewerKind.CLINICIAN, ViewerKind.RECORDS);

    /** May ask why an item is hidden. */
    public static final Set<ViewerKind> EXPLAINERS =
            of(ViewerKind.CLINICIAN, ViewerKind.RECORDS, ViewerKind.COMPLIANCE);

    public static final Set<ViewerKind> CLINICIANS = of(ViewerKind.CLINICIAN);

    public static final Set<ViewerKind> COMPLIANCE = of(ViewerKind.COMPLIANCE);

    /** The health information department. */
    public static final Set<ViewerKind> RECORDS = of(ViewerKind.RECORDS);

    public static final Set<ViewerKind> SUPPORT = of(ViewerKind.SUPPORT);

    /** May hand out activation codes (R2, R3, R5); clinicians to patients in their care. */
    public static final Set<ViewerKind> ENROLLERS = of(ViewerKind.SUPPORT, ViewerKind.RECORDS, ViewerKind.CLINICIAN);

    /** May help whoever has lost the way into an account (R7, R80). */
    public static final Set<ViewerKind> HELPERS = of(ViewerKind.SUPPORT, ViewerKind.RECORDS);

    /** Everybody who has an account; guests and apps have a session of another type. */
    public static final Set<ViewerKind> ACCOUNTS = of(
            ViewerKind.PATIENT,
            ViewerKind.PROXY,
            ViewerKind.CLINICIAN,
            ViewerKind.RECORDS,
            ViewerKind.SUPPORT,
            ViewerKind.COMPLIANCE);

    private Roles() {}

    private static Set<ViewerKind> of(ViewerKind first, ViewerKind... more) {
        return Collections.unmodifiableSet(EnumSet.of(first, more));
    }
}
