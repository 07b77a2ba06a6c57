package health.portico.api.visibility;

/**
 * What a viewer wants to do with what they see; stands in the audit log and may be asked by rules.
 *
 * @since 0.1
 */
public enum Purpose {
    VIEW,
    DOWNLOAD,
    SEND,
    SHARE,
    APP,
    /** Staff ask why, or what another viewer would see: nothing but decisions leaves. */
    EXPLAIN
}
