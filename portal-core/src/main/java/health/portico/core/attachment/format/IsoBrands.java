package health.portico.core.attachment.format;

import java.util.Optional;
import java.util.Set;

/**
 * The brands in the first box of a file of the ISO base media format (ISO 14496-12, 4.3), read because detection by the first one alone
 * takes most films of phones for something else. A file without them is QuickTime as it was before there were any.
 */
final class IsoBrands {
    private static final int MOST = 256;
    private static final Set<String> OLD_QUICKTIME = Set.of("moov", "mdat", "free", "skip", "wide", "pnot");
    private static final Set<String> MP4 = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "dash",
            "M4V ", "M4VH", "M4VP", "MSNV");

    /** Pictures, sound, raw data of cameras and 3GPP2, whatever else they say that they are compatible with. */
    private static final Set<String> NEVER = Set.of(
            "avci", "avcs", "JXL ", "jxl ", "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1",
            "mif2", "mif3", "msf1", "miaf", "avif", "avis", "avio", "jpeg", "jpgs", "jp2 ", "jpx ", "jpm ", "mjp2",
            "j2ki", "j2is", "crx ", "M4A ", "M4B ", "M4P ", "F4A ", "F4B ", "3g2a", "3g2b", "3g2c", "KDDI");

    private static final Set<String> PICTURES = Set.of(
            "heic", "heix", "heim", "heis", "mif1", "mif2", "msf1", "miaf", "avif", "avis", "avci", "JXL ", "jxl ");

    private IsoBrands() {}

    static boolean begins(Bytes head) {
        return head.has(4, "ftyp") || OLD_QUICKTIME.contains(head.text(4, 4));
    }

    /** Return what a file that begins so is, unless it is nothing that may be attached; one that ends here may be anything. */
    static Optional<FileFormat> format(Bytes head) {
        if (!head.has(4, "ftyp")) {
            return Optional.of(FileFormat.MOV);
        }
        String major = head.text(8, 4);
        if (NEVER.contains(major) || holdsPicture(head)) {
            return Optional.empty();
        }
        return major.length() < 4 ? Optional.of(FileFormat.MP4) : of(major).or(() -> compatible(head));
    }

    /** A still picture says so among its compatible brands, too; films that name the sound of {@code M4A} there are films. */
    private static boolean holdsPicture(Bytes head) {
        long end = Math.min(Math.min(head.bigInt(0), head.length()), 16 + 4 * MOST);
        for (int at = 16; at + 4 <= end; at += 4) {
            if (PICTURES.contains(head.text(at, 4))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<FileFormat> compatible(Bytes head) {
        long end = Math.min(Math.min(head.bigInt(0), head.length()), 16 + 4 * MOST);
        Optional<FileFormat> found = Optional.empty();
        for (int at = 16; at + 4 <= end && found.isEmpty(); at += 4) {
            found = of(head.text(at, 4));
        }
        return found;
    }

    private static Optional<FileFormat> of(String brand) {
        if (brand.equals("qt  ")) {
            return Optional.of(FileFormat.MOV);
        }
        if (brand.length() == 4 && brand.startsWith("3g") && "pegrs".indexOf(brand.charAt(2)) >= 0) {
            return Optional.of(FileFormat.THREE_GP);
        }
        return MP4.contains(brand) ? Optional.of(FileFormat.MP4) : Optional.empty();
    }

    /** Tell whether it is a picture of a telephone in the format of which other devices know little. */
    static boolean isHeic(Bytes head) {
        String major = head.text(8, 4);
        return head.has(4, "ftyp") && (major.startsWith("he") || major.startsWith("mif") || major.equals("msf1"));
    }
}
