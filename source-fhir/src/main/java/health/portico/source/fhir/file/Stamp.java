package health.portico.source.fhir.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * By what a file is known to be the one that was read: its size, when it was written, and which file it is where the file system
 * tells.
 *
 * @param size in bytes
 * @param written when it was last written
 * @param identity the file system's own key, for instance device and inode
 */
public record Stamp(long size, FileTime written, @Nullable String identity) {
    /** @throws IOException if there is no such file */
    public static Stamp of(Path path) throws IOException {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        Object key = attributes.fileKey();
        return new Stamp(attributes.size(), attributes.lastModifiedTime(), key == null ? null : key.toString());
    }
}
