package health.portico.api.visibility;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a viewer is towards the patient whose record is asked for. The same account is {@link #PATIENT} on its own record and
 * {@link #PROXY} on anybody else's.
 *
 * @since 0.1
 */
public enum ViewerKind {
    PATIENT,
    PROXY,
    /** Whoever redeemed a one-time share code (R39). */
    SHARE_GUEST,
    /** An app that the patient linked (R70). */
    APP,
    CLINICIAN,
    /** The health information department. */
    RECORDS,
    SUPPORT,
    COMPLIANCE;

    /** The kinds that the FAQ's rules bind: everybody outside the hospital. */
    public static final Set<ViewerKind> OUTSIDE =
            Collections.unmodifiableSet(EnumSet.of(PATIENT, PROXY, SHARE_GUEST, APP));

    /** Whoever looks in the patient's place: never sees more than the patient (R46). */
    public static final Set<ViewerKind> STAND_INS = Collections.unmodifiableSet(EnumSet.of(PROXY, SHARE_GUEST, APP));

    public static final Set<ViewerKind> STAFF =
            Collections.unmodifiableSet(EnumSet.of(CLINICIAN, RECORDS, SUPPORT, COMPLIANCE));

    public static final Set<ViewerKind> EVERYBODY = Collections.unmodifiableSet(EnumSet.allOf(ViewerKind.class));

    public boolean isStaff() {
        return STAFF.contains(this);
    }
}
