package health.portico.core.attachment.format;

/** The structure of one file, followed while its bytes pass once. One for each file; not thread-safe. */
public interface Structure {
    /** Take the next bytes of the file; they are not kept. */
    default void accept(byte[] bytes, int length) {}

    /**
     * Judge, once the last byte has passed.
     *
     * @param size of the whole file
     * @param tail the end of the file: all of it, or its last 32 KiB or more
     */
    Finding finish(long size, Bytes tail);

    /** Return the offset behind the last byte that belongs to the format, as far as it is known; called after {@link #finish}. */
    default long end(long size, Bytes tail) {
        return size;
    }
}
