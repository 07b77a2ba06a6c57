package health.portico.core.attachment;

import java.util.Locale;

/** What the name of an uploaded file came to (R53); see {@link FileNames}. */
sealed interface FileName {
    /** A name to keep: what the user sees, in Unicode's composed form, at most 255 bytes of UTF-8. */
    record Kept(String name) implements FileName {
        /** Return what stands behind the last dot, lower case in every locale; empty without one. */
        String extension() {
            return name.substring(name.lastIndexOf('.') + 1 == 0 ? name.length() : name.lastIndexOf('.') + 1)
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** No name to keep, with a sentence that says why and does not repeat it. */
    record Refused(String detail) implements FileName {}
}
