package health.portico.core.attachment.format;

/** What the structure of a file shows, once its last byte has passed. */
public enum Finding {
    /** It goes on as it begins; a picture may be damaged as long as something of it can be seen. */
    SOUND,
    /** It begins like its format and does not go on like it: cut off, a stub, or something else in disguise. */
    BROKEN,
    /** It is sound, and yet nothing that may be attached: sound without pictures, a camera's raw data. */
    FOREIGN
}
